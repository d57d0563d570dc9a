"""Symbols: the records of a folder, and the fields of a record, to find them by name."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from aanzien_cli.analysis.records.words import title
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.words.sameness import folded
from aanzien_cli.domain.words.visible import visible
from aanzien_cli.language_server.workspace import Workspace

_MOST: Final = 500


class RecordSymbol(NamedTuple):
    """A record: its id, what it is called, its kind and its file."""

    id: str
    title: str
    kind: str
    path: str


class FieldSymbol(NamedTuple):
    """A field at the top of a record: its name, its value in short, and the spans of both."""

    name: str
    value: str
    span: Span
    key: Span


def records(workspace: Workspace, query: str) -> Iterator[RecordSymbol]:
    """Yield the records of which the id, the title or the kind holds every word that is sought."""
    words = folded(query).split()
    found = 0
    for record in workspace.register.records:
        known = folded(f"{record.kind}:{record.id} {title(record)}")
        if found < _MOST and all(word in known for word in words):
            found += 1
            yield RecordSymbol(visible(record.id), visible(title(record)), record.kind, record.path)


def fields(workspace: Workspace, path: str) -> Iterator[FieldSymbol]:
    """Yield the fields at the top of a file."""
    for entry in workspace.document(path).entries:
        if len(entry.field) == 1 and entry.key:
            name = str(entry.field[0]) or "''"
            whole = Span(entry.key.line, entry.key.column, *entry.value[2:])
            yield FieldSymbol(visible(name), _short(entry.text), whole, entry.key)


def _short(text: str | None) -> str:
    words = " ".join((text or "").split())
    return visible(words if len(words) <= 80 else f"{words[:80]}…")  # noqa: PLR2004 -- a line
