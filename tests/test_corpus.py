"""Corpus: broken and hostile files, each with what must be said of it.

A file dropped into `tests/corpus/<map>/` is a test: beside it stands `<naam>.verwacht` with every
finding, as written by `AANZIEN_GOLDEN=1` and read by a person.
"""

from pathlib import Path

import pytest
from support.golden_files import REWRITE
from support.repository import PEILDATUM, Files, sources

from aanzien_cli.api import Scope, inspect_files
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.reporting.visible import visible
from aanzien_cli.rules.catalog import ALL_RULES

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(
    path for path in CORPUS.rglob("*") if path.is_file() and path.suffix not in {".verwacht", ""}
)
BASIS = [rule for rule in ALL_RULES if rule.element is Element.BASIS]
AROUND: Files = {
    "opgaven/wonen.yaml": "titel: Wonen\n",
    "indicatoren/wachttijd.yaml": "naam: Wachttijd\n",
}
"""The records that a file of the corpus may refer to."""


def said(path: Path) -> str:
    """Give every finding of a file, one a line, with its mend below it."""
    place = path.relative_to(CORPUS).as_posix()
    inspection = inspect_files(
        sources({**AROUND, place: path.read_bytes()}), PEILDATUM, Scope(rules=BASIS)
    )
    assert {finding.path for finding in inspection.findings} <= {place}
    return "".join(
        f"{f.span.line}:{f.span.column} {f.severity.value}[{f.rule}] {visible(f.message)}\n"
        + (f"    {visible(f.fix)}\n" if f.fix else "")
        for f in inspection.findings
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CORPUS).as_posix())
def test_a_broken_file_is_told_of(path: Path) -> None:
    """Every finding has its place, its sentence and its mend; there is never silence."""
    text = said(path)
    expected = path.with_suffix(path.suffix + ".verwacht")
    if REWRITE:
        expected.write_text(text, encoding="utf-8")

    assert text
    assert text == expected.read_text(encoding="utf-8")


def test_the_corpus_is_large() -> None:
    """Sixty files at the least, and no expectation without its file."""
    orphans = [path for path in CORPUS.rglob("*.verwacht") if not path.with_suffix("").exists()]

    assert len(FILES) >= 60
    assert orphans == []
