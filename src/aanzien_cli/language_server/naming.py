"""Naming: where a record or a word of the organisation is named, and where it is defined."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from aanzien_cli.analysis.references import found_in_prose
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server.document import Document, holds
from aanzien_cli.language_server.shapes import kinds_at, names_of
from aanzien_cli.language_server.workspace import Named, Workspace
from aanzien_cli.loading.parsing.outline import Entry
from aanzien_cli.loading.use import ORGANISATION_FILE

LISTS: Final[Mapping[str, str]] = {
    "discipline": "disciplines",
    "perspectief": "perspectieven",
    "bestuursorgaan": "bestuur",
}
"""The field of aanzien.yaml in which each word of the organisation is defined."""


class Mention(NamedTuple):
    """A place that names something: the kinds that it may be, its id, and the span of the id."""

    path: str
    kinds: tuple[str, ...]
    id: str
    span: Span


def mentions(document: Document) -> Iterator[Mention]:
    """Yield every reference of a file: those of its fields, and `[[soort:id]]` anywhere in it."""
    kind = document.place.kind
    if kind is None:
        return
    for entry in document.entries:
        if entry.text and (kinds := kinds_at(kind, names_of(entry.field))):
            yield _in_field(document, entry, kinds, entry.text)
    for found in found_in_prose(document.text):
        yield Mention(
            document.path,
            (found[1],),
            found[2].strip(),
            _trimmed(document, found[2], found.start(2)),
        )


def _trimmed(document: Document, text: str, start: int) -> Span:
    start += len(text) - len(text.lstrip())
    return document.span(start, start + len(text.strip()))


def _in_field(document: Document, entry: Entry, kinds: tuple[str, ...], text: str) -> Mention:
    """Take a kind that stands before the id apart, and leave the quotes out of the span."""
    before, colon, after = text.partition(":")
    if colon and before in kinds:
        kinds, text = (before,), after
    text = text.strip()
    return Mention(document.path, kinds, text, _inside(document, entry.value, text))


def _inside(document: Document, span: Span, text: str) -> Span:
    """Give the place of a text in a span; the whole span where it is written in another way."""
    line = document.line(span.line)
    start = line.rfind(text, span.column - 1, span.end_column - 1)
    if span.line != span.end_line or start < 0 or not text:
        return span
    return Span(span.line, start + 1, span.line, start + 1 + len(text))


def mention_at(document: Document, line: int, column: int) -> Mention | None:
    """Give the reference that stands at a place, if there is one."""
    found = (each for each in mentions(document) if holds(each.span, line, column))
    return next(found, None)


def named(mention: Mention, workspace: Workspace) -> Named:
    """Say what a reference names: the first of its kinds that has such an id, or else the first."""
    known = ((kind, mention.id) for kind in mention.kinds)
    return next(
        filter(lambda each: definition(each, workspace), known), (mention.kinds[0], mention.id)
    )


def defined_at(document: Document, line: int, column: int) -> tuple[Named, Span] | None:
    """Give the word of the organisation that is defined at a place of aanzien.yaml."""
    for kind, entry in _defined(document):
        if holds(entry.value, line, column):
            return (kind, entry.text or ""), _inside(document, entry.value, entry.text or "")
    return None


def _defined(document: Document) -> Iterator[tuple[str, Entry]]:
    if document.path != ORGANISATION_FILE:
        return
    for entry in document.entries:
        for kind, field in LISTS.items():
            if entry.text and names_of(entry.field) in ((field, "id"), (field,)):
                yield kind, entry


def definition(wanted: Named, workspace: Workspace) -> tuple[str, Span] | None:
    """Give the file and the place where something is defined, if it exists."""
    kind, id_ = wanted
    if kind in LISTS:
        document = workspace.document(ORGANISATION_FILE)
        found = (entry for each, entry in _defined(document) if (each, entry.text) == wanted)
        entry = next(found, None)
        return (document.path, _inside(document, entry.value, id_)) if entry else None
    path = workspace.paths.get(wanted)
    return (path, Span()) if path else None


def occurrences(wanted: Named, workspace: Workspace) -> Iterator[Mention]:
    """Yield every reference in the folder that names something."""
    for document in workspace.holding(wanted[1]):
        for mention in mentions(document):
            if mention.id == wanted[1] and named(mention, workspace) == wanted:
                yield mention
