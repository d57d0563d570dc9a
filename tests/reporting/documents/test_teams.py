"""Teams: what the report on teams says, and what it leaves out."""

import pytest
from reporting.documents.example_report import NAMES, told
from support.golden_files import assert_golden
from support.repository import inspected

from aanzien_cli.reporting.documents import teams
from aanzien_cli.reporting.documents.context import CannotTellError, Context
from aanzien_cli.reporting.documents.making import to_markdown

_MEMBERS = "".join(
    f"  - {{persoon: p-{number}, fte: 0.9, kern: ja, van: 2024-06-01}}\n" for number in range(6)
)
_TEAM = f"naam: Team wonen\nsoort: waardetoevoegend\nleden:\n{_MEMBERS}"


def _told(text: str, **extra: str) -> str:
    files = {
        "teams/wonen.yaml": text,
        **{name.replace("__", "/"): each for name, each in extra.items()},
    }
    return to_markdown(teams.build(Context(inspected(files))))


@pytest.mark.parametrize("example", [*NAMES, "team-historie"])
def test_the_teams_of_an_example_read_well(example: str) -> None:
    """The whole text, to be read as prose."""
    assert_golden(f"reports/{example}/teams.md", told(teams.KIND, example))


def test_without_teams_there_is_nothing_to_tell() -> None:
    """Who asks for a report on no team reads a sentence."""
    with pytest.raises(CannotTellError, match="geen teams"):
        teams.build(Context(inspected({"aanzien.yaml": "naam: Gemeente Voorbeeld\n"})))


def test_a_small_core_is_not_counted_in_public() -> None:
    """Of fewer people than the threshold nobody can tell who left."""
    small = "naam: Team wonen\nleden:\n  - {persoon: p-1, fte: 1, kern: ja, van: 2024-01-01}\n"

    text = _told(small)

    assert "minder dan 5" in text
    assert "Vertrokken en gekomen" not in text
    assert "p-1" not in text


def test_a_core_that_is_large_enough_is_counted() -> None:
    """The same facts as on the terminal, and never who it is."""
    text = _told(_TEAM)

    assert "| Team wonen | waardetoevoegend | 6 kernleden | ● stabiel |" in text
    assert "Alle 6 kernleden van een jaar geleden zijn er nog." in text
    assert "| Grotendeels voor dit team | 6 van 6 |" in text
    assert "p-1" not in text


def test_a_team_that_ends_is_grey() -> None:
    """A word that is no judgement has no colour."""
    assert "○ beëindigd" in _told(f"{_TEAM}tot: 2025-01-01\n")


def test_a_team_of_which_little_is_known() -> None:
    """Without dates there is no past: shares are left out, and no share is made up."""
    settings = "naam: Gemeente Voorbeeld\ndrempels: {groep_min: 0}\n"

    text = _told("naam: Team wonen\nsoort: waardetoevoegend\n", **{"aanzien.yaml": settings})

    assert "Kern van een jaar geleden" not in text
    assert "Grotendeels voor dit team" not in text


def test_a_team_that_keeps_knowledge_is_asked_no_mandate() -> None:
    """A professional team does no opdrachten, so it needs no say over them."""
    text = _told(_TEAM.replace("waardetoevoegend", "professioneel"))

    assert "○ kennisteam" in text
    assert "Beslist zelf over" not in text


def test_what_goes_to_meetings_is_told_where_it_is_known() -> None:
    """It is an agreement of the team, so a small team tells it as well."""
    assert "| Overleg per lid per week | 1,5 uur[^" in _told(f"{_TEAM}overleg_uren_week: 1.5\n")
    assert "Overleg" not in _told(_TEAM)
