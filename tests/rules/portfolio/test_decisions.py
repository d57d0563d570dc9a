"""Decisions: which besluiten are asked about, and what is said of them."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.portfolio.decisions import (
    besluit_eenzijdig,
    besluit_zonder_betrokkenen,
    besluit_zonder_keuze,
)

WORK = {
    "opdrachten/net.yaml": "titel: Net\nteam: team-warmte\nafhankelijkheden: [{van: woonborg}]\n",
    "teams/team-warmte.yaml": "naam: Team Warmte\n",
    "partners/woonborg.yaml": "naam: Woonborg\n",
}


def _besluit(text: str, soort: str = "start") -> Files:
    return {"besluiten/b.yaml": f"soort: {soort}\n{text}\n"}


def test_only_a_start_has_to_say_what_gives_way() -> None:
    """A stop gives room and is not asked; a start is asked also while it is open."""
    assert not faults(besluit_zonder_keuze, _besluit("", "stop"))
    assert [each.field for each in faults(besluit_zonder_keuze, _besluit(""))] == ["wat_niet"]


@pytest.mark.parametrize(
    ("soort", "text", "caught"),
    [
        ("start", "besloten_op: 2026-03-01", True),
        ("start", "besloten_op: 2026-03-02", False),
        ("start", "gevraagd_op: 2026-01-01", False),
        ("norm", "besloten_op: 2026-01-01", False),
        ("stop", "besloten_op: 2026-01-01\nniveau: team", False),
        ("stop", "besloten_op: 2026-01-01\nperspectieven: [a, b]", False),
        ("stop", "besloten_op: 2026-01-01\nperspectieven: [a, a]", True),
    ],
)
def test_a_choice_that_was_made_needs_more_than_one_view(
    soort: str,
    text: str,
    caught: bool,  # noqa: FBT001
) -> None:
    """Open besluiten, norms and a team's own choices are left alone; a view counts once."""
    assert bool(faults(besluit_eenzijdig, _besluit(text, soort))) is caught


def test_the_views_and_the_threshold_are_named() -> None:
    """The sentence says which views were there, and how many are expected here."""
    files = {
        **_besluit("besloten_op: 2026-01-01\nperspectieven: [beleid, geld]"),
        "aanzien.yaml": "naam: Dorp\ndrempels: {perspectieven_min: 3}\n",
    }
    (fault,) = faults(besluit_eenzijdig, files)
    assert "'beleid' en 'geld'" in fault.message
    assert "de drempel is 3 " in fault.message
    (none,) = faults(besluit_eenzijdig, _besluit("besloten_op: 2026-01-01"))
    assert "noemt geen perspectief" in none.message


def test_everybody_who_is_missing_is_named() -> None:
    """One sentence names the team and the partner that the work needs."""
    files = {**WORK, **_besluit("onderwerp: [net]\nbesloten_op: 2026-01-01\nbetrokkenen: [raad]")}
    (fault,) = faults(besluit_zonder_betrokkenen, files)
    assert "team 'Team Warmte', partner 'Woonborg'" in fault.message


def test_a_team_that_decides_is_involved() -> None:
    """At the level of a team only others can be missing."""
    text = "onderwerp: [net]\nbesloten_op: 2026-01-01\nniveau: team"
    (fault,) = faults(besluit_zonder_betrokkenen, {**WORK, **_besluit(text)})
    assert "partner 'Woonborg'" in fault.message
    assert "team" not in fault.message
    assert not faults(besluit_zonder_betrokkenen, _besluit("besloten_op: 2026-01-01\nniveau: team"))


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("besloten_op: 2026-01-01", True),
        ("besloten_op: 2026-01-01\nbetrokkenen: [raad]", False),
        ("", False),
    ],
)
def test_a_choice_names_somebody(text: str, caught: bool) -> None:  # noqa: FBT001
    """Where nothing tells who is needed, any name will do; an open besluit needs none yet."""
    assert bool(faults(besluit_zonder_betrokkenen, _besluit(text))) is caught
