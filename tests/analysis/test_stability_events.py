"""Stability events: an exodus, turns, confirmation, and how well people know each other."""

from datetime import date
from decimal import Decimal

import pytest
from support.dated_teams import CONFIRMED, LONG, judged, since, team, verdict
from support.repository import with_history

from aanzien_cli.analysis.stability.composition import compositions
from aanzien_cli.analysis.stability.events import last_change, rotates
from aanzien_cli.analysis.stability.familiarity import familiarity
from aanzien_cli.analysis.stability.retention import alive_since
from aanzien_cli.analysis.stability.verdict import Verdict
from aanzien_cli.domain.parts.drempels import Drempels


def test_an_exodus_is_found_at_its_boundaries() -> None:
    """Forty per cent within sixty days is one; a day later, or one person, is not."""
    stay = since("p-1", "p-2", "p-3")
    found = judged(
        {"teams/a.yaml": team(*stay, f"q-1 {LONG} 2025-10-01", f"q-2 {LONG} 2025-11-29")}
    )
    assert found.exodus
    assert (found.exodus.people, found.exodus.size) == (("q-1", "q-2"), 5)
    later = judged(
        {"teams/a.yaml": team(*stay, f"q-1 {LONG} 2025-10-01", f"q-2 {LONG} 2025-11-30")}
    )
    assert later.exodus is None
    alone = judged({"teams/a.yaml": team(*since("p-1"), f"q-1 {LONG} 2025-10-01")})
    assert alone.exodus is None


def test_the_end_of_a_team_is_no_exodus_unless_its_work_goes_on() -> None:
    """A team that is ready goes apart; one that everybody left while it worked did not."""
    leavers = [f"p-{n} {LONG}" for n in range(3)]
    files = {"teams/a.yaml": team(*leavers, extra="tot: 2026-01-01\n")}
    assert judged(files).exodus is None
    work = {"opdrachten/o.yaml": "titel: O\nteam: a\nstatus: in_uitvoering\n"}
    found = judged({**files, **work})
    assert found.exodus
    assert len(found.exodus.people) == 3
    early = [f"p-1 {LONG} 2025-11-15", f"p-2 {LONG} 2025-11-20", f"p-3 {LONG}"]
    assert judged({"teams/a.yaml": team(*early, extra="tot: 2026-01-01\n")}).exodus


def test_nobody_stays_in_a_team_that_is_over() -> None:
    """A member without an end leaves with the team; one who would come later never comes."""
    members = (f"p-1 {LONG}", f"p-2 {LONG} 2024-01-01", "p-3 2026-02-01")
    found = judged({"teams/a.yaml": team(*members, extra="tot: 2025-01-01\n")}).past
    assert [(each.person, str(each.end)) for each in found.spells] == [
        ("p-1", "2025-01-01"),
        ("p-2", "2024-01-01"),
    ]


def test_a_team_that_rotates_is_recognised() -> None:
    """Short stays and a core replaced twice are turns, and not an unstable team."""
    turns = [
        f"p-{n} {year}-01-01 {year + 1}-01-01" for n, year in enumerate([2022] * 4 + [2023] * 4)
    ]
    now = [f"q-{n} 2024-01-01 2025-06-01" for n in range(4)] + since(
        "r-1", "r-2", "r-3", "r-4", day="2025-06-01"
    )
    found = judged({"teams/a.yaml": team(*turns, *now)})
    assert found.verdict is Verdict.ROTATES
    assert not rotates(found.past, date(2022, 6, 1), Drempels())


def test_a_confirmation_counts_as_a_change() -> None:
    """A team that somebody looked at is not unconfirmed; a day in the future does not count."""
    members = since("p-1", "p-2", "p-3", "p-4")
    assert verdict(*members, extra=CONFIRMED) is Verdict.STABLE
    assert verdict(*members, extra="bevestigd_op: 2027-01-01\n") is Verdict.UNCONFIRMED
    found = judged({"teams/a.yaml": team(*members, extra=CONFIRMED)})
    assert last_change(found.team, found.past, date(2026, 3, 1)) == date(2026, 2, 1)


def test_familiarity_is_the_mean_over_pairs() -> None:
    """Two who know each other for a year and one who came 73 days ago: (1 + 0.2 + 0.2) / 3."""
    files = {
        "teams/a.yaml": team(*since("p-1", "p-2"), "p-3 2025-12-18"),
        "teams/b.yaml": team("p-1 2025-11-01 2026-01-01", "p-2 2025-11-01"),
    }
    register = with_history(files)
    past = compositions(register)["a"]
    found = familiarity(past, date(2026, 3, 1), register)
    assert found is not None
    assert round(found, 6) == round(Decimal("1.4") / 3, 6)
    assert familiarity(compositions(register)["b"], date(2025, 10, 1), register) is None


def test_a_day_together_in_two_teams_is_one_day() -> None:
    """Who meets in several teams does not know the other faster."""
    files = {
        "teams/a.yaml": team("p-1 2025-12-18", "p-2 2025-12-18"),
        "teams/b.yaml": team("p-1 2026-01-18 2026-02-01", "p-2 2025-12-18"),
    }
    register = with_history(files)
    assert familiarity(compositions(register)["a"], date(2026, 3, 1), register) == Decimal(73) / 365


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2025-06-01 2025-09-01", "2025-01-01 2025-08-01", 61),
        ("2025-01-01 2025-08-01", "2025-06-01 2025-09-01", 61),
        ("2022-01-01 2023-03-12", "2022-01-01", 10),
    ],
)
def test_who_met_before_knows_the_other(one: str, other: str, days: int) -> None:
    """Days in an earlier team count until the first of both left, and for three years."""
    files = {
        "teams/a.yaml": team("p-1 2026-03-01 2026-06-01", "p-2 2026-03-01 2026-07-01"),
        "teams/b.yaml": team(f"p-1 {one}", f"p-2 {other}"),
    }
    register = with_history(files)
    found = familiarity(compositions(register)["a"], date(2026, 3, 1), register)
    assert found == Decimal(days) / 365


@pytest.mark.parametrize(("size", "looked"), [(60, True), (61, False)])
def test_a_crowd_is_no_team_to_know_each_other_in(size: int, *, looked: bool) -> None:
    """Of sixty people every pair is looked at, and of more none."""
    people = [f"p-{number}" for number in range(size)]
    register = with_history({"teams/a.yaml": team(*since(*people))})
    found = familiarity(compositions(register)["a"], date(2026, 3, 1), register)
    assert found == (1 if looked else None)


def test_overlapping_and_backward_dates_count_once_or_not() -> None:
    """Two entries about the same time are one person; an end before the start is no time."""
    files = {
        "teams/a.yaml": team(
            f"p-1 {LONG}", "p-1 2024-01-01 2025-01-01", "p-2 2025-01-01 2024-01-01", f"p-3 {LONG}"
        )
    }
    past = compositions(with_history(files))["a"]
    assert past.members(date(2026, 3, 1)) == {"p-1", "p-3"}
    assert [each.person for each in past.spells] == ["p-1", "p-3"]


def test_alive_since_looks_through_replacements() -> None:
    """A team whose members were all replaced one by one is as old as the first of them."""
    register = with_history(
        {
            "teams/a.yaml": team(
                "p-1 2022-01-01 2023-01-01", "p-2 2023-01-01 2024-01-01", "p-3 2024-01-01"
            )
        }
    )
    past = compositions(register)["a"]
    assert alive_since(past, date(2026, 3, 1)) == date(2022, 1, 1)
    assert alive_since(past, date(2020, 1, 1)) is None
