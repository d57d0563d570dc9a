"""Page: a rule as text, Markdown and data."""

import json
from dataclasses import dataclass

import pytest

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.reporting.rules.format import RuleFormat
from aanzien_cli.reporting.rules.page import render_pages, render_rule, render_rules


@dataclass(frozen=True)
class Asked:
    name: str = "te-veel"
    summary: str = "Niet te veel | genoeg."
    severity: Severity = Severity.ADVICE
    element: Element = Element.PORTFOLIO
    quote: str = "Minder is meer."
    heuristic: bool = True

    @property
    def explanation(self) -> str:
        return (
            f"{self.summary}\n\nZie `veld`.\n\nFout:\n\n```yaml\n# teams/t.yaml\n\na: 1\n```\n\nEn."
        )


OTHER = Asked("anders", "Anders.", Severity.ERROR, Element.TEAMS, "", heuristic=False)


def test_a_page_for_readers() -> None:
    """Text has no Markdown signs, examples stand apart, and a question says that it is one."""
    assert render_rule(Asked(), RuleFormat.TEXT) == (
        "te-veel\nportfolio · advies\n"
        "Dit is een vermoeden: de regel stelt een vraag en is nooit een fout.\n\n"
        "Niet te veel | genoeg.\n\nZie veld.\n\nFout:\n\n"
        "    # teams/t.yaml\n\n    a: 1\n\nEn.\n\nUit de paper: “Minder is meer.”\n\n"
        "Past dit hier niet? Leg in het record een uitzondering vast met\n"
        "regel: te-veel, een reden en een einddatum: zie hoofdstuk 5 van de handleiding.\n"
    )


def test_a_page_without_more() -> None:
    """A rule that asks no question and quotes nobody has neither line."""
    for format_ in (RuleFormat.TEXT, RuleFormat.MARKDOWN):
        page = render_rule(OTHER, format_)
        assert "vermoeden" not in page
        assert "En.\n\nPast dit hier niet?" in page


def test_what_keeps_a_file_from_being_read_has_no_exceptions() -> None:
    """The page of a rule of the basis does not offer one."""
    basis = Asked("stuk", "Stuk.", Severity.ERROR, Element.BASIS, "", heuristic=False)
    assert render_rule(basis, RuleFormat.TEXT).endswith("\n\nEn.\n")


def test_all_pages_stand_one_behind_the_other() -> None:
    """A rule between them for readers, headings in Markdown, and one list as data."""
    rules = (Asked(), OTHER)
    first, ruler, second = render_pages(rules, RuleFormat.TEXT).partition(f"\n{'-' * 78}\n\n")
    assert (first, ruler != "", second) == (
        render_rule(rules[0], RuleFormat.TEXT),
        True,
        render_rule(rules[1], RuleFormat.TEXT),
    )
    assert "\n\n# anders\n" in render_pages(rules, RuleFormat.MARKDOWN)
    assert render_pages(rules, RuleFormat.JSON) == render_rules(rules, RuleFormat.JSON)


def test_a_page_for_documents() -> None:
    """Markdown keeps the explanation as it is written, between a heading and the quote."""
    page = render_rule(Asked(), RuleFormat.MARKDOWN)
    assert page.startswith(
        "# te-veel\n\nElement: portfolio · Ernst: advies\n\nDit is een vermoeden"
    )
    assert Asked().explanation in page
    assert "\n\nUit de paper:\n\n> Minder is meer.\n\nPast dit hier niet?" in page


def test_lists() -> None:
    """The list has a heading per element and a line per rule."""
    rules = (Asked(), OTHER)
    assert render_rules(rules, RuleFormat.TEXT) == (
        "portfolio\n  te-veel  advies        Niet te veel | genoeg.\n\n"
        "teams\n  anders   fout          Anders.\n"
    )
    assert "| te-veel | advies | Niet te veel \\| genoeg. |" in render_rules(
        rules, RuleFormat.MARKDOWN
    )
    names = [rule["name"] for rule in json.loads(render_rules(rules, RuleFormat.JSON))["rules"]]
    assert names == ["te-veel", "anders"]


@pytest.mark.parametrize("format_", list(RuleFormat))
def test_no_rules_is_no_failure(format_: RuleFormat) -> None:
    """An empty list can be written too."""
    assert render_rules((), format_)
