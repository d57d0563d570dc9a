"""Lifespan: when a team came and went with its opdracht."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.teams.lifespan import wegwerpteam

WORK = "titel: O\nteam: t\nvan: 2025-01-15\ntot: 2025-07-01\n"


def _files(team: str, opdracht: str = WORK) -> Files:
    return {"teams/t.yaml": f"naam: T\n{team}\n", "opdrachten/o.yaml": opdracht}


@pytest.mark.parametrize(
    "team",
    ["van: 2025-01-01\ntot: 2025-07-01", "van: 2025-03-31\ntot: 2025-04-02"],
)
def test_the_same_quarters_are_enough(team: str) -> None:
    """The first days lie in one period, and so do the last days, which end before `tot`."""
    (fault,) = faults(wegwerpteam, _files(team))
    assert fault.field == "tot"
    assert "'O'" in fault.message


@pytest.mark.parametrize(
    "team",
    [
        "van: 2024-12-31\ntot: 2025-07-01",
        "van: 2025-01-15\ntot: 2025-07-02",
        "van: 2025-01-15\ntot: 2025-04-01",
        "van: 2025-01-15",
        "tot: 2025-07-01",
        "van: 2025-01-15\ntot: 2025-07-01\nsoort: professioneel",
    ],
)
def test_a_team_that_was_there_before_or_after_is_no_such_team(team: str) -> None:
    """Another quarter, an open end, an unknown beginning or another kind of team passes."""
    assert not faults(wegwerpteam, _files(team))


@pytest.mark.parametrize(
    "opdracht",
    ["titel: O\nteam: t\nvan: 2025-01-15\n", "titel: O\nvan: 2025-01-15\ntot: 2025-07-01\n"],
)
def test_an_opdracht_without_an_end_or_team_tells_nothing(opdracht: str) -> None:
    """Only an opdracht of this team, with both its dates, can show it."""
    assert not faults(wegwerpteam, _files("van: 2025-01-15\ntot: 2025-07-01", opdracht))


def test_a_team_that_went_on_is_no_such_team() -> None:
    """A second opdracht, a new name, or an end that is still to come: the team goes on."""
    once = _files("van: 2025-01-15\ntot: 2025-07-01")
    planned = _files("van: 2025-01-15\ntot: 2026-03-02", f"{WORK[:-11]}2026-03-02\n")
    assert faults(wegwerpteam, once)
    assert not faults(wegwerpteam, {**once, "opdrachten/p.yaml": WORK})
    assert not faults(wegwerpteam, {**once, "teams/u.yaml": "naam: U\nvoorheen: [t]\n"})
    assert not faults(wegwerpteam, planned)
