"""Workbook: the sheets of an xlsx or ods that somebody can see, with what their cells show."""

import io
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from aanzien_cli.domain.grid import FORMULA_ERROR, Book, Grid, Percent, RawCell
from aanzien_cli.domain.words.closest import listed
from aanzien_cli.loading.grids.layout import Layout, Mark
from aanzien_cli.loading.grids.ods_layout import ods_layouts
from aanzien_cli.loading.grids.package_check import Package, check_package
from aanzien_cli.loading.grids.refusing import GridError, refuse_large
from aanzien_cli.loading.grids.xlsx_layout import xlsx_layouts

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_SPAN: Final = re.compile(r"PT([0-9]{1,7})H([0-9]{1,2})M[0-9.,]{1,20}S")


def read_workbook(content: bytes) -> Book:
    """Read a workbook, whatever it is called; formulas give what they came to when it was saved.

    Raises GridError.
    """
    from python_calamine import (  # noqa: PLC0415 -- only who brings a workbook in waits for it
        CalamineError,
        CalamineWorkbook,
        SheetVisibleEnum,
    )

    layouts_of = ods_layouts if check_package(content) is Package.ODS else xlsx_layouts
    layouts = layouts_of(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        hidden = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible != SheetVisibleEnum.Visible
        ]
        grids = tuple(_grids(book, hidden, layouts))
    except (CalamineError, OSError, ValueError) as error:
        raise GridError("dit bestand is beschadigd: open het in uw rekenblad en sla het op") from (
            error
        )
    if not grids:
        raise GridError("in dit bestand staat geen blad met cellen")
    note = f"verborgen, en daarom niet gelezen: blad {listed(hidden)}"
    return Book(grids, (note,) if hidden else ())


def _grids(book: "CalamineWorkbook", hidden: list[str], layouts: list[Layout]) -> Iterator[Grid]:
    by_name = dict(zip(book.sheet_names, layouts, strict=False))
    for name in book.sheet_names:
        if name in hidden:
            continue
        sheet, layout = book.get_sheet_by_name(name), by_name.get(name, Layout())
        refuse_large(sheet.total_height, sheet.total_width, name)
        merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
        rows: list[list[RawCell]] = [[*row] for row in sheet.to_python(skip_empty_area=False)]
        _mark(rows, layout)
        yield Grid(name, tuple(map(tuple, rows)), merged + layout.merged)


def _mark(rows: list[list[RawCell]], layout: Layout) -> None:
    """Say of the cells that are more than their value what they are."""
    for (row, column), mark in layout.marks.items():
        if mark is Mark.ERROR:
            rows.extend([] for _ in range(row + 1 - len(rows)))
            rows[row].extend(None for _ in range(column + 1 - len(rows[row])))
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = _marked(rows[row][column], mark)


def _marked(cell: RawCell, mark: Mark) -> RawCell:
    if mark is Mark.ERROR:
        return FORMULA_ERROR
    if mark is Mark.SPAN:
        return _span(cell) if isinstance(cell, str) else cell
    return Percent(cell) if isinstance(cell, float) else cell


def _span(text: str) -> RawCell:
    """Read how long something takes, which LibreOffice writes as `PT36H00M00S`."""
    found = _SPAN.fullmatch(text)
    return timedelta(hours=int(found[1]), minutes=int(found[2])) if found else text
