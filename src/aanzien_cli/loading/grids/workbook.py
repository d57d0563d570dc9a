"""Workbook: the sheets of an xlsx that somebody can see, with what their cells show."""

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from aanzien_cli.domain.closest import listed
from aanzien_cli.domain.grid import FORMULA_ERROR, Book, Grid, RawCell
from aanzien_cli.loading.grids.error_cells import Place, error_cells
from aanzien_cli.loading.grids.package_check import check_package
from aanzien_cli.loading.grids.refusing import GridError, refuse_large

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook


def read_workbook(content: bytes) -> Book:
    """Read a workbook, whatever it is called; formulas give what they came to when it was saved.

    Raises GridError.
    """
    from python_calamine import (  # noqa: PLC0415 -- only who brings a workbook in waits for it
        CalamineError,
        CalamineWorkbook,
        SheetVisibleEnum,
    )

    check_package(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        hidden = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible != SheetVisibleEnum.Visible
        ]
        grids = tuple(_grids(book, hidden, error_cells(content)))
    except (CalamineError, OSError, ValueError) as error:
        raise GridError("dit bestand is beschadigd: open het in uw rekenblad en sla het op") from (
            error
        )
    if not grids:
        raise GridError("in dit bestand staat geen blad met cellen")
    note = f"verborgen, en daarom niet gelezen: blad {listed(hidden)}"
    return Book(grids, (note,) if hidden else ())


def _grids(
    book: "CalamineWorkbook", hidden: list[str], errors: list[frozenset[Place]]
) -> Iterator[Grid]:
    wrong = dict(zip(book.sheet_names, errors, strict=False))
    for name in book.sheet_names:
        if name in hidden:
            continue
        sheet = book.get_sheet_by_name(name)
        refuse_large(sheet.total_height, sheet.total_width, name)
        merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
        rows: list[list[RawCell]] = [[*row] for row in sheet.to_python(skip_empty_area=False)]
        yield Grid(name, tuple(map(tuple, _marked(rows, wrong.get(name, ())))), merged)


def _marked(rows: list[list[RawCell]], errors: Iterable[Place]) -> list[list[RawCell]]:
    """Say in each cell whose formula came to nothing that it did."""
    for row, column in errors:
        rows.extend([] for _ in range(row + 1 - len(rows)))
        rows[row].extend(None for _ in range(column + 1 - len(rows[row])))
        rows[row][column] = FORMULA_ERROR
    return rows
