"""Room: where in a picture words can stand without covering something else."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Box(NamedTuple):
    """A part of a picture."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Box") -> bool:
        """Whether it and another have something in common."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


def freest(places: Iterable[Box], taken: Sequence[Box]) -> tuple[int, Box]:
    """Give the place that covers least, the first of equals, and how much it covers."""
    counted = ((sum(place.covers(each) for each in taken), place) for place in places)
    return min(counted, key=lambda pair: pair[0])


def along(points: Sequence[tuple[float, float]], step: float = 6.0) -> Iterator[Box]:
    """Yield small boxes along a line through points."""
    for (x, y), (to_x, to_y) in pairwise(points):
        parts = max(int(max(abs(to_x - x), abs(to_y - y)) / step), 1)
        for part in range(parts + 1):
            share = part / parts
            here, there = x + share * (to_x - x), y + share * (to_y - y)
            yield Box(here - 2, there - 2, here + 2, there + 2)
