"""Handleiding: every file that it shows can be used as it stands, and its lists are complete."""

import re
from pathlib import Path
from typing import Final

import pytest
from docs.transcript import File, files
from support.golden_files import assert_golden
from support.repository import inspected

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.rules.catalog import ALL_RULES
from docs import rule_pages

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
PAGES: Final = sorted((DOCS / "handleiding").glob("*.md"))
SHOWN: Final = [(page, file) for page in PAGES for file in files(page.read_text(encoding="utf-8"))]
_REGION: Final = re.compile(r"(<!-- regels: ([\w ]+) -->\n).*?(<!-- einde -->)", re.DOTALL)
_BASIS: Final = {rule.name for rule in ALL_RULES if rule.element is Element.BASIS}
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@pytest.mark.parametrize(
    ("page", "file"), SHOWN, ids=[f"{page.stem}-{file.path}" for page, file in SHOWN]
)
def test_a_file_that_is_shown_can_be_read(page: Path, file: File) -> None:
    """A block headed by a path can be used as it stands; one that says so has a mistake."""
    found = {finding.rule for finding in inspected({file.path: file.text}).findings}
    spoken_of = found & (_BASIS if file.has_mistake else _BASIS - {"onbekende-verwijzing"})

    assert bool(spoken_of) == file.has_mistake, (page.name, spoken_of)


def test_every_kind_is_shown() -> None:
    """The handleiding has an example of each kind of record."""
    folders = {file.path.rpartition("/")[0] for _, file in SHOWN}

    assert {kind.folder for kind in KINDS} - folders == set()


@each_page
def test_the_lists_of_rules_are_fresh(page: Path) -> None:
    """Between `<!-- regels: element -->` and `<!-- einde -->` stand all rules of that element."""
    text = page.read_text(encoding="utf-8")

    assert_golden(page, _REGION.sub(_filled, text))


def _filled(region: re.Match[str]) -> str:
    element = Element(region[2])
    if all(rule.element is not element for rule in ALL_RULES):
        return f"{region[1]}{region[3]}"
    return f"{region[1]}\n{rule_pages.table(element, '../regels/')}\n\n{region[3]}"


def test_every_element_is_explained() -> None:
    """The chapter on the elements has a list of rules for each element of the paper."""
    text = (DOCS / "handleiding" / "4-vijf-elementen.md").read_text(encoding="utf-8")

    assert {found[2] for found in _REGION.finditer(text)} == set(Element) - {Element.BASIS}


def test_the_index_leads_to_every_chapter() -> None:
    """The first page names each chapter, in order."""
    text = (DOCS / "handleiding" / "README.md").read_text(encoding="utf-8")
    chapters = re.findall(r"\]\((\d+-[\w-]+\.md)\)", text)
    pages = [page.name for page in PAGES if page.name != "README.md"]

    assert chapters == sorted(pages, key=lambda name: int(name.partition("-")[0]))


def test_the_first_check_is_clean() -> None:
    """The chapter says that what `aanzien init` writes has no findings, and so it is."""
    text = (DOCS / "handleiding" / "2-eerste-opslag.md").read_text(encoding="utf-8")
    first = text.partition("$ aanzien check\n")[2].partition("```")[0]

    assert "geen bevindingen;" in first


def test_the_glossary_explains_every_kind() -> None:
    """Each kind of record has a row, and the rows stand in the order of the alphabet."""
    text = (DOCS / "woordenlijst.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \*\*(.+?)\*\* \| (.+?) \| (.+?[.?]) \|$", text, re.MULTILINE)
    words = [word for word, _, _ in rows]

    assert {kind.kind for kind in KINDS} - set(words) == set()
    assert words == sorted(words, key=str.lower)
    assert len(rows) == len(re.findall(r"^\| \*\*", text, re.MULTILINE))
