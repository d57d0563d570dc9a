"""Breaks: from which day on figures are not comparable, and why."""

from datetime import date
from decimal import Decimal

import pytest
from support.repository import with_history

from aanzien_cli.analysis.indicators.breaks import Break, breaks, unbroken
from aanzien_cli.analysis.series import Point, series
from aanzien_cli.domain.indicator import Indicator

HEAD = "naam: A\neenheid: dagen\n"


def _breaks(files: dict[str, str], peildatum: date = date(2026, 3, 1)) -> tuple[Break, ...]:
    register = with_history(files, peildatum)
    indicator = register.of(Indicator)[0]
    return breaks(indicator, series(indicator, register), register)


def _measured(*days: str) -> dict[str, str]:
    rows = "".join(f"  - {{peildatum: {day}, waarde: 4}}\n" for day in days)
    return {"indicatoren/a.yaml": f"{HEAD}metingen:\n{rows}"}


@pytest.mark.parametrize(
    ("last", "is_broken"), [("2025-07-30", False), ("2025-07-31", True), ("2025-10-01", True)]
)
def test_a_hole_is_a_break(last: str, *, is_broken: bool) -> None:
    """More than twice the usual time, with five hundredths to spare: 100 days, so up to 210."""
    days = ("2024-04-07", "2024-07-16", "2024-10-24", "2025-01-01")

    found = _breaks(_measured(*days, last))

    assert bool(found) is is_broken
    if found:
        assert found[0].day == date.fromisoformat(last)
        assert found[0].reason == f"tussen 2025-01-01 en {last} is er geen cijfer"


def test_three_times_between_figures_say_what_is_usual() -> None:
    """With four figures there is a usual time; with three nobody can tell."""
    few, enough = ("2024-01-01", "2024-02-01"), ("2024-01-01", "2024-02-01", "2024-03-01")

    assert _breaks(_measured(*few, "2025-03-01")) == ()
    assert [each.day for each in _breaks(_measured(*enough, "2025-03-01"))] == [date(2025, 3, 1)]


def test_another_definition_is_a_break_and_another_comma_is_none() -> None:
    """Words count, from the day on which they changed; what is left empty says nothing."""
    told = [
        ("2024-01-10", "Dagen, tot het eerste gesprek"),
        ("2024-06-01", "dagen tot het eerste gesprek."),
        ("2025-01-10", "Dagen tot een besluit"),
    ]
    past = {f"indicatoren/a.yaml op {day}": f"{HEAD}definitie: {text}\n" for day, text in told}

    found = _breaks({**past, "indicatoren/a.yaml": f"{HEAD}definitie: {told[-1][1]}\n"})

    assert found == (Break(date(2025, 1, 10), "op 2025-01-10 is de definitie gewijzigd"),)
    gone = _breaks({**past, "indicatoren/a.yaml": HEAD})
    assert [each.day for each in gone] == [date(2025, 1, 10)]


def test_what_was_defined_today_counts() -> None:
    """A definition of the day that is looked at is known; one of tomorrow is not."""
    past = {
        "indicatoren/a.yaml op 2025-01-10": f"{HEAD}definitie: Dagen\n",
        "indicatoren/a.yaml op 2026-02-01": f"{HEAD}definitie: Weken\n",
        "indicatoren/a.yaml": f"{HEAD}definitie: Weken\n",
    }

    assert [each.day for each in _breaks(past, date(2026, 2, 1))] == [date(2026, 2, 1)]


def _point(day: str) -> Point:
    return Point(date.fromisoformat(day), Decimal(4), "4", "", None, day, None, "")


@pytest.mark.parametrize(
    ("day", "left"),
    [("2024-01-01", 3), ("2024-02-01", 2), ("2024-02-02", 1), ("2024-03-01", 1), ("2025-01-01", 3)],
)
def test_what_follows_the_last_break_is_left(day: str, left: int) -> None:
    """A break before the first figure, or after the last, takes nothing away."""
    points = [_point("2024-01-01"), _point("2024-02-01"), _point("2024-03-01")]

    assert unbroken(points, [Break(date.fromisoformat(day), "x")]) == tuple(points[-left:])
