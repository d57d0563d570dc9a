"""Methods: plain ways to hold a series against its norm, each by its published name."""

import math
from enum import StrEnum
from typing import Final, NamedTuple

_MOST: Final = 300.0
"""A power of e that is still a number."""


class Method(StrEnum):
    """The ways to judge: the chance of aanzien itself, and three that others use."""

    KANS = "kans"
    LINEAIR = "lineair"
    CAGR = "cagr"
    HANDHAVEN = "handhaven"


class Line(NamedTuple):
    """The value at the start, now and asked; the years since the start, and of the whole term."""

    start: float
    now: float
    goal: float
    passed: float
    whole: float


class Progress(NamedTuple):
    """How far the way to the norm has come, 1 being there, and the value at the end if so on."""

    share: float
    end: float


def lineair(line: Line) -> Progress | None:
    """Give (now - start) / (norm - start), and the value at the end of a straight line."""
    if line.goal == line.start or line.passed <= 0:
        return None
    share = (line.now - line.start) / (line.goal - line.start)
    return Progress(share, line.start + (line.now - line.start) * line.whole / line.passed)


def cagr(line: Line) -> Progress | None:
    """Give the growth a year as a share of the growth that the norm asks.

    CAGR(start to now) / CAGR(start to norm). It does not exist where a value is zero or less.
    """
    defined = min(line.start, line.now, line.goal) > 0 and line.goal != line.start
    if not defined or line.passed <= 0 or line.whole <= 0:
        return None
    growth = min(math.log(line.now / line.start) / line.passed, _MOST)
    asked = min(math.log(line.goal / line.start) / line.whole, _MOST)
    end = line.start * math.exp(min(growth * line.whole, _MOST))
    return Progress(math.expm1(growth) / math.expm1(asked), end)
