"""Tabular: sheets as CSV, as JSON, and as a data package of Frictionless."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from aanzien_cli import __version__
from aanzien_cli.analysis.records.sheets import Cell, Sheet
from aanzien_cli.reporting.json_schema.texts import field_texts, model_text
from aanzien_cli.reporting.json_text import json_text, unicode_text
from aanzien_cli.reporting.spreadsheet import guarded
from aanzien_cli.reporting.visible import inert, visible

SCHEMA_VERSION: Final = 1


def to_table(sheet: Sheet) -> str:
    """Give one sheet as CSV: field names above, numbers with a dot, no text a formula."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([column.name for column in sheet.columns])
    writer.writerows([_text(cell) for cell in row] for row in sheet.rows)
    return written.getvalue()


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
    """Give every sheet as rows with names; numbers are texts, so that no digit gets lost."""
    kinds = {sheet.kind.folder: [_named(sheet, row) for row in sheet.rows] for sheet in sheets}
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "aanzien", "version": __version__},
            "peildatum": peildatum.isoformat(),
            "records": kinds,
        }
    )


def _named(sheet: Sheet, row: Sequence[Cell]) -> dict[str, Any]:
    pairs = zip(sheet.columns, row, strict=True)
    return {
        column.name: unicode_text(cell) if isinstance(cell, str) else _json(cell)
        for column, cell in pairs
        if cell is not None
    }


def _json(cell: Cell) -> Any:  # noqa: ANN401 -- what JSON knows
    return cell if isinstance(cell, bool) else _plain(cell)


def to_package(
    sheets: Sequence[Sheet], title: str, peildatum: date, *, commit: str = "", licence: str = ""
) -> Mapping[str, str]:
    """Give the files of a data package: one CSV per kind, and what each column means."""
    description: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "aanzien-export",
        "title": unicode_text(title),
        "description": f"Uit aanzien {__version__}, op peildatum {peildatum}; zonder personen.",
        "version": f"{SCHEMA_VERSION}.0.0",
        "schema_versie": SCHEMA_VERSION,
        "peildatum": peildatum.isoformat(),
    }
    description |= {"commit": commit} if commit else {}
    description |= {"licenses": [{"name": licence}]} if licence else {}
    description["resources"] = [_resource(sheet) for sheet in sheets]
    tables = {f"{sheet.kind.folder}.csv": to_table(sheet) for sheet in sheets}
    return {"datapackage.json": json_text(description), **tables}


def _resource(sheet: Sheet) -> dict[str, Any]:
    texts = field_texts(sheet.kind)
    fields = [
        {
            "name": column.name,
            "type": column.type,
            "title": column.heading,
            "description": texts.get(column.name, "De naam van het record."),
        }
        for column in sheet.columns
    ]
    return {
        "name": sheet.kind.folder,
        "path": f"{sheet.kind.folder}.csv",
        "profile": "tabular-data-resource",
        "description": model_text(sheet.kind),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": ["id"], "missingValues": [""]},
    }
