"""Rule: a function with a docstring becomes a rule, with what its decorator says of it."""

from collections.abc import Iterator

import pytest

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.rules.rule import Rule, reported_elsewhere, rule


def lang_team(team: Team, register: Register) -> Iterator[Fault]:
    """Een team heeft een korte naam.

    Waarom: dat leest.

    Fout:
    ```yaml
    # teams/a.yaml op 2025-01-10
    naam: A

    # teams/a.yaml in main
    naam: B
    # teams/a.yaml
    # geen naam
    ```

    Goed:
    ```csv
    # metingen/a.csv
    periode,waarde
    ```
    """
    assert register
    yield Fault("naam", team.naam, "korter")


def elders() -> None:
    """Een ander vindt dit."""


def test_a_function_becomes_a_rule() -> None:
    """It asks the kind of its first parameter, and carries what was said of it."""
    made = rule(Severity.ADVICE, element=Element.TEAMS, quote="Kort.", heuristic=True)(lang_team)

    assert made == Rule(
        lang_team, Team, Severity.ADVICE, Element.TEAMS, "Kort.", heuristic=True, check=lang_team
    )
    assert (made.name, made.summary) == ("lang-team", "Een team heeft een korte naam.")


def test_a_rule_is_sure_and_quotes_nothing_unless_it_says_so() -> None:
    """A heuristic has to be called one."""
    made = rule(Severity.ERROR, element=Element.DATA)(lang_team)

    assert (made.heuristic, made.quote) == (False, "")


@pytest.mark.parametrize(
    ("said", "element", "quote"),
    [({}, Element.BASIS, ""), ({"element": Element.DATA, "quote": "Zo."}, Element.DATA, "Zo.")],
)
def test_what_others_find_is_a_rule_without_a_question(
    said: dict[str, str], element: Element, quote: str
) -> None:
    """Its function only explains, and it is about records of every kind."""
    made = reported_elsewhere(Severity.WARNING, **said)(elders)  # type: ignore[arg-type]

    assert made == Rule(
        elders, Record, Severity.WARNING, element, quote, heuristic=False, check=None
    )


def test_an_example_is_files_by_their_names() -> None:
    """Each begins below the line that names it, as it once was or elsewhere; the rest is text."""
    made = rule(Severity.ADVICE, element=Element.TEAMS)(lang_team)

    assert made.examples == (
        {
            "teams/a.yaml op 2025-01-10": "naam: A\n\n",
            "teams/a.yaml in main": "naam: B\n",
            "teams/a.yaml": "# geen naam\n",
        },
        {"metingen/a.csv": "periode,waarde\n"},
    )
