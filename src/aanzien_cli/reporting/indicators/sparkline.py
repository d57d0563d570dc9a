"""Sparkline: a series as one word of signs, so that its course can be seen without colour."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

FINE: Final = "▁▂▃▄▅▆▇█"
PLAIN: Final = "12345678"
MOST: Final = 24


def sparkline(numbers: Sequence[Decimal], signs: str) -> str:
    """Draw the last figures, the lowest with the first sign; all equal is drawn in the middle."""
    shown = numbers[-MOST:]
    low, high = min(shown, default=Decimal(0)), max(shown, default=Decimal(0))
    if low == high:
        return signs[len(signs) // 2 - 1] * len(shown)
    last = len(signs) - 1
    return "".join(
        signs[int((each - low) * last / (high - low) + Decimal("0.5"))] for each in shown
    )
