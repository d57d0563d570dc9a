"""Subject: what somebody points at: a reference, a definition, or the record itself."""

from typing import Final, NamedTuple

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server import naming
from aanzien_cli.language_server.workspace import Named, Workspace
from aanzien_cli.loading.use import ORGANISATION_FILE

_NAMES: Final = ("titel", "naam", "tekst", "vraag", "rol")
"""The fields in which a record says what it is called; to point there is to point at it."""


class Subject(NamedTuple):
    """A kind and an id, and the span of the text that stands for it."""

    named: Named
    span: Span


def subject_at(workspace: Workspace, path: str, line: int, column: int) -> Subject | None:
    """Give what stands at a place of a file, or None where nothing is named."""
    document = workspace.document(path)
    if mention := naming.mention_at(document, line, column):
        return Subject(naming.named(mention, workspace), mention.span)
    if defined := naming.defined_at(document, line, column):
        return Subject(*defined)
    return _itself(workspace, path, line, column)


def _itself(workspace: Workspace, path: str, line: int, column: int) -> Subject | None:
    document = workspace.document(path)
    stands = document.place
    if stands.kind is None or path == ORGANISATION_FILE:
        return None
    for entry in document.at(line, column):
        if entry.field[0] in _NAMES and len(entry.field) == 1 and entry.key:
            return Subject((stands.kind.kind, stands.id), entry.key)
    return None
