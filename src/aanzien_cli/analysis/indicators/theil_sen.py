"""Theil-Sen: how steep a series is: the middle of the slopes between all pairs of figures.

Sources: Theil (1950) and Sen (1968). The interval comes from the exact distribution of Kendall, and
so says how sure its own coverage is. A description of what was, no forecast.
"""

from collections.abc import Sequence
from itertools import accumulate, combinations
from statistics import median
from typing import Final, NamedTuple

from aanzien_cli.analysis.indicators.mann_kendall import EXACT, wrong_orders

FEWEST: Final = 5
CONFIDENCE: Final = 0.90


class Slope(NamedTuple):
    """The slope per unit of time; `coverage` is the exact confidence of `low` to `high`."""

    middle: float
    low: float
    high: float
    coverage: float


def theil_sen(places: Sequence[float], numbers: Sequence[float]) -> Slope | None:
    """Give the slope of numbers at ascending places; None for too few, or too many to be exact."""
    if not FEWEST <= len(numbers) <= EXACT:
        return None
    pairs = combinations(zip(places, numbers, strict=True), 2)
    slopes = sorted((y - x) / (b - a) for (a, x), (b, y) in pairs)
    counts = wrong_orders([1] * len(numbers))
    below = list(accumulate(counts))
    # Of five figures and more at least one order falls outside on either side.
    left = sum(2 * each <= (1 - CONFIDENCE) * below[-1] for each in below) - 1
    outside = 2 * below[left]
    return Slope(median(slopes), slopes[left], slopes[-1 - left], 1 - outside / below[-1])
