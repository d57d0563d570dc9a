"""Paper: what a rule says of the paper stands in the paper, and every rule gives its reason."""

import re
from pathlib import Path
from typing import Final

import pytest

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.rule import Rule

PAPER: Final = Path(__file__).resolve().parents[3] / "shared" / "paper" / "aanzien.txt"
HANDLEIDING: Final = Path(__file__).resolve().parents[2] / "docs" / "handleiding"
_BROKEN: Final = re.compile(r"(?<=[^\W\d_])-\s*\n\s*(?=[^\W\d_])")
each_rule = pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)


def flowing(text: str) -> str:
    """Undo the hyphens at line ends, and make every stretch of blanks one blank."""
    return " ".join(_BROKEN.sub("", text).split())


@each_rule
def test_a_quote_is_a_quote(rule: Rule) -> None:
    """The sentence that a rule quotes occurs in the paper, word for word."""
    if not rule.quote:
        pytest.skip("this rule quotes nothing: the paper does not ask it")
    if not PAPER.exists():
        pytest.skip("the paper is not beside the project")

    assert rule.quote in flowing(PAPER.read_text(encoding="utf-8"))


def test_the_handleiding_quotes_the_paper() -> None:
    """Every quotation in the chapter on the elements stands in the paper."""
    if not PAPER.exists():
        pytest.skip("the paper is not beside the project")
    chapter = HANDLEIDING / "4-vijf-elementen.md"
    blocks = re.findall(r"(?:^> .*\n)+", chapter.read_text(encoding="utf-8"), re.MULTILINE)
    quoted = [flowing(block.replace("\n> ", "\n").removeprefix("> ")) for block in blocks]
    paper = flowing(PAPER.read_text(encoding="utf-8"))

    assert len(quoted) >= len(Element) - 1
    assert [quote for quote in quoted if quote not in paper] == []


@each_rule
def test_a_rule_gives_its_reason(rule: Rule) -> None:
    """Between what a rule asks and its examples stands at least one sentence that says why."""
    reason = rule.explanation.removeprefix(rule.summary).partition("\nFout:")[0]

    assert re.search(r"\w.*[.?!]", reason, re.DOTALL), f"{rule.name} gives no reason"


def test_a_line_break_in_a_word_is_undone() -> None:
    """Text that was broken off with a hyphen reads on."""
    assert flowing("maatschap-\n  pelijke \n\n waarde") == "maatschappelijke waarde"
