"""Data package: sheets as the tables of Frictionless, each with what its columns mean."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from aanzien_cli import __version__
from aanzien_cli.analysis.records.columns import Column
from aanzien_cli.analysis.records.sheets import Sheet
from aanzien_cli.reporting.json_schema.exported import VERSION
from aanzien_cli.reporting.json_schema.texts import column_text, field_texts, model_text
from aanzien_cli.reporting.json_text import json_text, unicode_text
from aanzien_cli.reporting.tabular import to_tables

_LATER: Final = ", met wijzigingen die nog niet vastgelegd zijn"


class Origin(NamedTuple):
    """What a data package was made of: the commit, if any, and whether the files differ from it."""

    commit: str = ""
    is_changed: bool = False


_UNKNOWN: Final = Origin()


def to_package(
    sheets: Sequence[Sheet],
    title: str,
    peildatum: date,
    *,
    origin: Origin = _UNKNOWN,
    licence: str = "",
) -> Mapping[str, str]:
    """Give the files of a data package: a CSV for each sheet, and what each column means."""
    day = f"{peildatum}{_LATER if origin.is_changed else ''}"
    description: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "aanzien-export",
        "title": unicode_text(title),
        "description": f"Uit aanzien {__version__}, op peildatum {day}; zonder personen.",
        "version": f"{VERSION}.0.0",
        "schema_versie": VERSION,
        "peildatum": peildatum.isoformat(),
    }
    description |= {"commit": origin.commit} if origin.commit else {}
    description |= {"niet_vastgelegde_wijzigingen": True} if origin.is_changed else {}
    description |= {"licenses": [{"name": licence}]} if licence else {}
    description["resources"] = [_resource(sheet) for sheet in sheets]
    return {"datapackage.json": json_text(description), **to_tables(sheets)}


def _resource(sheet: Sheet) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in sheet.columns],
        "primaryKey": list(sheet.key),
        "missingValues": [""],
    }
    if sheet.field:
        target = {"resource": sheet.kind.folder, "fields": ["id"]}
        schema["foreignKeys"] = [{"fields": [sheet.kind.kind], "reference": target}]
    return {
        "name": sheet.name,
        "path": f"{sheet.name}.csv",
        "profile": "tabular-data-resource",
        "title": sheet.title,
        "description": _told(sheet),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _told(sheet: Sheet) -> str:
    if not sheet.field:
        return model_text(sheet.kind)
    return f"{model_text(sheet.kind)} Veld {sheet.field}: {field_texts(sheet.kind)[sheet.field]}"


def _field(column: Column) -> dict[str, str]:
    return {
        "name": column.name,
        "type": column.type,
        "title": column.heading,
        "description": column_text(column),
    }
