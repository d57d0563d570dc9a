"""Calendar: the days on which offices are open."""

from datetime import date

import pytest

from aanzien_cli.analysis.calendar import days_off, is_workday


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),  # New Year
        date(2026, 4, 6),  # Easter Monday
        date(2026, 4, 27),  # King's Day
        date(2025, 4, 26),  # King's Day on Saturday, as the 27th is a Sunday
        date(2025, 5, 5),  # Liberation Day, once in five years
        date(2026, 5, 14),  # Ascension
        date(2026, 5, 25),  # Whit Monday
        date(2026, 12, 25),
    ],
    ids=str,
)
def test_public_holidays(day: date) -> None:
    """Nobody works on a public holiday, also where its date moves."""
    assert day in days_off(day.year)
    assert not is_workday(day)


@pytest.mark.parametrize("day", [date(2026, 4, 3), date(2026, 5, 5), date(2025, 4, 28)], ids=str)
def test_days_that_only_look_like_holidays(day: date) -> None:
    """Good Friday, most Liberation Days and the Monday after a moved King's Day are worked."""
    assert is_workday(day)


def test_weekends_and_own_days_off() -> None:
    """A weekend is free, and so is a day that the organisation names itself."""
    assert not is_workday(date(2026, 3, 7))
    assert not is_workday(date(2026, 5, 15), {date(2026, 5, 15)})
