"""README: what it shows is what happens, and so on every page of the handleiding."""

import re
from pathlib import Path

import pytest
from docs.transcript import replayed
from support.golden_files import REWRITE

from aanzien_cli.cli.app import COMMANDS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "handleiding").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_transcript_is_true(page: Path, tmp_path: Path) -> None:
    """A command shown on a page prints what the page shows; `[…]` cuts the rest."""
    text = page.read_text(encoding="utf-8")
    true = replayed(text, ROOT, tmp_path)
    if REWRITE:
        page.write_text(true, encoding="utf-8", newline="\n")
        text = true

    assert text == true


def test_every_command_is_in_the_readme() -> None:
    """Who sees the project for the first time reads of each command what it does."""
    rows = re.findall(r"(?m)^\| `aanzien (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"))

    assert {*rows} == {*COMMANDS}


def test_every_link_leads_somewhere() -> None:
    """A link to a file of the project is a link to a file that exists."""
    pages = [
        *PAGES,
        *sorted((ROOT / "docs").rglob("*.md")),
        *(ROOT / "examples").glob("*/README.md"),
    ]
    links = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    ]

    assert links
    assert [(p.name, t) for p, t in links if not (p.parent / t).exists()] == []
