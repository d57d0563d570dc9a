"""Mann-Kendall: whether numbers rise or fall more than chance would make them.

Sources: Mann (1945) and Kendall (1975). The distribution is exact, also with equal numbers: the
number of pairs in the wrong order, over all orders of a list, is counted by a quotient of products
of 1 + q + ... + q^(k-1) (MacMahon 1916). A long series gets the normal approximation with its
correction for equal numbers.
"""

import math
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate, combinations
from typing import Final, NamedTuple

EXACT: Final = 60
"""Up to this many numbers the distribution is exact."""


class MannKendall(NamedTuple):
    """`s` counts the pairs that rise minus those that fall; `p` is two-sided."""

    s: int
    p: float


def mann_kendall(numbers: Sequence[Decimal]) -> MannKendall:
    """Test for a trend; without two different numbers there is none, and `p` is 1."""
    s = sum((b > a) - (b < a) for a, b in combinations(numbers, 2))
    ties = tuple(sorted(Counter(numbers).values()))
    if len(ties) < 2:  # noqa: PLR2004 -- all are equal
        return MannKendall(s, 1.0)
    if len(numbers) <= EXACT:
        return MannKendall(s, _exact(s, ties))
    return MannKendall(s, _normal(s, ties))


def wrong_orders(ties: Sequence[int]) -> list[int]:
    """Count, per number of pairs in the wrong order, the orders of a list that have as many.

    `ties` says how many numbers of the list are equal to each other, for each different number.
    """
    counts = [*_of_different(sum(ties))]
    for size in ties:
        for length in range(2, size + 1):
            counts = _divided(counts, length)
    return counts


@lru_cache(maxsize=EXACT)
def _of_different(size: int) -> tuple[int, ...]:
    """Count them for a list without equal numbers; series are often of one length."""
    counts = [1]
    for length in range(2, size + 1):
        counts = _times(counts, length)
    return tuple(counts)


def _times(counts: list[int], length: int) -> list[int]:
    """Multiply by 1 + q + ... + q^(length-1)."""
    padded = [0, *accumulate([*counts, *[0] * (length - 1)])]
    return [
        padded[place + 1] - padded[max(place + 1 - length, 0)] for place in range(len(padded) - 1)
    ]


def _divided(counts: list[int], length: int) -> list[int]:
    """Divide by the same; it always comes out even."""
    found: list[int] = []
    for place in range(len(counts) - length + 1):
        before = counts[place - 1] if place else 0
        back = found[place - length] if place >= length else 0
        found.append(counts[place] - before + back)
    return found


def _exact(s: int, ties: Sequence[int]) -> float:
    counts = wrong_orders(ties)
    pairs = len(counts) - 1
    extreme = sum(count for wrong, count in enumerate(counts) if abs(pairs - 2 * wrong) >= abs(s))
    return extreme / sum(counts)


def _normal(s: int, ties: Sequence[int]) -> float:
    spread = _spread(sum(ties)) - sum(map(_spread, ties))
    z = max(abs(s) - 1, 0) / math.sqrt(spread / 18)
    return math.erfc(z / math.sqrt(2))


def _spread(size: int) -> int:
    return size * (size - 1) * (2 * size + 5)
