"""Text: markdownlint over the Markdown of every report, and hostile words in a PDF."""

import json
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from reporting.render.pages import HOSTILE
from support.every_report import Report
from validators.tool import command, node_file

from aanzien_cli.domain.words.visible import visible
from aanzien_cli.isolation.typesetting import typeset
from aanzien_cli.reporting.render.glyphs import drawable
from aanzien_cli.reporting.render.style import Style
from aanzien_cli.reporting.render.template import literal
from aanzien_cli.reporting.render.tree import parse
from aanzien_cli.reporting.render.typeset import About, to_typeset

RULES: Final = {
    "default": True,
    "MD013": False,  # a paragraph is one line, so that a difference shows a sentence
    "MD024": {"siblings_only": True},  # each opgave answers the same questions
    "MD036": False,  # the line above a table is emphasis on purpose
}


def lint(folder: Path) -> "subprocess.CompletedProcess[str]":
    """Judge every text in a folder."""
    program = node_file("markdownlint-cli2", "markdownlint-cli2-bin.mjs")
    (folder / ".markdownlint.json").write_text(json.dumps(RULES), encoding="utf-8")
    return subprocess.run(
        [command("node", "install Node"), str(program), "*.md"],
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
    )


def test_every_text_is_tidy(reports: Mapping[str, Report], tmp_path: Path) -> None:
    """Markdownlint has nothing against the Markdown of any report."""
    for name, report in reports.items():
        path = tmp_path / f"{name.replace('/', '--')}.md"
        path.write_text(report.markdown, encoding="utf-8")

    ran = lint(tmp_path)

    assert (ran.returncode, ran.stderr) == (0, "")


def test_markdownlint_sees_a_fault(tmp_path: Path) -> None:
    """A text with faults does not pass: the judge looks."""
    (tmp_path / "a.md").write_text("# A\n### B\n\n\n\ntekst \n", encoding="utf-8")

    ran = lint(tmp_path)

    assert ran.returncode == 1
    assert "MD001" in ran.stderr


@pytest.mark.parametrize("text", HOSTILE)
def test_a_pdf_shows_the_text(text: str, tmp_path: Path) -> None:
    """Whatever a file says, a reader of the PDF finds it as it was written."""
    reader = command("pdftotext", "install poppler-utils")
    page = parse(f"# Titel\n\nOnder.\n\n- {literal('x ' + text)}\n", {})
    about = About("Gemeente Voorbeeld", "Een verslag", date(2026, 3, 1))
    path = tmp_path / "a.pdf"
    path.write_bytes(typeset(to_typeset(page, Style(), about), {}, 0))

    ran = subprocess.run([reader, str(path), "-"], capture_output=True, check=True, text=True)
    shown = drawable(visible(" ".join(text.split())))

    assert "".join(shown.split()) in "".join(ran.stdout.split()).replace("\u00ad", "")
