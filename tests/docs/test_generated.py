"""Generated: the pages that the program writes about itself are those in the repository."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from support.golden_files import REWRITE, assert_golden

from aanzien_cli.cli.app import COMMANDS, command
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.rules.catalog import ALL_RULES
from docs import command_page, record_page, rule_pages

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
RULES: Final[Mapping[str, str]] = rule_pages.pages()


@pytest.mark.parametrize("name", RULES)
def test_the_pages_of_rules_are_fresh(name: str) -> None:
    """A change in a rule shows on its page; `make docs` writes them again."""
    assert_golden(DOCS / "regels" / name, RULES[name])


def test_no_page_of_rules_is_left_behind() -> None:
    """An element without rules has no page."""
    left = [path for path in (DOCS / "regels").iterdir() if path.name not in RULES]
    if REWRITE:
        for path in left:
            path.unlink()
        left = []

    assert left == []


def test_the_page_of_commands_is_fresh() -> None:
    """A change in the help of a command shows on the page."""
    assert_golden(DOCS / "commandos.md", command_page.page())


def test_the_page_of_records_is_fresh() -> None:
    """A change in a field shows on the page."""
    assert_golden(DOCS / "records.md", record_page.page())


def test_every_command_is_documented() -> None:
    """No command goes without its help on the page, nor without a sentence."""
    text = command_page.page()
    assert [name for name in COMMANDS if f"\n## aanzien {name}\n" not in text] == []
    assert [name for name in COMMANDS if not command(name).help] == []


def test_every_kind_is_documented() -> None:
    """Each kind has a heading, and no two headings share a link."""
    headings = _headings(record_page.page())

    assert [kind.kind for kind in KINDS if kind.kind not in headings] == []
    assert sorted(set(headings)) == sorted(headings)


def test_every_link_within_the_records_leads_to_a_heading() -> None:
    """A field that holds a part, or the id of a record, leads to where that is explained."""
    text = record_page.page()
    headings = set(_headings(text))

    assert set(re.findall(r"\]\(#([^)]+)\)", text)) - headings == set()


def _headings(text: str) -> list[str]:
    """Give what a link can lead to: the headings, as they are in a link."""
    return [name.lower() for name in re.findall(r"^##+ (.+)$", text, re.MULTILINE)]


def test_every_rule_is_listed_once() -> None:
    """The index leads to every rule, and every rule has its heading on a page."""
    index = RULES["README.md"]
    whole = "\n".join(RULES.values())

    assert [rule.name for rule in ALL_RULES if index.count(f"[{rule.name}](") != 1] == []
    assert [rule.name for rule in ALL_RULES if whole.count(f"\n## {rule.name}\n") != 1] == []


def test_every_element_has_a_title() -> None:
    """Each element is a chapter, in the order of the paper."""
    assert list(rule_pages.CHAPTERS) == list(Element)
