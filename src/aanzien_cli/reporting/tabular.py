"""Tabular: sheets as CSV, and as JSON with the parts inside their records."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from aanzien_cli import __version__
from aanzien_cli.analysis.records.columns import Cell, Column
from aanzien_cli.analysis.records.lists import Listed
from aanzien_cli.analysis.records.sheets import Sheet
from aanzien_cli.analysis.records.words import in_words
from aanzien_cli.reporting.json_schema.exported import VERSION
from aanzien_cli.reporting.json_text import json_text, unicode_text
from aanzien_cli.reporting.spreadsheet import guarded
from aanzien_cli.reporting.visible import inert, visible

_MARK: Final = "\ufeff"


def to_table(sheet: Sheet) -> str:
    """Give one sheet as CSV: field names above, numbers with a dot, no text a formula."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([column.name for column in sheet.columns])
    writer.writerows([_text(cell) for cell in row] for row in sheet.rows)
    return written.getvalue()


def to_dutch_table(sheet: Sheet) -> str:
    """Give one sheet as the CSV that a Dutch Excel opens with a double click.

    It takes semicolons for what stands between cells, and UTF-8 for what it is when that is marked.
    """
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.heading for column in sheet.columns])
    writer.writerows([_dutch(cell) for cell in row] for row in sheet.rows)
    return f"{_MARK}{written.getvalue()}"


def to_tables(
    sheets: Sequence[Sheet], form: Callable[[Sheet], str] = to_table
) -> Mapping[str, str]:
    """Give a CSV for each sheet, by the name of its file."""
    return {f"{sheet.name}.csv": form(sheet) for sheet in sheets}


def _dutch(cell: Cell) -> str:
    if isinstance(cell, bool):
        return in_words(cell)
    return f"{cell:f}".replace(".", ",") if isinstance(cell, Decimal) else _text(cell)


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return guarded(inert(visible(cell)))
    return "" if cell is None else str(_plain(cell))


def _plain(cell: Cell) -> Any:  # noqa: ANN401 -- what JSON knows
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return cell.isoformat() if isinstance(cell, date) else cell


def to_json(sheets: Sequence[Sheet], peildatum: date) -> str:
    """Give every kind as rows with names, each with its parts as the file has them.

    Numbers are texts, so that no digit gets lost.
    """
    return json_text(
        {
            "schema_version": VERSION,
            "tool": {"name": "aanzien", "version": __version__},
            "peildatum": peildatum.isoformat(),
            "records": _records(sheets),
        }
    )


def _records(sheets: Sequence[Sheet]) -> dict[str, list[dict[str, Any]]]:
    records: dict[str, list[dict[str, Any]]] = {}
    for sheet in sheets:
        if not sheet.field:
            records[sheet.kind.folder] = [_named(sheet.columns, row) for row in sheet.rows]
            continue
        by_id = {record["id"]: record for record in records[sheet.kind.folder]}
        start = len(sheet.key)
        for row in sheet.rows:
            record, part = by_id[str(row[0])], _named(sheet.columns[start:], row[start:])
            if sheet.is_list:
                record.setdefault(sheet.field, []).append(part)
            else:
                record[sheet.field] = part
    return records


def _named(columns: Sequence[Column], row: Sequence[Cell]) -> dict[str, Any]:
    named: dict[str, Any] = {}
    for column, cell in zip(columns, row, strict=True):
        if cell is None:
            continue
        inside = named.setdefault(column.within, {}) if column.within else named
        inside[column.inner_name] = _json(cell)
    return named


def _json(cell: Cell) -> Any:  # noqa: ANN401 -- what JSON knows
    if isinstance(cell, Listed):
        return [unicode_text(part) for part in cell.parts]
    if isinstance(cell, str):
        return unicode_text(cell)
    return cell if isinstance(cell, bool) else _plain(cell)
