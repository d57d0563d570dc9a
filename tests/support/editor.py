"""Editor: files as somebody has them open, with a mark where the cursor is."""

from textwrap import dedent
from typing import NamedTuple

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server.texts import TextChange
from aanzien_cli.language_server.workspace import Workspace
from aanzien_cli.loading.parsing.text import offset_of
from support.repository import Files, inspected

CURSOR = "‸"
"""Marks the place of the cursor in the text of a test."""


class Pointed(NamedTuple):
    """A folder, the file that is open, and the line and the column of the cursor, from 1."""

    workspace: Workspace
    path: str
    line: int
    column: int


def pointed(path: str, text: str, others: Files | None = None) -> Pointed:
    """Judge files, in one of which stands the cursor; that file is also open, without the mark."""
    text = dedent(text)
    before, _, after = text.partition(CURSOR)
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    files = {**(others or {}), path: before + after}
    found = inspected(files)
    return Pointed(Workspace(found, {path: (before + after).encode()}), path, line, column)


def changed(workspace: Workspace, changes: tuple[TextChange, ...]) -> dict[str, str]:
    """Carry out changes, as an editor does: from the end of each file to its beginning."""
    texts: dict[str, str] = {}
    for change in sorted(changes, key=lambda each: each.span, reverse=True):
        text = texts.get(change.path, workspace.document(change.path).text)
        start = offset_of(text, change.span)
        end = offset_of(text, Span(change.span.end_line, change.span.end_column))
        texts[change.path] = text[:start] + change.text + text[end:]
    return texts
