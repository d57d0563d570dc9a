"""XmR: which figures stand out from the usual movement of their series.

Sources: Wheeler (1993), with the signals and the screening of the NHS (NHSRplotthedots): limits at
2.66 times the mean moving range; ranges above 3.267 times that mean are left out once. Limits are
tried from six figures on, and fixed on the first twelve.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean
from typing import Final, NamedTuple

TRIAL: Final = 6
FIXED: Final = 12
_TO_LIMIT: Final = 2.66
_SCREEN: Final = 3.267
_RUN: Final = 7
_NEAR: Final = 3


class Xmr(NamedTuple):
    """The mean and the limits of a series, whether they are fixed, and its signals in Dutch."""

    mean: float
    low: float
    high: float
    is_fixed: bool
    signals: tuple[str, ...]


def xmr(numbers: Sequence[float]) -> Xmr | None:
    """Chart the numbers; None for fewer than six."""
    if len(numbers) < TRIAL:
        return None
    base = numbers[:FIXED]
    mean, reach = fmean(base), _TO_LIMIT * _usual_range(base)
    found = tuple(words for words, seen in _signals(numbers, mean, reach).items() if seen)
    return Xmr(mean, mean - reach, mean + reach, len(numbers) >= FIXED, found)


def _usual_range(numbers: Sequence[float]) -> float:
    ranges = [abs(after - before) for before, after in pairwise(numbers)]
    usual = fmean(ranges)
    return fmean(each for each in ranges if each <= _SCREEN * usual)


def _signals(numbers: Sequence[float], mean: float, reach: float) -> dict[str, bool]:
    sides = [(each > mean) - (each < mean) for each in numbers]
    steps = [(b > a) - (b < a) for a, b in pairwise(numbers)]
    return {
        "een cijfer buiten de grenzen": any(abs(each - mean) > reach for each in numbers),
        "zeven cijfers achter elkaar aan één kant van het gemiddelde": _runs(sides, _RUN),
        "zeven cijfers achter elkaar die stijgen of dalen": _runs(steps, _RUN - 1),
        "twee van drie cijfers dicht bij een grens": _near(numbers, sides, mean, reach),
    }


def _runs(signs: Sequence[int], length: int) -> bool:
    """Whether somewhere so many signs in a row are the same, and not zero."""
    return any(
        abs(sum(signs[start : start + length])) == length
        for start in range(len(signs) - length + 1)
    )


def _near(numbers: Sequence[float], sides: Sequence[int], mean: float, reach: float) -> bool:
    """Whether two of three in a row lie beyond two thirds of the reach, and all on one side."""
    far = [abs(each - mean) > reach * 2 / 3 for each in numbers]
    return any(
        abs(sum(sides[start : start + _NEAR])) == _NEAR and sum(far[start : start + _NEAR]) > 1
        for start in range(len(numbers) - _NEAR + 1)
    )
