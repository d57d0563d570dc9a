"""Trend: which way the last figures of an indicator go, and whether that is for the better."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.indicator import Indicator

Direction = Literal["omhoog", "omlaag", "gelijk", "wisselend"]
Trend = Literal["beter", "slechter", "gelijk", "wisselend"]

_FEWEST: Final = 2
_MEANING: Final[dict[Direction, Trend]] = {
    "omhoog": "slechter",
    "omlaag": "beter",
    "gelijk": "gelijk",
    "wisselend": "wisselend",
}


def direction(numbers: Sequence[Decimal]) -> Direction | None:
    """Say which way numbers go: never down and once up is `omhoog`; None for fewer than two."""
    steps = [after - before for before, after in pairwise(numbers)]
    if not steps:
        return None
    if not any(steps):
        return "gelijk"
    if min(steps) >= 0:
        return "omhoog"
    return "omlaag" if max(steps) <= 0 else "wisselend"


def badness(indicator: Indicator) -> Callable[[Decimal], Decimal] | None:
    """Give a measure that rises when the indicator gets worse, in its own unit.

    Where a level has to be kept that is the distance to it. None where nothing tells what is worse.
    """
    if indicator.richting == "hoger_beter":
        return lambda value: -value
    if indicator.richting == "lager_beter":
        return lambda value: value
    return _distance(indicator) if indicator.richting else None


def _distance(indicator: Indicator) -> Callable[[Decimal], Decimal] | None:
    norm = indicator.norm
    if norm is None or norm.relatief_aan:
        return None
    bounded = norm.ondergrens is not None or norm.bovengrens is not None
    low, high = (norm.ondergrens, norm.bovengrens) if bounded else (norm.waarde, norm.waarde)
    if low is None and high is None:
        return None
    return lambda value: max(
        Decimal(0),
        low - value if low is not None else Decimal(0),
        value - high if high is not None else Decimal(0),
    )


def trend(indicator: Indicator, points: Sequence[Point], least: int) -> Trend | None:
    """Say whether the last `least` figures (two at least) go for the better or for the worse.

    Each step counts: one step back makes it `wisselend`. None where there are too few figures or
    the indicator does not tell which way is better. A description, no forecast.
    """
    least = max(least, _FEWEST)
    measure = badness(indicator)
    if measure is None or len(points) < least:
        return None
    found = direction([measure(point.getal) for point in points[-least:]])
    return _MEANING[found] if found else None


class Worsening(NamedTuple):
    """A trend for the worse that still goes on.

    `begin` is the figure it began at, the last one before things got worse; `seen` the one that
    made it visible, with which there were enough figures in a row.
    """

    begin: Point
    seen: Point


def worse_since(indicator: Indicator, points: Sequence[Point], least: int) -> Worsening | None:
    """Give since when figures have only got worse, or None when they do not.

    It is visible from `least` figures in a row, none better than the one before.
    """
    measure = badness(indicator)
    if measure is None or trend(indicator, points, least) != "slechter":
        return None
    numbers = [measure(point.getal) for point in points]
    start = len(numbers) - 1
    while start > 0 and numbers[start - 1] <= numbers[start]:
        start -= 1
    while numbers[start] == numbers[start + 1]:
        start += 1
    seen = min(start + max(least, _FEWEST), len(points)) - 1
    return Worsening(points[start], points[seen])
