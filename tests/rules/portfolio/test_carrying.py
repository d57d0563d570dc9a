"""Carrying: what is said of work that runs, at the edges of dates and thresholds."""

import pytest
from support.repository import Files, faults, loaded

from aanzien_cli.rules.portfolio.carrying import (
    opdracht_zonder_capaciteit,
    opdracht_zonder_voortgangsuitleg,
    slapende_opdracht,
    te_veel_opdrachten,
)

RUNNING = "titel: Net\nstatus: in_uitvoering\n"


def _team(leden: str) -> Files:
    return {
        "opdrachten/net.yaml": RUNNING + "team: t\n",
        "teams/t.yaml": f"naam: T\nleden: [{leden}]\n",
    }


@pytest.mark.parametrize(
    ("leden", "said"),
    [
        ("", "heeft in 2026-K1 geen leden"),
        ("{persoon: p, fte: 1, tot: 2026-01-01}", "heeft in 2026-K1 geen leden"),
        ("{persoon: p, fte: 1, van: 2026-04-01}", "heeft in 2026-K1 geen leden"),
        ("{persoon: p}", "van geen lid van team 'T' is in 2026-K1 het aantal fte bekend"),
        ("{persoon: p, fte: 0}", "geven in 2026-K1 samen 0 fte"),
    ],
)
def test_a_team_without_people_is_told_why(leden: str, said: str) -> None:
    """No members, members of whom nothing is known, and members for nothing are three things."""
    (fault,) = faults(opdracht_zonder_capaciteit, _team(leden))
    assert fault.field == "team"
    assert said in fault.message


@pytest.mark.parametrize(
    "leden",
    [
        "{persoon: p, fte: 1, tot: 2026-01-02}",
        "{persoon: p, fte: 1, van: 2026-03-31}",
        "{persoon: p, fte: '0,1'}, {persoon: q}",
    ],
)
def test_one_day_with_one_known_member_is_enough(leden: str) -> None:
    """Somebody who is there on a day of the period carries the work, for this rule."""
    assert not faults(opdracht_zonder_capaciteit, _team(leden))


def test_running_work_names_a_team() -> None:
    """Without a team the work is nobody's; work that does not run yet may wait."""
    (fault,) = faults(opdracht_zonder_capaciteit, {"opdrachten/net.yaml": RUNNING})
    assert "heeft geen team" in fault.message
    ready = {"opdrachten/net.yaml": "titel: Net\nstatus: gereed\n"}
    assert not faults(opdracht_zonder_capaciteit, ready)


def test_a_team_that_cannot_be_seen_is_not_judged() -> None:
    """An unknown team, and members that could not be read, are for other rules."""
    files = {"opdrachten/net.yaml": RUNNING + "team: weg\n"}
    assert not faults(opdracht_zonder_capaciteit, files)
    broken = loaded(_team("{persoon: p, fte: veel}")).register
    assert not [*opdracht_zonder_capaciteit.faults(broken)]


def test_how_many_opdrachten_a_team_may_have_is_for_the_organisation() -> None:
    """The threshold itself passes, and one more is counted and named."""
    files = {
        "aanzien.yaml": "naam: Dorp\ndrempels: {opdrachten_per_team: 2}\n",
        "teams/t.yaml": "naam: T\n",
        **{f"opdrachten/{n}.yaml": RUNNING + "team: t\n" for n in "ab"},
    }
    assert not faults(te_veel_opdrachten, files)
    (fault,) = faults(te_veel_opdrachten, {**files, "opdrachten/c.yaml": RUNNING + "team: t\n"})
    assert "3 opdrachten tegelijk uit, meer dan 2: 'Net', 'Net', 'Net'" in fault.message


@pytest.mark.parametrize(("start", "caught"), [("2025-09-02", False), ("2025-09-01", True)])
def test_work_sleeps_after_the_threshold(start: str, caught: bool) -> None:  # noqa: FBT001
    """After 180 days it is still awake, after 181 it is asked about."""
    files = {"opdrachten/net.yaml": f"{RUNNING}van: {start}\n"}
    found = faults(slapende_opdracht, files)
    assert ["de start van 2025-09-01, 181 dagen geleden" in f.message for f in found] == (
        [True] if caught else []
    )


def test_only_running_work_can_sleep() -> None:
    """Work on hold may lie still, and of work without a date nothing is known."""
    files = {
        "opdrachten/a.yaml": "titel: A\nstatus: on_hold\nvan: 2020-01-01\n",
        "opdrachten/b.yaml": "titel: B\nstatus: in_uitvoering\n",
    }
    assert not faults(slapende_opdracht, files)


@pytest.mark.parametrize(
    ("voortgang", "said"),
    [
        ("{tijd: rood}", "tijd staat op rood, zonder oorzaak, consequentie en bijsturing"),
        (
            "{tijd: groen, geld: oranje, kwaliteit: rood, oorzaak: x}",
            "geld staat op oranje, kwaliteit staat op rood, zonder consequentie en bijsturing",
        ),
        (
            "{geld: rood, oorzaak: x, bijsturing: y}",
            "geld staat op rood, zonder consequentie",
        ),
    ],
)
def test_each_colour_and_each_gap_is_named(voortgang: str, said: str) -> None:
    """The sentence says what is not green, and which of the three sentences are missing."""
    files = {"opdrachten/net.yaml": f"titel: Net\nvoortgang: {voortgang}\n"}
    (fault,) = faults(opdracht_zonder_voortgangsuitleg, files)
    assert fault.message == said


@pytest.mark.parametrize(
    "text",
    [
        "voortgang: {tijd: groen}",
        "status: gestopt\nvoortgang: {tijd: rood}",
        "voortgang: {tijd: rood, oorzaak: a, consequentie: b, bijsturing: c}",
        "",
    ],
)
def test_what_is_green_explained_or_over_is_left_alone(text: str) -> None:
    """No colour, all three sentences, or work that has ended: nothing to ask."""
    files = {"opdrachten/net.yaml": f"titel: Net\n{text}\n"}
    assert not faults(opdracht_zonder_voortgangsuitleg, files)
