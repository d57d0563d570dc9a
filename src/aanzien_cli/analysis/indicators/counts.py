"""Counts: how sure a figure is that rests on a small number of cases.

Sources: Clopper and Pearson (1934) for a share, Garwood (1936) for a count. Both are exact: they
hold at least what they promise.
"""

import math
from collections.abc import Callable
from typing import Final

COVER: Final = 0.80
_HALVINGS: Final = 60
_TAIL: Final = (1 - COVER) / 2

Interval = tuple[float, float]


def share_between(hits: int, total: int) -> Interval:
    """Give the shares, 0 to 1, that `hits` out of `total` may well come from."""
    low = _zero(lambda p: _TAIL - (1 - _share_at_most(hits - 1, total, p)), 1.0) if hits else 0.0
    high = _zero(lambda p: _share_at_most(hits, total, p) - _TAIL, 1.0) if hits < total else 1.0
    return low, high


def count_between(hits: int) -> Interval:
    """Give the numbers of cases a period that a count of `hits` may well come from."""
    most = 2.0 * hits + 20
    low = _zero(lambda mean: _TAIL - (1 - _count_at_most(hits - 1, mean)), most) if hits else 0.0
    return low, _zero(lambda mean: _count_at_most(hits, mean) - _TAIL, most)


def _share_at_most(hits: int, total: int, p: float) -> float:
    return math.fsum(math.comb(total, k) * p**k * (1 - p) ** (total - k) for k in range(hits + 1))


def _count_at_most(hits: int, mean: float) -> float:
    terms, term = [], math.exp(-mean)
    for k in range(hits + 1):
        terms.append(term)
        term *= mean / (k + 1)
    return math.fsum(terms)


def _zero(falling: Callable[[float], float], most: float) -> float:
    """Find where a function that falls from 0 to `most` passes zero."""
    low, high = 0.0, most
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > 0 else (low, middle)
    return high
