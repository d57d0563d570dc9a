"""Student: the t distribution for whole degrees of freedom.

Source: the closed series 26.7.3 and 26.7.4 of Abramowitz and Stegun (1964).
"""

import math
from functools import cache

_HALVINGS = 200


def below(t: float, freedom: int) -> float:
    """Give the chance of a value below `t`, with 1 or more degrees of freedom."""
    return (1 + math.copysign(_within(abs(t), freedom), t)) / 2


@cache
def quantile(chance: float, freedom: int) -> float:
    """Give the value with this chance, between 0 and 1, below it; it halves until it is exact."""
    if chance < 1 / 2:
        return -quantile(1 - chance, freedom)
    low, high = 0.0, 1.0
    while below(high, freedom) < chance:
        high *= 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle, freedom) < chance else (low, middle)
    return high


def _within(t: float, freedom: int) -> float:
    """Give the chance of a value between `-t` and `t`."""
    angle = math.atan(t / math.sqrt(freedom))
    sine, square = math.sin(angle), math.cos(angle) ** 2
    odd = freedom % 2
    term = math.cos(angle) if odd else 1.0
    total = 0.0
    for number in range(freedom // 2):
        total += term
        rank = 2 * number + 1 + odd
        term *= square * rank / (rank + 1)
    return 2 / math.pi * (angle + sine * total) if odd else sine * total
