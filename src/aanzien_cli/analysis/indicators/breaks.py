"""Breaks: where a series stops being one series, so that no trend runs across."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from aanzien_cli.analysis.series import Point, Series
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.sameness import folded

_LONG: Final = 2
_FEWEST: Final = 3
_LEEWAY: Final = 1.05
"""Periods differ a little in days: two of them may be a bit longer than twice the usual one."""


class Break(NamedTuple):
    """A day from which on figures are not comparable with those before, and why."""

    day: date
    reason: str


def breaks(indicator: Indicator, found: Series, register: Register) -> tuple[Break, ...]:
    """Give the breaks up to the peildatum, from old to new."""
    return tuple(sorted((*_gaps(found.points), *_units(found), *_redefined(indicator, register))))


def unbroken(points: Sequence[Point], found: Sequence[Break]) -> tuple[Point, ...]:
    """Give the figures since the last break that has a figure on both of its sides."""
    start = 0
    for each in found:
        after = next((n for n, point in enumerate(points) if point.moment >= each.day), None)
        start = max(start, after or 0)
    return tuple(points[start:])


def _gaps(points: Sequence[Point]) -> Iterator[Break]:
    days = [(after.moment - before.moment).days for before, after in pairwise(points)]
    if len(days) < _FEWEST:
        return
    usual = median(days)
    for (before, after), between in zip(pairwise(points), days, strict=True):
        if between > usual * _LONG * _LEEWAY:
            reason = f"tussen {before.when} en {after.when} is er geen cijfer"
            yield Break(after.moment, reason)


def _units(found: Series) -> Iterator[Break]:
    """Yield where the unit changes; figures in another unit are no part of the series."""
    known = sorted((*found.points, *found.other_unit), key=lambda point: point.moment)
    other = set(found.other_unit)
    for before, after in pairwise(known):
        if (before in other) != (after in other):
            yield Break(after.moment, f"bij {after.when} verandert de eenheid")


def _redefined(indicator: Indicator, register: Register) -> Iterator[Break]:
    history = register.history
    versions = history.of(Indicator, indicator.id) if history else ()
    told = [
        (day, _said(version))
        for day, version in versions
        if version and version.definitie and day <= register.peildatum
    ]
    for (_, before), (day, after) in pairwise([*told, (register.peildatum, _said(indicator))]):
        if before != after and after:
            yield Break(day, f"op {day} is de definitie gewijzigd")


def _said(indicator: Indicator) -> str:
    """Give a definition as its words, for another comma is no other definition."""
    text = folded(indicator.definitie or "")
    return " ".join("".join(char if char.isalnum() else " " for char in text).split())
