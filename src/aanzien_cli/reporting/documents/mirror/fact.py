"""Fact: something that was counted, always with what it is a part of."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

T = TypeVar("T")
NONE: Final = "er zijn er geen"
"""What is said where there is nothing to count."""


@dataclass(frozen=True)
class Fact:
    """What was counted, and the count in words."""

    name: str
    value: str


def part(name: str, whole: Sequence[T], holds: Callable[[T], object]) -> Fact:
    """Count of how many something holds: `3 van 7`."""
    if not whole:
        return Fact(name, NONE)
    return Fact(name, f"{sum(bool(holds(each)) for each in whole)} van {len(whole)}")


def split(name: str, found: Iterable[str]) -> Fact:
    """Count how often each word comes, the most frequent first: `pull 5, push 1`."""
    count = Counter(found)
    order = sorted(count, key=lambda word: (-count[word], word))
    return Fact(name, ", ".join(f"{word} {count[word]}" for word in order) or NONE)
