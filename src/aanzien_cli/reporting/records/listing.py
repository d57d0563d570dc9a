"""Listing: the records of one kind as text, JSON, CSV or Markdown."""

import io
from collections.abc import Sequence
from typing import Any, Final

from aanzien_cli.analysis.markdown import markdown_table
from aanzien_cli.analysis.records.table import FOR_PROGRAMS, FOR_READERS, Table, table
from aanzien_cli.analysis.records.words import plain_fields
from aanzien_cli.domain.record import Record
from aanzien_cli.reporting.json_text import json_text, unicode_text
from aanzien_cli.reporting.records.format import ListFormat
from aanzien_cli.reporting.spreadsheet import to_csv
from aanzien_cli.reporting.visible import inert

SCHEMA_VERSION: Final = 1


def render_list(
    kind: type[Record], records: Sequence[Record], format_: ListFormat, width: int | None
) -> str:
    """Write records of one kind; nothing is cut off.

    `width` is the number of columns in which text is wrapped; without one a record is one line.
    """
    if format_ is ListFormat.JSON:
        return _json(kind, records)
    if format_ is ListFormat.CSV:
        return to_csv(*table(kind, records, FOR_PROGRAMS))
    rows = table(kind, records, FOR_READERS)
    if format_ is ListFormat.MARKDOWN:
        return markdown_table(rows.headings, rows.rows)
    return (
        _text(rows, width or _ANY) if rows.rows else f"geen {kind.folder or kind.kind} gevonden\n"
    )


_ANY: Final = 1_000_000
"""Columns enough for every line."""


def _json(kind: type[Record], records: Sequence[Record]) -> str:
    data = {
        "schema_version": SCHEMA_VERSION,
        "kind": kind.kind,
        "records": [_data(record) for record in records],
    }
    return json_text(data)


def _data(record: Record) -> dict[str, Any]:
    path = unicode_text(record.path)
    return {"id": unicode_text(record.id), "path": path, "fields": plain_fields(record)}


def _text(rows: Table, width: int) -> str:
    from rich.console import Console  # noqa: PLC0415 -- only a table of text needs it
    from rich.table import Table as Grid  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in rows.headings:
        grid.add_column(Text(heading), overflow="fold")
    for row in rows.rows:
        grid.add_row(*(Text(cell) for cell in row))
    drawn = io.StringIO()
    Console(file=drawn, width=width, color_system=None, legacy_windows=False).print(grid)
    return "".join(f"{inert(line.rstrip())}\n" for line in drawn.getvalue().splitlines())
