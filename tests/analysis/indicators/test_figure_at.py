"""Figure at: which figure decides about a term."""

from datetime import date
from decimal import Decimal

import pytest

from aanzien_cli.analysis.indicators.verdict import figure_at
from aanzien_cli.analysis.series import Point


def _point(day: str) -> Point:
    return Point(date.fromisoformat(day), Decimal(4), "4", "", None, day, None, "")


@pytest.mark.parametrize(
    ("day", "decides"),
    [
        ("2024-12-30", "2025-01-01"),
        ("2025-01-02", "2025-01-03"),
        ("2025-01-03", "2025-01-03"),
        ("2025-01-08", "2025-01-03"),
        ("2025-01-09", "2025-01-21"),
        ("2025-01-12", "2025-01-21"),
        ("2025-01-26", "2025-01-21"),
        ("2025-01-27", None),
    ],
)
def test_a_figure_decides_within_half_the_usual_distance(day: str, decides: str | None) -> None:
    """Three figures in twenty days are usually ten days apart: five days after one it decides."""
    points = [_point(each) for each in ("2025-01-01", "2025-01-03", "2025-01-21")]
    found = figure_at(points, date.fromisoformat(day))

    assert (found.when if found else None) == decides


def test_of_two_figures_their_own_distance_is_usual() -> None:
    """They lie ten days apart, so five days after the last one it still decides."""
    points = [_point("2025-01-01"), _point("2025-01-11")]

    assert figure_at(points, date(2025, 1, 16)) == points[-1]
    assert figure_at(points, date(2025, 1, 17)) is None
