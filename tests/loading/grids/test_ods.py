"""Ods: a sheet of LibreOffice is read as one of Excel is."""

from datetime import date, datetime, time, timedelta

import pytest
from support.open_documents import CONTENT, Xml, ods, package, percent, with_content
from support.workbooks import changed

from aanzien_cli.domain.grid import FORMULA_ERROR, Grid, Percent, RawCell
from aanzien_cli.loading.grids.refusing import GridError
from aanzien_cli.loading.grids.workbook import read_workbook

MOMENT = datetime(2026, 3, 1, 4, 5)  # noqa: DTZ001 -- as a spreadsheet writes one
ERROR = Xml(
    '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""'
    ' calcext:value-type="error"><text:p>#DEEL/0!</text:p></table:table-cell>'
)
FILLED = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'


def only(content: bytes) -> Grid:
    """Give the one sheet of a workbook."""
    (grid,) = read_workbook(content).grids
    return grid


def rows(*cells: RawCell | Xml) -> tuple[tuple[RawCell, ...], ...]:
    """Give what is read of a sheet with one row."""
    return only(ods({"A": [cells]})).rows


def repeated(row: str, cell: str = "") -> Xml:
    """Give a cell that is repeated, and the end of its row, and a row that is."""
    cells = FILLED.format(f' table:number-columns-repeated="{cell}"' if cell else "")
    return Xml(
        f'</table:table-row><table:table-row table:number-rows-repeated="{row}">{cells}'
        "</table:table-row><table:table-row>"
    )


def test_cells_have_their_type() -> None:
    """Days are days, numbers numbers, and a truth is one."""
    cells = ("x", 5, 0.085, date(2026, 3, 1), MOMENT, True)

    assert rows(*cells) == (("x", 5.0, 0.085, date(2026, 3, 1), MOMENT, True),)


def test_a_percentage_is_known_as_one() -> None:
    """Where the cell shows 35%, the number in it is 0.35; so in each cell that repeats it."""
    many = percent(0.35, ' table:number-columns-repeated="2"')

    assert rows("x", many, 0.35) == (("x", Percent(0.35), Percent(0.35), 0.35),)


def test_a_row_that_is_repeated_keeps_its_marks() -> None:
    """Two rows that are the same are written as one."""
    row = Xml(
        f'</table:table-row><table:table-row table:number-rows-repeated="2">{percent(0.5)}'
        "</table:table-row><table:table-row>"
    )

    assert rows("x", row)[1:3] == ((Percent(0.5),), (Percent(0.5),))


def test_a_time_and_a_span_are_no_text() -> None:
    """LibreOffice writes both as `PT36H00M00S`, which would be taken for a text."""
    cells = [
        Xml(f'<table:table-cell office:value-type="time" office:time-value="{text}"/>')
        for text in ("PT12H00M00S", "PT36H30M00S", "P1D")
    ]

    assert rows(*cells) == ((time(12), timedelta(hours=36, minutes=30), "P1D"),)


def test_a_formula_that_came_to_nothing_is_no_empty_cell() -> None:
    """Empty would take a field away."""
    assert rows("x", ERROR) == (("x", FORMULA_ERROR),)


def test_lines_blanks_and_comments_in_a_cell() -> None:
    """Lines stay lines and blanks blanks, and what somebody noted beside it is no part of it."""
    cell = Xml(
        '<table:table-cell office:value-type="string"><office:annotation><text:p>noot</text:p>'
        '</office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p>'
        "</table:table-cell>"
    )

    assert rows(cell) == (("a  b\nc",),)


def test_merged_cells_are_known() -> None:
    """By the first row and column, and the last."""
    cell = Xml(
        '<table:table-cell office:value-type="string" table:number-columns-spanned="2"'
        ' table:number-rows-spanned="3"><text:p>x</text:p></table:table-cell>'
        "<table:covered-table-cell/>"
    )

    assert only(ods({"A": [(), (None, cell)]})).merged == ((1, 1, 3, 2),)


def test_what_is_hidden_is_told_and_a_hidden_row_is_read() -> None:
    """A sheet that nobody sees brings nothing in; a row that a filter hides is still a row."""
    row = Xml(
        '</table:table-row><table:table-row table:visibility="filter">'
        + FILLED.format("")
        + "</table:table-row><table:table-row>"
    )
    book = read_workbook(ods({"A": [("y", row)], "B": [("z",)]}, hidden="B"))

    assert [grid.name for grid in book.grids] == ["A"]
    assert book.grids[0].rows[:2] == (("y",), ("x",))
    assert book.notes == ("verborgen, en daarom niet gelezen: blad B",)


def test_empty_cells_to_the_end_of_the_sheet_cost_nothing() -> None:
    """LibreOffice writes all of them, as one that is repeated; what is empty in between counts."""
    wide = Xml('<table:table-cell table:number-columns-repeated="3"/>')

    assert rows(
        "x", wide, "y", Xml('<table:table-cell table:number-columns-repeated="16000"/>')
    ) == (("x", "", "", "", "y"),)


@pytest.mark.parametrize(
    ("row", "cell", "sentence"),
    [
        ("1048576", "", "1048577 rijen en 1 kolommen"),
        ("1", "16384", "16384 kolommen"),
        ("49000", "900", "rijen en 900 kolommen"),
        ("9" * 5_000, "", "kolommen, en aanzien leest er hoogstens"),
    ],
)
def test_what_is_repeated_without_end_is_refused(row: str, cell: str, sentence: str) -> None:
    """A few bytes would make a reader take room for a billion cells."""
    with pytest.raises(GridError, match=sentence):
        rows("x", repeated(row, cell))


@pytest.mark.parametrize("count", ["0", "00", "-3", "x", "٣", " 2 "])
def test_a_count_that_makes_no_sense_is_broken(count: str) -> None:
    """Nobody repeats a cell no times, and two readers would count it in two ways."""
    with pytest.raises(GridError, match="beschadigd"):
        rows("x", repeated("1", count))
    with pytest.raises(GridError, match="beschadigd"):
        rows("x", repeated(count))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("<text:p>x", '<text:p><text:s text:c="999999999"/>x', "meer bevat dan een rekenblad kan"),
        ("</office:body>", "", "beschadigd"),
        ("<text:p>x", "<text:p>&geheim;x", "beschadigd"),
        (
            "<text:p>x",
            '<table:table table:name="B"></table:table><text:p>x',
            "een blad in een blad",
        ),
        ("<office:document-content", "<!DOCTYPE x><office:document-content", "DTD of entiteit"),
    ],
)
def test_what_does_harm_is_refused(old: str, new: str, sentence: str) -> None:
    """Blanks without end, what is broken, a name that is not there, a sheet within a sheet."""
    with pytest.raises(GridError, match=sentence):
        read_workbook(with_content(ods({"A": [("x",)]}), old, new))


def test_a_package_that_is_two_things_is_refused() -> None:
    """A reader might choose the part that was not looked at; and a text of LibreOffice is none."""
    both = changed(ods({"A": [("x",)]}), {"xl/workbook.xml": b"<workbook/>"})

    with pytest.raises(GridError, match=r"geen \.xlsx- of \.ods-bestand"):
        read_workbook(both)
    with pytest.raises(GridError, match=r"beschadigd|geen blad met cellen"):
        read_workbook(package({CONTENT: b"<office:text/>"}))


@pytest.mark.parametrize("manifest", [b"<manifest:encryption-data/>", b"<manifest/>"])
def test_a_password_is_told(manifest: bytes) -> None:
    """A locked workbook looks like a broken one."""
    book = changed(ods({"A": [("x",)]}), {"META-INF/manifest.xml": manifest})

    if b"encryption" in manifest:
        with pytest.raises(GridError, match="op dit bestand zit een wachtwoord"):
            read_workbook(book)
    else:
        assert only(book).rows == (("x",),)
