"""Retention: who was there then and is there now, worked out by hand for single days."""

from datetime import date
from decimal import Decimal

import pytest

from aanzien_cli.analysis.stability.composition import Composition
from aanzien_cli.analysis.stability.retention import (
    Arrival,
    Departure,
    Retention,
    alive_since,
    retention,
    tenure,
)
from aanzien_cli.analysis.stability.spell import ALWAYS, Spell, dated, overlap
from aanzien_cli.domain.team import Lid, Rotatie

TODAY = date(2026, 3, 1)
YEAR = 365
THEN = date(2025, 3, 1)


def spell(person: str, start: str, end: str = "", *, core: bool = True) -> Spell:
    """Give a stay; without an end somebody is still there."""
    return Spell(person, date.fromisoformat(start), date.fromisoformat(end) if end else None, core)


def kept(*spells: Spell, known_from: date = date(2020, 1, 1)) -> Retention:
    """Give what became of a core in the year up to today."""
    found = retention(Composition("t", spells, known_from), TODAY, YEAR, None)
    assert found is not None
    return found


def test_who_left_and_who_came_are_told_by_day_and_then_by_name() -> None:
    """Whatever the order in the file, the oldest comes first; of one day, by pseudonym."""
    found = kept(
        *(spell("a", "2024-01-01"), spell("f", "2025-09-01"), spell("e", "2025-09-01")),
        *(spell("d", "2024-01-01", "2025-08-01"), spell("c", "2024-01-01", "2025-08-01")),
        *(spell("g", "2025-06-01"), spell("z", "2024-01-01", "2025-07-01")),
    )

    assert [(each.person, each.day.month) for each in found.departures] == [
        ("z", 7),
        ("c", 8),
        ("d", 8),
    ]
    assert found.arrivals == (
        Arrival("g", date(2025, 6, 1)),
        Arrival("e", date(2025, 9, 1)),
        Arrival("f", date(2025, 9, 1)),
    )


@pytest.mark.parametrize(
    ("end", "left"),
    [("2025-03-01", False), ("2025-03-02", True), ("2026-03-01", True), ("2026-03-02", False)],
)
def test_who_left_counts_from_the_day_after_the_first_up_to_today(end: str, *, left: bool) -> None:
    """Who was gone on the first day did not leave in between, nor did who is here today."""
    found = kept(spell("a", "2024-01-01"), spell("b", "2024-01-01", end))

    assert bool(found.departures) is left
    assert found.departures == (
        (Departure("b", date.fromisoformat(end), is_planned=False),) if left else ()
    )


@pytest.mark.parametrize(
    ("start", "came"),
    [("2025-03-01", False), ("2025-03-02", True), ("2026-03-01", True), ("2026-03-02", False)],
)
def test_who_came_counts_from_the_day_after_the_first_up_to_today(
    start: str, *, came: bool
) -> None:
    """Who was there on the first day was there already; who comes tomorrow is not there yet."""
    found = kept(spell("a", "2024-01-01"), spell("b", start))

    assert bool(found.arrivals) is came


def test_who_leaves_today_after_coming_today_was_here() -> None:
    """A stay that begins today counts as the last one, so nobody left who came back today."""
    found = kept(
        spell("a", "2024-01-01"), spell("b", "2024-01-01", "2025-08-01"), spell("b", "2026-03-01")
    )

    assert found.departures == ()


@pytest.mark.parametrize("turn", [1, -1])
def test_of_two_stays_the_last_departure_and_the_first_arrival_count(turn: int) -> None:
    """Whoever came and went twice left once, at last, and came once, at first."""
    gone = [spell("b", "2024-01-01", "2025-05-01"), spell("b", "2025-09-01", "2025-10-01")]
    new = [spell("c", "2025-04-01", "2025-05-01"), spell("c", "2025-11-01")]
    found = kept(spell("a", "2024-01-01"), *gone[::turn], *new[::turn])

    assert found.departures == (Departure("b", date(2025, 10, 1), is_planned=False),)
    assert found.arrivals == (Arrival("c", date(2025, 4, 1)),)


@pytest.mark.parametrize(
    ("rotation", "planned"),
    [(Rotatie(termijn=12), True), (Rotatie(termijn=14), False), (Rotatie(overlap=4), False)],
)
def test_a_departure_is_planned_when_the_term_is_nearly_over(
    rotation: Rotatie, *, planned: bool
) -> None:
    """A year is nine tenths of twelve months, not of fourteen; without a term none is planned."""
    core = (spell("a", "2024-01-01"), spell("b", "2024-06-01", "2025-06-01"))
    found = retention(Composition("t", core, THEN), TODAY, YEAR, rotation)

    assert found is not None
    assert [each.is_planned for each in found.departures] == [planned]


def test_the_mean_size_counts_every_day_once() -> None:
    """Over 366 days: one all the time, one for 100 days, one on the last day alone."""
    found = kept(
        spell("a", "2024-01-01"),
        spell("b", "2025-06-01", "2025-09-09"),
        spell("c", "2026-03-01"),
        spell("d", "2024-01-01", "2025-03-01"),
        spell("e", "2026-03-02"),
    )

    assert found.mean_size == Decimal(366 + 100 + 1) / 366
    assert found.inflow == Decimal(2) / found.mean_size
    assert found.outflow == Decimal(1) / found.mean_size


def test_the_window_starts_where_the_past_is_known() -> None:
    """The first of the three that comes last: a window ago, the team's begin, the history's."""
    old, young = spell("a", "2020-02-01"), spell("a", "2025-12-01")

    assert (kept(old).start, kept(old).days) == (THEN, 365)
    assert kept(young).start == date(2025, 12, 1)
    assert kept(old, known_from=date(2025, 10, 1)).start == date(2025, 10, 1)
    nothing = Composition("t", (old,), None)
    assert retention(nothing, TODAY, YEAR, None) is None


@pytest.mark.parametrize(
    ("spells", "since"),
    [
        ([spell("a", "2024-01-01", "2025-01-01"), spell("b", "2025-01-01")], date(2024, 1, 1)),
        ([spell("a", "2024-01-01", "2024-12-31"), spell("b", "2025-01-01")], date(2025, 1, 1)),
        ([spell("a", "2024-01-01", "2025-01-01")], date(2024, 1, 1)),
        (
            [spell("a", "2024-01-01", "2024-06-01"), spell("b", "2024-05-31", "2024-06-02")],
            date(2024, 1, 1),
        ),
        ([spell("a", "2025-01-01", "2025-01-02")], date(2025, 1, 1)),
        ([spell("b", "2024-01-01", "2024-06-01"), spell("a", "2024-06-01")], date(2024, 1, 1)),
        ([spell("a", "2026-03-01")], TODAY),
        ([spell("a", "2026-03-02")], None),
        ([], None),
    ],
)
def test_a_team_lives_as_long_as_somebody_is_in_it(spells: list[Spell], since: date | None) -> None:
    """Stays that touch are one life; a day with nobody begins another."""
    assert alive_since(Composition("t", tuple(spells), ALWAYS), TODAY) == since


def test_tenure_adds_up_the_stays_of_one_person_in_the_core() -> None:
    """Up to a day; a stay of which nobody knows the start, or that is to come, adds nothing."""
    core = (
        spell("a", "2025-01-01", "2025-01-11"),
        spell("a", "2025-02-01"),
        spell("a", "2027-01-01"),
        spell("b", "2020-01-01"),
        Spell("a", ALWAYS, date(2024, 1, 1), core=True),
    )

    assert tenure(core, "a", date(2025, 2, 6)) == 10 + 5
    assert tenure(core, "a", date(2025, 1, 1)) == 0
    assert tenure(core, "c", TODAY) == 0


def test_a_day_belongs_to_a_stay_up_to_its_end() -> None:
    """The first day is in it and the last is not; stays that touch have no day in common."""
    stay = spell("a", "2025-01-01", "2025-01-11")

    assert [stay.holds(date(2025, 1, day)) for day in (1, 10, 11)] == [True, True, False]
    assert not stay.holds(date(2024, 12, 31))
    assert not overlap(stay, spell("a", "2025-01-11"))
    assert not overlap(spell("a", "2025-01-11"), stay)
    assert overlap(stay, spell("a", "2025-01-10", "2025-01-12"))
    assert overlap(spell("a", "2024-01-01"), spell("a", "2026-01-01"))


@pytest.mark.parametrize(
    ("end", "taken_out", "told"),
    [
        (None, None, None),
        (None, date(2025, 2, 1), date(2025, 2, 1)),
        (date(2025, 3, 1), date(2025, 2, 1), date(2025, 3, 1)),
    ],
)
def test_a_member_with_dates_tells_a_stay(
    end: date | None, taken_out: date | None, told: date | None
) -> None:
    """The stay has the role and the place in the core; an end that was written down wins."""
    lid = Lid(persoon="p-1", van=date(2025, 1, 1), tot=end, kern=False, rol="trekker")

    assert dated(lid, "p-1", taken_out) == Spell(
        "p-1", date(2025, 1, 1), told, core=False, role="trekker"
    )


@pytest.mark.parametrize("end", [date(2025, 1, 1), date(2024, 12, 31)])
def test_a_stay_has_a_day_at_least(end: date) -> None:
    """Who left on the day that he came was not there."""
    assert dated(Lid(persoon="p-1", van=date(2025, 1, 1), tot=end), "p-1") is None
