"""Workbook: the sheets that somebody sees, with cells of their type."""

from datetime import date, datetime, time, timedelta

import pytest
from workbooks import SHEET, changed, part, workbook

from aanzien_cli.loading.grids.refusing import GridError
from aanzien_cli.loading.grids.workbook import read_workbook

BROKEN = (b"", b"<worksheet><sheetData><row><c", b"geen xml")
DAY = datetime(2026, 3, 1)  # noqa: DTZ001 -- as a spreadsheet writes a day


def test_cells_have_their_type() -> None:
    """Days are days, numbers numbers; a formula is what it came to, an error nothing."""
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
