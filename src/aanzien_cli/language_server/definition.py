"""Definition: from a name to what it names, and back to all that name it."""

from collections.abc import Iterator
from typing import NamedTuple

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server import naming
from aanzien_cli.language_server.subject import subject_at
from aanzien_cli.language_server.workspace import Workspace


class Stretch(NamedTuple):
    """A span in a file."""

    path: str
    span: Span


def definition(workspace: Workspace, path: str, line: int, column: int) -> Stretch | None:
    """Give where that is defined which stands at a place, if it is."""
    subject = subject_at(workspace, path, line, column)
    found = naming.definition(subject.named, workspace) if subject else None
    return Stretch(*found) if found else None


def references(
    workspace: Workspace, path: str, line: int, column: int, *, declaration: bool
) -> Iterator[Stretch]:
    """Yield all places that name the same; with `declaration` also where it is defined."""
    subject = subject_at(workspace, path, line, column)
    if subject is None:
        return
    found = naming.definition(subject.named, workspace) if declaration else None
    if found:
        yield Stretch(*found)
    for mention in naming.occurrences(subject.named, workspace):
        yield Stretch(mention.path, mention.span)
