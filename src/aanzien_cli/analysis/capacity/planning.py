"""Planning: when opdrachten that are ready can start, one after the other.

In the order of priority each takes the first start, not before its own, at which every period has
room for it. Nothing is moved to make room: a simple rule that everybody can follow, not the best
plan that exists.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_LEAST: Final = Decimal("0.005")


@dataclass(frozen=True, slots=True)
class Work:
    """An opdracht that waits: its planned start as a place in the row of periods, and its needs.

    `needs` is the fte per period, the first one being that of the start.
    """

    name: str
    planned: int
    needs: tuple[Decimal, ...]


def starts(work: Sequence[Work], room: Sequence[Decimal]) -> dict[str, int | None]:
    """Give the place at which each can start, or None where it does not fit in the row at all.

    `room` is the fte that is free in each period.
    """
    left = list(room)
    found: dict[str, int | None] = {}
    for each in work:
        places = range(each.planned, len(left) - len(each.needs) + 1)
        place = next((place for place in places if _fits(each, place, left)), None)
        found[each.name] = place
        for number, need in enumerate(each.needs if place is not None else ()):
            left[(place or 0) + number] -= need
    return found


def _fits(work: Work, place: int, left: Sequence[Decimal]) -> bool:
    window = left[place : place + len(work.needs)]
    return all(need <= free + _LEAST for need, free in zip(work.needs, window, strict=True))
