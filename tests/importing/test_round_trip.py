"""Round trip: what an export gives comes back without a change, and one cell is one field."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from aanzien_cli.analysis.incoming.outcome import Fate, Outcome
from aanzien_cli.analysis.records.columns import Cell, ColumnType
from aanzien_cli.analysis.records.sheets import Sheet, sheets
from aanzien_cli.api import Scope, inspect
from aanzien_cli.domain.grid import Book, Grid, RawCell
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.importing.parts import planned_parts
from aanzien_cli.importing.plan import planned
from aanzien_cli.loading.grids.table import read_table
from aanzien_cli.loading.grids.workbook import read_workbook
from aanzien_cli.loading.reading import read_file
from aanzien_cli.reporting.tabular import to_dutch_table, to_table
from aanzien_cli.reporting.workbook import to_workbook

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
NAMES: Final = sorted(path.name for path in EXAMPLES.iterdir())
TEXT: Final = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"], codec="utf-8"), max_size=80
)
CELLS: Final[dict[ColumnType, st.SearchStrategy[RawCell]]] = {
    "string": TEXT | st.sampled_from(["'=1+1", "regel\nregel", "no", "12:30", "# geen", "- geen"]),
    "number": st.floats(0, 10**6, allow_nan=False) | st.integers(0, 10**6) | st.just("1.250,50"),
    "date": st.dates(date(1900, 1, 1), date(2199, 12, 31)) | st.just("1-2-2026"),
    "boolean": st.booleans() | st.sampled_from(["ja", "Nee", "x"]),
}


@cache
def example(name: str) -> Inspection:
    """Give an example as it is, looked at by all rules."""
    return inspect(EXAMPLES / name, date(2026, 3, 1), Scope(history=False, snapshot=True))


def in_excel(text: str) -> bytes:
    """Give a table as a Dutch Excel saves it: semicolons, line ends of Windows, a mark."""
    target = io.StringIO()
    csv.writer(target, delimiter=";").writerows(csv.reader(io.StringIO(text)))
    return target.getvalue().encode("utf-8-sig")


def assert_untouched(name: str, sheet: Sheet, book: Book) -> None:
    """Hold a sheet that came back against the example: every row is known, and none changes."""
    grid = next(each for each in book.grids if each.name in {"", sheet.title})
    before = example(name)
    outcome = (
        planned_parts(before, sheet.kind, sheet.field, grid, book.notes)
        if sheet.field
        else planned(before, sheet.kind, grid, book.notes)
    )

    assert (outcome.problems, outcome.notes, outcome.files) == ((), (), {})
    assert (outcome.left, outcome.of(Fate.SAME)) == ((), outcome.rows)
    assert len(outcome.rows) == len(sheet.rows)


@pytest.mark.parametrize("name", NAMES)
def test_an_export_that_nobody_touched_changes_nothing(name: str) -> None:
    """As CSV, as CSV out of or for Excel, and as a workbook; all sheets of every example."""
    found = list(sheets(example(name).register))
    book = read_workbook(to_workbook(found))
    for sheet in found:
        text = to_table(sheet)
        assert_untouched(name, sheet, read_table(text.encode()))
        assert_untouched(name, sheet, read_table(in_excel(text)))
        assert_untouched(name, sheet, read_table(to_dutch_table(sheet).encode()))
        assert_untouched(name, sheet, book)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_one_cell_is_one_field(data: st.DataObject) -> None:
    """Whatever is put into a cell: that field changes and no other, or nothing is written."""
    before = example("energietransitie")
    sheet = data.draw(st.sampled_from([s for s in sheets(before.register) if not s.field]), "sheet")
    row = data.draw(st.integers(0, len(sheet.rows) - 1), "row")
    number = data.draw(st.integers(1, len(sheet.columns) - 1), "column")
    column = sheet.columns[number]
    cell = data.draw(CELLS[column.type] | st.none(), "cell")
    rows = [[_raw(each) for each in cells] for cells in sheet.rows]
    rows[row][number] = cell
    head = tuple(each.heading for each in sheet.columns)
    grid = Grid("", (head, *map(tuple, rows)))
    outcome = planned(before, sheet.kind, grid)
    assume(outcome.files)

    record = before.register.of(sheet.kind)[row]
    assert [each.id for each in outcome.of(Fate.CHANGED)] == [record.id]
    assert_only(outcome, before, record.path, column.name)


def _raw(cell: Cell) -> RawCell:
    return float(cell) if isinstance(cell, Decimal) else cell


def assert_only(outcome: Outcome, before: Inspection, path: str, field: str) -> None:
    """One file changes, and of what it says only one field; the lines of others are the same."""
    assert list(outcome.files) == [path]
    assert [change.field for row in outcome.rows for change in row.changes] == [field]
    old, new = before.sources[path], outcome.files[path]
    said, says = (read_file(path, content).data or {} for content in (old, new))
    assert {**said, field: ""} == {**says, field: ""}
    comments = [line for line in old.splitlines() if line.lstrip().startswith(b"#")]
    assert comments == [line for line in new.splitlines() if line in comments]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_one_cell_of_a_part_is_one_field_of_it(data: st.DataObject) -> None:
    """Whatever is put into it: one value of one part changes, or nothing is written."""
    before = example("energietransitie")
    sheet = data.draw(st.sampled_from([s for s in sheets(before.register) if s.field]), "sheet")
    row = data.draw(st.integers(0, len(sheet.rows) - 1), "row")
    number = data.draw(st.integers(len(sheet.key), len(sheet.columns) - 1), "column")
    rows = [[_raw(each) for each in cells] for cells in sheet.rows]
    rows[row][number] = data.draw(CELLS[sheet.columns[number].type] | st.none(), "cell")
    head = tuple(each.heading for each in sheet.columns)
    outcome = planned_parts(before, sheet.kind, sheet.field, Grid("", (head, *map(tuple, rows))))
    assume(outcome.files)

    (path,) = outcome.files
    (changed,) = outcome.of(Fate.CHANGED)
    assert changed.number == row + 2
    assert_one_value(before.sources[path], outcome.files[path], path)


def assert_one_value(old: bytes, new: bytes, path: str) -> None:
    """Of all values that a file holds, one at most goes and one at most comes; comments stay."""
    gone, come = (set(_values(read_file(path, content).data, ())) for content in (old, new))
    assert len({way for way, _ in gone ^ come if not isinstance(way[-1], int)}) <= 1
    comments = [line for line in old.splitlines() if line.lstrip().startswith(b"#")]
    assert comments == [line for line in new.splitlines() if line in comments]


def _values(
    data: object, way: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _values(value, (*way, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _values(value, (*way, number))
    elif data is not None:
        yield way, str(data).strip()
