"""Progress: from where to where an indicator goes, for the plain methods."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.indicators.methods import Line
from aanzien_cli.analysis.series import Point, day_of
from aanzien_cli.domain.indicator import Indicator

_YEAR: Final = 365.25


def start_of(indicator: Indicator, points: Sequence[Point]) -> Point | None:
    """Give the figure that progress is counted from: that of the nulmeting, or else the first."""
    about = day_of(indicator.nulmeting) if indicator.nulmeting else None
    at = next((point for point in points if point.moment == about), None)
    return at or (points[0] if points else None)


def line_of(indicator: Indicator, points: Sequence[Point]) -> Line | None:
    """Give the way from the start to the norm; None without one number and a term."""
    norm, goal = indicator.norm, _goal(indicator)
    start = start_of(indicator, points)
    if norm is None or start is None or goal is None or norm.termijn is None:
        return None
    passed = (points[-1].moment - start.moment).days / _YEAR
    whole = (norm.termijn - start.moment).days / _YEAR
    return Line(float(start.getal), float(points[-1].getal), float(goal), passed, whole)


def _goal(indicator: Indicator) -> Decimal | None:
    """Give the one number that a norm asks; a band and a level to keep have no way to go."""
    norm = indicator.norm
    if norm is None or norm.relatief_aan or "handhaven" in (norm.operator, indicator.richting):
        return None
    bounded = [each for each in (norm.ondergrens, norm.bovengrens) if each is not None]
    if not bounded:
        return norm.waarde
    return bounded[0] if len(bounded) == 1 else None
