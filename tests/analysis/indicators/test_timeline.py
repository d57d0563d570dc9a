"""Timeline: figures in time, counted in their own period."""

from datetime import date

import pytest
from support.indicator_pages import metingen, page

from aanzien_cli.analysis.indicators.timeline import Timeline

START = "naam: N\n"


@pytest.mark.parametrize(
    ("first", "second", "day", "ahead", "per"),
    [
        ("2024", "2025", date(2027, 12, 31), 2, "jaar"),
        ("2024", "2025", date(2027, 7, 2), 1.5, "jaar"),
        ("2025-K3", "2025-K4", date(2026, 9, 30), 3, "kwartaal"),
        ("2025-11", "2025-12", date(2026, 2, 28), 2, "maand"),
        ("2025-W01", "2025-W02", date(2025, 2, 2), 3, "week"),
    ],
)
def test_ahead(first: str, second: str, day: date, ahead: float, per: str) -> None:
    """A day is as many figures ahead as there are periods in between; half a year counts half."""
    points = page(START + metingen(1, 2, periods=[first, second])).points
    timeline = Timeline(points)

    assert timeline.ahead(points, day) == pytest.approx(ahead, abs=0.01)
    assert timeline.per == per


def test_dates_are_counted_in_years() -> None:
    """Figures of a day have no period of their own; the usual distance between them counts."""
    text = "metingen: [{peildatum: 2025-01-01, waarde: 1}, {peildatum: 2025-07-01, waarde: 2}]\n"
    points = page(START + text).points
    timeline = Timeline(points)

    assert timeline.per == "jaar"
    assert timeline.ahead(points, date(2026, 7, 1)) == pytest.approx(2, abs=0.02)
    year = timeline.place(date(2026, 1, 1)) - timeline.place(date(2025, 1, 1))
    assert year == pytest.approx(365 / 365.25)


@pytest.mark.parametrize(
    ("periods", "day", "place"),
    [
        (("2024", "2025"), date(2025, 12, 31), 2025),
        (("2025-K3", "2025-K4"), date(2025, 12, 31), 4 * 2025 + 3),
        (("2025-K3", "2025-K4"), date(2025, 3, 31), 4 * 2025),
        (("2025-11", "2025-12"), date(2025, 12, 31), 12 * 2025 + 11),
        (("2025-W01", "2025-W02"), date(2025, 1, 5), date(2024, 12, 30).toordinal() // 7),
    ],
)
def test_the_last_day_of_a_period_is_a_whole_number(
    periods: tuple[str, str], day: date, place: int
) -> None:
    """It is the number of the period: of the year itself, or of quarters, months or weeks."""
    timeline = Timeline(page(START + metingen(1, 2, periods=[*periods])).points)

    assert timeline.place(day) == place
