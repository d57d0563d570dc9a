"""Overload: the chance that work asks more than there is.

Each estimate is a PERT-beta whose ends are stretched 1.9 times, because stated intervals are much
too narrow (Jorgensen, Teigen and Molokken 2004). All lines of a period share one lognormal factor
with a standard deviation of 0.25: that much stays common when the tasks of a project are added up
(calibrated on 10,266 real tasks). All is drawn 4,000 times, with a fixed seed.
"""

import functools
import math
import random
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

DRAWS: Final = 4_000
SEED: Final = 20260301
STRETCH: Final = 1.9
COMMON: Final = 0.25
_CLEAR_ABOVE: Final = 3.0
_CLEAR_BELOW: Final = -6.0
"""Beyond these standard deviations nothing is drawn; the tail towards nothing is the longer one."""
_PLACES: Final = 3
_NOTHING: Final = [0.0] * DRAWS
_AT_ONCE: Final = 4
"""Lines that are added in one walk: one walk costs less than four."""

Estimate = tuple[float, float, float]
"""Low (P10), most likely and high (P90), in one unit."""

SHARES: Final = (0.8, 0.95)
"""The shares of the cases of which is said what is enough: one figure alone comforts falsely."""
_FROM_END: Final = tuple(DRAWS + 1 - math.ceil(share * DRAWS) for share in SHARES)
_TAIL: Final = 1.1
"""Times the mean: what lies above it nearly always holds a fifth of the draws, and is sorted."""


class Doubt(NamedTuple):
    """The chance that the sum is more than the capacity, 0 to 1; what is enough in each of SHARES.

    `enough` is empty where the chance is clear and nothing was drawn.
    """

    chance: float
    enough: tuple[float, ...] = ()


def doubt(estimates: Sequence[Estimate], capacity: float, common: float = COMMON) -> Doubt:
    """Weigh the sum of the estimates against the capacity.

    Without anything asked the chance is 0; without capacity it is 1.
    """
    asked = _asked(estimates)
    if not asked:
        return Doubt(0.0)
    if capacity <= 0:
        return Doubt(1.0)
    mean, spread = _expected(asked, common)
    far = math.log(capacity / mean) / max(spread, 1e-9)
    if not _CLEAR_BELOW <= far <= _CLEAR_ABOVE:
        return Doubt(float(far < 0))
    tail = sorted(_drawn(asked, common, min(capacity, _TAIL * mean)))
    above = len(tail) - bisect_right(tail, capacity)
    return Doubt(above / DRAWS, _enough(tail if len(tail) >= _FROM_END[0] else _all(asked, common)))


def enough(estimates: Sequence[Estimate], common: float = COMMON) -> tuple[float, ...]:
    """Give what the sum of the estimates is at most in each of SHARES of the cases: P80 and P95.

    From the same draws as the chance: with this much room the chance is what is left of the share.
    """
    asked = _asked(estimates)
    return _enough(_all(asked, common)) if asked else (0.0,) * len(SHARES)


def _all(asked: Sequence[Estimate], common: float) -> Sequence[float]:
    return sorted(_drawn(asked, common))


def _asked(estimates: Iterable[Estimate]) -> list[Estimate]:
    return [each for each in estimates if each[2] > 0]


def _enough(tail: Sequence[float]) -> tuple[float, ...]:
    """Read from the highest draws, in order, below what each of SHARES of all draws stays."""
    return tuple(tail[-place] for place in _FROM_END)


@functools.lru_cache(maxsize=4)
def _factors(common: float) -> list[float]:
    """Draw the common factor, always the same draws; without a spread it is 1."""
    chances = random.Random(SEED + 1)  # noqa: S311 -- the same
    return [chances.lognormvariate(0.0, common) for _ in range(DRAWS)]


def _expected(asked: Sequence[Estimate], common: float) -> tuple[float, float]:
    """Give the mean of the sum, and the standard deviation of its log."""
    mean = variance = 0.0
    for estimate in asked:
        low, mode, high = _ends(estimate)
        middle = (low + 4 * mode + high) / 6
        mean += middle
        variance += max(middle - low, 0.0) * max(high - middle, 0.0) / 7
    return mean, math.sqrt(common**2 + variance / mean**2)


def _drawn(asked: Sequence[Estimate], common: float, above: float = -math.inf) -> list[float]:
    """Draw the sum of the estimates, each apart from the others, times the factor they share.

    Estimates of one shape share one pool of draws, each turned to another start. Gives the sums
    above a limit: what is not looked at need not be kept.
    """
    turns = random.Random(SEED).sample(range(DRAWS), min(len(asked), DRAWS))  # noqa: S311
    lines = [_line(each, turns[number % DRAWS]) for number, each in enumerate(asked)]
    lines.extend([(0.0, _NOTHING)] * (-len(lines) % _AT_ONCE))
    *firsts, last = [lines[place : place + _AT_ONCE] for place in range(0, len(lines), _AT_ONCE)]
    if firsts:
        total = _added(functools.reduce(_added, firsts, _NOTHING), last)
        return [s for t, f in zip(total, _factors(common), strict=True) if (s := t * f) > above]
    (a, one), (b, two), (c, three), (d, four) = last
    columns = zip(one, two, three, four, _factors(common), strict=True)
    return [s for w, x, y, z, f in columns if (s := (a * w + b * x + c * y + d * z) * f) > above]


def _added(total: list[float], lines: Sequence[tuple[float, list[float]]]) -> list[float]:
    """Add as many lines as are walked at once to the sums so far."""
    (a, one), (b, two), (c, three), (d, four) = lines
    columns = zip(total, one, two, three, four, strict=True)
    return [t + a * w + b * x + c * y + d * z for t, w, x, y, z in columns]


def _line(estimate: Estimate, turn: int) -> tuple[float, list[float]]:
    """Give the scale of an estimate, and draws of its shape from a start of its own."""
    low, mode, high = estimate
    scale = mode or high
    pool = _pool(round(low / scale, _PLACES), bool(mode), round(high / scale, _PLACES))
    return scale, pool[turn : turn + DRAWS]


def _ends(estimate: Estimate) -> Estimate:
    """Stretch the ends away from the mode; nothing takes less than almost nothing."""
    low, mode, high = estimate
    return max(mode - STRETCH * (mode - low), 0.0), mode, mode + STRETCH * (high - mode)


@functools.lru_cache(maxsize=512)
def _pool(low: float, has_mode: bool, high: float) -> list[float]:  # noqa: FBT001 -- part of a key
    """Draw from a PERT-beta with mode 1 (or 0), always the same draws; twice after each other."""
    low, mode, high = _ends((low, float(has_mode), high))
    width = high - low
    if width <= 0:
        return [mode] * (2 * DRAWS)
    one = 1 + 4 * (mode - low) / width
    other = 1 + 4 * (high - mode) / width
    chances = random.Random(SEED)  # noqa: S311 -- seeded, to give the same answer twice
    drawn = (low + width * chances.betavariate(one, other) for _ in range(DRAWS))
    return list(drawn) * 2
