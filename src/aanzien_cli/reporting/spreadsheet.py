"""Spreadsheet: rows as CSV that no spreadsheet takes for formulas."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from aanzien_cli.reporting.visible import inert, visible

_FORMULA: Final = tuple("=+-@\t\r＝＋－＠")  # noqa: RUF001 -- spreadsheets read the wide ones too


def to_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write rows as CSV, every cell quoted; a cell that looks like a formula gets a quote.

    What a CI system takes for a command is broken, and what cannot be seen is written out.
    """
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([guarded(inert(visible(cell))) for cell in row] for row in rows)
    return written.getvalue()


def guarded(cell: str) -> str:
    """Put a quote before a text that a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.strip().startswith(_FORMULA) or cell.startswith(_FORMULA) else cell
