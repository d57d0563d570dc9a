"""Bar: a share drawn with signs, so that it can be read without colour."""

from typing import NamedTuple

WIDTH = 20
_FULL = 0.995


class Signs(NamedTuple):
    """What a bar is drawn with: firm, not firm yet, empty, and more than fits."""

    firm: str
    more: str
    empty: str
    over: str


FINE = Signs("█", "▒", "·", "►")
PLAIN = Signs("#", "=", ".", ">")


def draw(firm: float | None, whole: float | None, signs: Signs) -> str:
    """Draw `firm` of 1 and what comes on top of it up to `whole`; above 1 the end is marked.

    Without a share, which is where there is nothing to divide by, the bar is empty.
    """
    full = _cells(firm)
    more = _cells(whole) - full
    over = signs.over if round(whole or 0, 2) > 1 else " "
    return signs.firm * full + signs.more * more + signs.empty * (WIDTH - full - more) + over


def _cells(share: float | None) -> int:
    """Give how many cells a share fills; all of them only where it is 100 % as it is printed."""
    exact = round(share or 0.0, 9)
    return min(int(exact * WIDTH + 0.5), WIDTH if exact >= _FULL else WIDTH - 1)
