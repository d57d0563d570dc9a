"""Editor: whatever is typed and wherever the cursor stands, each question gets an answer."""

from typing import Final

from support.repository import PEILDATUM, sources

from aanzien_cli.api import inspect_files
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server import (
    actions,
    completion,
    definition,
    diagnostics,
    hover,
    rename,
    symbols,
)
from aanzien_cli.language_server.workspace import Workspace

_AROUND: Final = {
    "aanzien.yaml": b"naam: X\n",
    "opgaven/wonen.yaml": b"titel: Wonen\n",
    "doelstellingen/meer.md": b"---\ntitel: Meer\nopgave: wonen\n---\n[[opgave:wonen]]\n",
}
PLACES: Final = ("opgaven/x.yaml", "doelstellingen/x.md", "aanzien.yaml", "metingen/x.csv")


def editor(data: bytes) -> None:
    """Judge half of a text, open all of it, and ask everything at some place in it."""
    head, text = data[:4].ljust(4, b"\0"), data[4:]
    path, line, column = PLACES[head[0] % len(PLACES)], head[1] % 40 + 1, head[2] % 80 + 1
    before = text[: len(text) * head[3] // 255]
    inspection = inspect_files(sources({**_AROUND, path: before}), PEILDATUM)
    workspace = Workspace(inspection, {path: text})
    lines = workspace.document(path).text.count("\n") + workspace.document(path).text.count("\r")
    told = hover.hover(workspace, path, line, column)
    assert told is None or told.prose.plain()
    assert completion.completion(workspace, path, line, column) is not None
    definition.definition(workspace, path, line, column)
    for found in definition.references(workspace, path, line, column, declaration=True):
        assert found.path in workspace.files
    _rename(workspace, path, line, column)
    for symbol in symbols.fields(workspace, path):
        assert 1 <= symbol.span.line <= lines + 1
    list(symbols.records(workspace, "w"))
    list(actions.actions(workspace, path, Span(line, column, line, column + 1)))
    assert all(each in workspace.files for each in diagnostics.diagnostics(workspace))


def _rename(workspace: Workspace, path: str, line: int, column: int) -> None:
    rename.renamable(workspace, path, line, column)
    try:
        changes = rename.renamed(workspace, path, line, column, "nieuw").changes
    except rename.RefusedError as refused:
        assert str(refused)
        return
    for change in changes:
        assert change.path in workspace.files
