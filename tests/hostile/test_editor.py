"""Editor: what the language server tells of hostile texts steers no editor."""

import re
from pathlib import Path
from typing import Final

import pytest
from hostile.conftest import Fill
from hostile.payloads import PAYLOADS
from hostile.test_outputs import HIDDEN
from markdown_it import MarkdownIt
from support.repository import PEILDATUM

from aanzien_cli.api import Scope, inspect
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server import actions, completion, diagnostics, hover, symbols
from aanzien_cli.language_server.workspace import Workspace

LINK: Final = re.compile(r"javascript:|x\.example")
WHOLE: Final = Span(1, 1, 999, 1)


def workspace(root: Path) -> Workspace:
    """Judge a folder, of which nothing is open."""
    return Workspace(inspect(root, PEILDATUM, Scope(history=False)))


def places(found: Workspace, path: str) -> list[tuple[int, int]]:
    """Give a place in every field of a file."""
    return [
        (entry.value.line, entry.value.column + 1)
        for entry in found.document(path).entries
        if entry.value
    ]


@pytest.mark.parametrize("row", PAYLOADS)
def test_what_is_told_beside_the_text_is_plain(filled: Fill, row: str) -> None:
    """Findings, mends, symbols and offers of a folder show every sign that cannot be seen."""
    found = workspace(filled(PAYLOADS[row]))
    told = [each.message for many in diagnostics.diagnostics(found).values() for each in many]
    for path in found.files:
        told += [each.title for each in actions.actions(found, path, WHOLE)]
        told += [part for each in symbols.fields(found, path) for part in each[:2]]
    told += [part for each in symbols.records(found, "") for part in (each.id, each.title)]
    assert len(told) > 40
    assert not [each for each in told if HIDDEN.search(each)]


@pytest.mark.parametrize("row", PAYLOADS)
def test_a_hover_shows_text(filled: Fill, row: str) -> None:
    """As Markdown it holds no element of a user: no link, no picture, no HTML."""
    found = workspace(filled(PAYLOADS[row]))
    reader = MarkdownIt("gfm-like", {"linkify": False, "html": True})
    shown = 0
    for path in ("opgaven/wonen.yaml", "doelstellingen/vol.yaml", "aanzien.yaml"):
        for line, column in places(found, path):
            told = hover.hover(found, path, line, column)
            completion.completion(found, path, line, column)
            if told is None:
                continue
            shown += 1
            tokens = reader.parse(told.prose.markdown())
            inside = [child for token in tokens for child in token.children or ()]
            kinds = {each.type for each in (*tokens, *inside)}
            assert kinds.isdisjoint({"html_block", "html_inline", "image"}), told.prose.markdown()
            links = [each.attrGet("href") for each in inside if each.type == "link_open"]
            assert not [each for each in links if LINK.search(str(each))]
            assert not HIDDEN.search(told.prose.plain())
    assert shown
