"""Workbook: the sheets that somebody sees, with cells of their type."""

from datetime import date, datetime, time, timedelta

import pytest
from support.workbooks import SHEET, changed, formatted, part, without, workbook

from aanzien_cli.domain.grid import FORMULA_ERROR, Percent, RawCell
from aanzien_cli.loading.grids.layout import Layout
from aanzien_cli.loading.grids.refusing import GridError
from aanzien_cli.loading.grids.workbook import read_workbook
from aanzien_cli.loading.grids.xlsx_layout import xlsx_layouts

BROKEN = (b"", b"<worksheet><sheetData><row><c", b"geen xml")
DAY = datetime(2026, 3, 1)  # noqa: DTZ001 -- as a spreadsheet writes a day


def test_cells_have_their_type() -> None:
    """Days are days, numbers numbers; a formula is what it came to."""
    rows = [("x", 5, 0.085, DAY, True), (), ("y", None, "=1+1")]
    (grid,) = read_workbook(workbook({"Indicatoren": rows})).grids

    assert grid.name == "Indicatoren"
    assert grid.rows[0] == ("x", 5.0, 0.085, date(2026, 3, 1), True)
    assert grid.rows[2][:3] == ("y", "", 0.0)


def test_moments_and_spans_are_no_days() -> None:
    """A moment keeps its time; what counts hours is a time."""
    moment = datetime(2026, 3, 1, 4, 5)  # noqa: DTZ001 -- as above
    cells = read_workbook(workbook({"A": [(moment, "x")]})).grids[0].rows[0]

    assert cells[0] == moment
    assert not isinstance(cells[0], (time, timedelta))


def test_what_is_hidden_is_told_and_not_read() -> None:
    """A sheet that nobody sees brings nothing in."""
    book = read_workbook(workbook({"A": [("x",)], "B": [("y",)]}, hidden="B"))

    assert [grid.name for grid in book.grids] == ["A"]
    assert book.notes == ("verborgen, en daarom niet gelezen: blad B",)


def test_the_place_of_a_cell_is_kept() -> None:
    """Rows and columns that are empty in front count too, and merged cells are known."""
    (grid,) = read_workbook(workbook({"A": [(), (None, "x")]}, merged="B3:C4")).grids

    assert grid.rows[1][1] == "x"
    assert grid.merged == ((2, 1, 3, 2),)


def test_a_workbook_without_cells_is_refused() -> None:
    """A chart alone, or sheets that are all hidden, is nothing to read."""
    whole = workbook({"A": [("x",)]})
    book = part(whole, "xl/workbook.xml").replace(b"<sheet ", b'<sheet state="hidden" ')

    with pytest.raises(GridError, match="geen blad met cellen"):
        read_workbook(changed(whole, {"xl/workbook.xml": book}))


@pytest.mark.parametrize("data", BROKEN)
def test_a_broken_sheet_is_a_sentence(data: bytes) -> None:
    """Whatever stands where a sheet should be, it is told."""
    with pytest.raises(GridError, match="beschadigd"):
        read_workbook(changed(workbook({"A": [("x",)]}), {SHEET: data}))


def test_a_formula_that_came_to_nothing_is_no_empty_cell() -> None:
    """The cell says so, on its own sheet and wherever it stands: empty would take a field away."""
    whole = workbook({"A": [("x", "=1/0")], "B": [("x",), ("=1/0",), (None, None, "=1/0")]})
    wrong = {
        f"xl/worksheets/sheet{number}.xml": part(whole, f"xl/worksheets/sheet{number}.xml")
        .replace(b"<v>0</v>", b"<v>#DIV/0!</v>")
        .replace(b'"><f>', b'" t="e"><f>')
        for number in (1, 2)
    }
    one, two = read_workbook(changed(whole, wrong)).grids

    assert one.rows == (("x", FORMULA_ERROR),)
    assert two.rows == (("x", "", ""), (FORMULA_ERROR, "", ""), ("", "", FORMULA_ERROR))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("xl/_rels/workbook.xml.rels", b'Target="worksheets/', b'Target="/xl/worksheets/'),
        ("xl/workbook.xml", b"r:id=", b"r:id ="),
    ],
)
def test_a_sheet_is_found_however_its_part_is_named(name: str, old: bytes, new: bytes) -> None:
    """From the top of the package, or from the workbook."""
    whole = workbook({"A": [("x", "=1/0")]})
    wrong = part(whole).replace(b"<v>0</v>", b"<v>#N/A</v>").replace(b'"><f>', b'" t="e"><f>')
    book = changed(whole, {SHEET: wrong, name: part(whole, name).replace(old, new)})

    assert read_workbook(book).grids[0].rows == (("x", FORMULA_ERROR),)


def test_a_package_without_relations_has_no_errors_to_tell() -> None:
    """Nor has one whose relations lead nowhere."""
    whole = workbook({"A": [("x",)]})
    relations = (
        b"<Relationships><Relationship Id='rId1'/><Relationship Target='x'/></Relationships>"
    )
    lost = changed(whole, {"xl/_rels/workbook.xml.rels": relations + b"</Relationships>"})

    assert xlsx_layouts(lost) == [Layout()]
    assert xlsx_layouts(without(whole, "xl/_rels/workbook.xml.rels")) == [Layout()]


def test_an_error_beyond_the_last_cell_counts_too() -> None:
    """A cell that says no more than that it is wrong stands where it stands."""
    whole = workbook({"A": [("x",)]})
    row = b'<row r="3"><c r="C3" t="e"/></row></sheetData>'
    sheet = part(whole).replace(b"</sheetData>", row)

    assert read_workbook(changed(whole, {SHEET: sheet})).grids[0].rows[2][2] == FORMULA_ERROR


@pytest.mark.parametrize(
    ("code", "is_percent"),
    [
        ("0%", True),
        ("0.00%", True),
        ("0.0 %;[Red]-0.0 %", True),
        ('0 "procent" %', True),
        ("#,##0_);[%]0", False),
        ('0 "%"', False),
        (r"0\%", False),
        ("General", False),
        ("0.00", False),
    ],
)
def test_a_percentage_is_known_by_how_it_is_shown(code: str, is_percent: bool) -> None:  # noqa: FBT001
    """Excel keeps 35% as 0.35; a percent sign that is a mere text changes no number."""
    ((cell, text),) = read_workbook(formatted(code, 0.35)).grids[0].rows

    assert cell == (Percent(0.35) if is_percent else 0.35)
    assert text == "x"


def test_cells_that_do_not_say_where_they_are_follow_each_other() -> None:
    """Some programs leave the place out; the marks stand where the values do."""
    whole = formatted("0%", 0.35)
    sheet = part(whole).replace(b' r="A1"', b"").replace(b' r="B1"', b"").replace(b' r="1"', b"")
    bare = changed(whole, {SHEET: sheet})

    assert read_workbook(bare).grids[0].rows == ((Percent(0.35), "x"),)


def test_a_workbook_without_styles_shows_no_percentages() -> None:
    """Nor does one whose styles say nothing of it."""
    whole = formatted("0%", 0.35)
    none = without(whole, "xl/styles.xml")
    odd = changed(whole, {"xl/styles.xml": b"<styleSheet><numFmt numFmtId='9'/></styleSheet>"})

    cells: list[RawCell] = [read_workbook(each).grids[0].rows[0][0] for each in (none, odd)]
    assert cells == [0.35, 0.35]


def test_an_empty_cell_that_would_show_a_percentage_is_empty() -> None:
    """Whoever gave a whole column that form, filled in no more than there is."""
    whole = formatted("0%", 0.35)
    row = b'<row r="9"><c r="A9" s="1"/><c r="E9" s="1"/></row></sheetData>'
    sheet = part(whole).replace(b"</sheetData>", row)

    assert read_workbook(changed(whole, {SHEET: sheet})).grids[0].rows == ((Percent(0.35), "x"),)
