"""Workbook: sheets as a spreadsheet, with numbers and dates as such and no text as a formula."""

import io
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from aanzien_cli.analysis.records.columns import Cell
from aanzien_cli.analysis.records.sheets import Sheet
from aanzien_cli.reporting.visible import visible

_CREATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001 -- a fixed day: the same records, the same bytes
_LONGEST: Final = 32_767
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def to_workbook(sheets: list[Sheet]) -> bytes:
    """Give an xlsx with one sheet per kind and per part; equal records give equal bytes."""
    from xlsxwriter import Workbook  # noqa: PLC0415 -- only who exports waits for it

    target = io.BytesIO()
    book = Workbook(target, dict(_OPTIONS))
    book.set_properties({"created": _CREATED})
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.title)
        page.freeze_panes(1, len(sheet.key))
        for number, column in enumerate(sheet.columns):
            page.write_string(0, number, column.heading, bold)
        for line, row in enumerate(sheet.rows, start=1):
            for number, cell in enumerate(row):
                _write(page, (line, number), cell, day)
    book.close()
    return target.getvalue()


def _write(page: Any, place: tuple[int, int], cell: Cell, day: Any) -> None:  # noqa: ANN401
    """Write a cell by its type."""
    if isinstance(cell, bool):
        page.write_string(*place, "ja" if cell else "nee")
    elif isinstance(cell, Decimal):
        page.write_number(*place, float(cell))
    elif isinstance(cell, date):
        page.write_datetime(*place, datetime(cell.year, cell.month, cell.day), day)  # noqa: DTZ001
    elif cell is not None:
        page.write_string(*place, visible(cell)[:_LONGEST])
