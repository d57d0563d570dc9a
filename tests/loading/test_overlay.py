"""Overlay: an unsaved text is judged as if it had been saved."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.on_disk import put
from support.repository import PEILDATUM

from aanzien_cli.api import Scope, inspect
from aanzien_cli.loading.overlay import overlaid
from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE
from aanzien_cli.loading.source import SourceFile

FILES = {
    "aanzien.yaml": b"naam: Gemeente Voorbeeld\n",
    "teams/wonen.yaml": b"naam: Team Wonen\n",
    "opgaven/wonen.yaml": b"titel: Wonen\nstatus: lopend\n",
}
TEXTS = [
    pytest.param({"teams/wonen.yaml": b"naam: [\n"}, id="broken"),
    pytest.param({"teams/nieuw.yaml": b"naam: Nieuw\nfout: 1\n"}, id="new file"),
    pytest.param({"teams/wonen.yaml": b"\xff", "opgaven/wonen.yaml": b""}, id="several at once"),
    pytest.param({"team/wonen.yaml": b"naam: x\n"}, id="folder nobody reads"),
    pytest.param({"docs/lezen.txt": b"naam: x\n"}, id="none of our business"),
    pytest.param({"teams/.geheim/x.yaml": b"naam: x\n"}, id="hidden"),
    pytest.param({"aanzien.yaml": b"naam: A\nregels:\n  uit: [opgave-leeft]\n"}, id="settings"),
    pytest.param({"teams/wonen.yaml": b"#" * (MAX_FILE_SIZE + 1)}, id="too large"),
]


@pytest.mark.parametrize("texts", TEXTS)
def test_unsaved_is_as_saved(tmp_path: Path, texts: dict[str, bytes]) -> None:
    """The findings and the sources are those of the folder after saving."""
    root = put(tmp_path, FILES)
    before = inspect(root, PEILDATUM)

    unsaved = inspect(root, PEILDATUM, Scope(unsaved=texts))
    unchanged = inspect(root, PEILDATUM)
    put(root, texts)
    saved = inspect(root, PEILDATUM)

    assert unsaved.findings == saved.findings
    assert unsaved.sources == saved.sources
    assert unchanged.findings == before.findings


def test_the_broken_text_is_really_read(tmp_path: Path) -> None:
    """A text with a fault gives the fault, at its place."""
    found = inspect(
        put(tmp_path, FILES), PEILDATUM, Scope(unsaved={"teams/wonen.yaml": b"naem: x\n"})
    )

    assert any(f.path == "teams/wonen.yaml" and "naem" in f.message for f in found.findings)


@pytest.mark.skipif(os.name != "posix", reason="koppelingen vragen elders rechten")
@pytest.mark.parametrize("linked", ["teams/koppeling.yaml", "besluiten"])
def test_a_link_stays_a_link(tmp_path: Path, linked: str) -> None:
    """What would be written through a link to elsewhere is refused, as it is on disk."""
    root = put(tmp_path / "map", FILES)
    (tmp_path / "elders").mkdir()
    (root / linked).symlink_to(tmp_path / "elders")
    path = linked if linked.endswith(".yaml") else f"{linked}/nieuw.yaml"

    found = inspect(root, PEILDATUM, Scope(unsaved={path: b"titel: x\n"}))

    assert path not in found.sources
    assert [f.path for f in found.findings if f.rule == "onleesbaar-bestand"] == [linked]


@given(st.dictionaries(st.sampled_from(["teams/a.yaml", "x", "teams", "a/b.yml"]), st.binary()))
def test_any_text_can_be_laid_over(texts: dict[str, bytes]) -> None:
    """Every path comes once, whatever the text."""
    files = [SourceFile("teams/a.yaml", b"naam: A\n", ""), SourceFile("teams/b.yaml", b"", "")]

    paths = [file.path for file in overlaid(files, texts)]

    assert len(paths) == len(set(paths))
    assert {"teams/a.yaml", "teams/b.yaml"} <= {*paths}
