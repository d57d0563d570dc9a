"""Random edits: whatever somebody types, every question gets an answer."""

from itertools import pairwise
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st
from support.repository import Files, inspected

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server import definition, hover, rename, symbols
from aanzien_cli.language_server.actions import actions
from aanzien_cli.language_server.completion import completion
from aanzien_cli.language_server.diagnostics import diagnostics
from aanzien_cli.language_server.workspace import Workspace

FILES: Final[Files] = {
    "aanzien.yaml": "naam: T\ndisciplines: [jurist, {id: data}]\n"
    "regels:\n  ernst:\n    yaml-valkuil: fout\n",
    "opgaven/wonen.md": "---\ntitel: Wonen\nvoorheen: [huis]\n---\n\nZie [[doelstelling:meer]].\n",
    "doelstellingen/meer.yaml": "titel: Meer\nopgave: wonen\nindicatoren: ['i']\n",
    "opdrachten/bouw.yaml": "titel: Bouw\ndoelstellingen:\n  - meer\nclaims:\n"
    "  - {periode: 2026-K1, discipline: data, fte: 0,5}\n",
    "indicatoren/i.yaml": "naam: I\nuitzonderingen:\n  - regel: yaml-valkuil\n    reden: x\n",
    "metingen/i.csv": "peildatum;waarde\n2026-01-01;1\n",
}
PIECES: Final = (
    *"aZ0:-[]{}'\"|>#&*!%@\\, \t\n\r",
    *("\r\n", "- ", ": ", "[[", "]]", "[[opgave:", "---\n", "  ", "wonen", "uitzonderingen:\n"),
    *("é", "😀", "e\u0301", "\u2028", "\x85", "\u202e", "\x00", "\x1b[31m", "\ufeff", "\u200b"),
    *("&a [*a]", "!!python/object:os.system", "<<: ", "? ", "[" * 70, "x" * 500),
)
Edit = tuple[float, float, str]
EDITS: Final = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from([0.0, 0.0, 0.02, 0.3]), st.sampled_from(PIECES)),
    min_size=10,
    max_size=10,
)


def typed(text: str, edit: Edit) -> str:
    """Put a piece somewhere in a text, in the place of what stands there."""
    start = round(edit[0] * len(text))
    return text[:start] + edit[2] + text[start + round(edit[1] * len(text)) :]


def asked(workspace: Workspace, path: str, line: int, column: int) -> int:
    """Ask everything that can be asked about a place; give how many answers there were."""
    place = (workspace, path, line, column)
    try:
        renamed = len(rename.renamed(*place, "nieuw").changes)
    except rename.RefusedError:
        renamed = 0
    return (
        renamed
        + bool(hover.hover(*place))
        + bool(definition.definition(*place))
        + bool(rename.renamable(*place))
        + len(completion(*place).offers)
        + len(list(definition.references(*place, declaration=True)))
        + len(list(actions(workspace, path, Span(line, column, line, column))))
        + len(list(symbols.fields(workspace, path)))
        + sum(map(len, diagnostics(workspace).values()))
    )


@given(st.sampled_from(sorted(FILES)), EDITS)
@settings(max_examples=200, deadline=None)
def test_two_thousand_edits_and_no_crash(path: str, edits: list[Edit]) -> None:
    """After each edit all is asked at the place of the edit, of old judgements and of new ones."""
    texts = [str(FILES[path])]
    for edit in edits:
        texts.append(typed(texts[-1], edit))
    for (before, after), edit in zip(pairwise(texts), edits, strict=True):
        files: Files = {**FILES, path: before.encode("utf-8", "replace")}
        workspace = Workspace(inspected(files), {path: after.encode("utf-8", "replace")})
        start = after[: round(edit[0] * len(before)) + len(edit[2])]
        line = start.count("\n") + 1
        column = len(start) - start.rfind("\n")
        assert asked(workspace, path, line, column) >= 0
    assert len(texts) == 11


@given(st.binary(max_size=300), st.integers(-2, 9), st.integers(-2, 99))
@settings(max_examples=200, deadline=None)
def test_any_bytes_at_any_place(content: bytes, line: int, column: int) -> None:
    """A file need not be text, and a place need not be in it."""
    for path in ("opgaven/wonen.md", "teams/t.yaml", "metingen/i.csv", "aanzien.yaml"):
        workspace = Workspace(inspected({**FILES, path: content}))
        assert asked(workspace, path, line, column) >= 0
