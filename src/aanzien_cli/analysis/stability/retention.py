"""Retention: who of a team's core a year ago is still there, who left and who came.

Source: `kernbehoud`, the share of the core of W days ago that is in it today (Huckman, Staats and
Upton 2009 on why having worked together matters). The shrunk value adds eight members with the
usual retention of 0.85, so that one departure from a small team does not look like a trend.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Final, NamedTuple

from aanzien_cli.analysis.stability.composition import Composition
from aanzien_cli.analysis.stability.spell import ALWAYS, Spell
from aanzien_cli.domain.team import Rotatie

USUAL: Final = Decimal("0.85")
WEIGHT: Final = 8
_MONTH: Final = Decimal("30.4375")
_NEARLY: Final = Decimal("0.9")


class Departure(NamedTuple):
    """A core member who left and did not return; `is_planned` by the fixed term of the team."""

    person: str
    day: date
    is_planned: bool


class Arrival(NamedTuple):
    """A core member who was not there before."""

    person: str
    day: date


@dataclass(frozen=True)
class Retention:
    """What became of the core of a team between two days, `start` and `end`.

    `window` is the number of days that was asked for; the team may be younger, or its past unknown.
    `departures` are those of anybody in the core in between, `arrivals` likewise.
    """

    start: date
    end: date
    window: int
    base: frozenset[str]
    now: frozenset[str]
    departures: tuple[Departure, ...]
    arrivals: tuple[Arrival, ...]
    mean_size: Decimal

    @cached_property
    def stayed(self) -> frozenset[str]:
        """Those of the core of then who are in it now."""
        return self.base & self.now

    @cached_property
    def left(self) -> tuple[Departure, ...]:
        """The departures from the core of then."""
        return tuple(each for each in self.departures if each.person in self.base)

    @property
    def unplanned(self) -> int:
        """How many of the core of then left otherwise than by a fixed term."""
        return sum(not each.is_planned for each in self.left)

    @property
    def share(self) -> Decimal | None:
        """The share of the core of then that is still there, or left by the fixed term."""
        if not self.base:
            return None
        return 1 - Decimal(self.unplanned) / len(self.base)

    @property
    def yearly(self) -> Decimal | None:
        """The same, as it would be over the whole window; a younger team is younger, not better."""
        share = self.share
        if share is None or self.days >= self.window or not share:
            return share
        return share ** (Decimal(self.window) / max(self.days, 1))

    @property
    def shrunk(self) -> Decimal | None:
        """The share as one would guess it, knowing how few people it is about."""
        share, size = self.share, len(self.base)
        return None if share is None else (share * size + USUAL * WEIGHT) / (size + WEIGHT)

    @property
    def days(self) -> int:
        """The days between the two."""
        return (self.end - self.start).days

    @property
    def outflow(self) -> Decimal | None:
        """Departures per member of the mean core, over the days that were looked at."""
        return Decimal(len(self.departures)) / self.mean_size if self.mean_size else None

    @property
    def inflow(self) -> Decimal | None:
        """Arrivals per member of the mean core."""
        return Decimal(len(self.arrivals)) / self.mean_size if self.mean_size else None


def retention(
    past: Composition, day: date, window: int, rotation: Rotatie | None
) -> Retention | None:
    """Compare the core on a day with that of `window` days before, or of when the team began.

    None where nothing is known of that time, or the team has no core.
    """
    since = alive_since(past, day)
    if since is None or past.known_from is None:
        return None
    start = max(day - timedelta(days=window), since, past.known_from)
    now, base = past.members(day), past.members(start)
    departures = tuple(_departures(past.core, start, day, rotation))
    return Retention(
        start=start,
        end=day,
        window=window,
        base=base,
        now=now,
        departures=departures,
        arrivals=tuple(_arrivals(past.core, start, day, base)),
        mean_size=_mean_size(past.core, start, day),
    )


def alive_since(past: Composition, day: date) -> date | None:
    """Give the first day since which the team has had a core without a break, up to a day.

    None where there is nobody on that day, and nobody was in the year before it.
    """
    last = _last_day_with_core(past.core, day)
    if last is None:
        return None
    since = last
    for spell in sorted(past.core, key=lambda each: each.end or date.max, reverse=True):
        if spell.start < since and (spell.end is None or spell.end >= since):
            since = spell.start
    return since


def _last_day_with_core(core: Iterable[Spell], day: date) -> date | None:
    ends = [
        day if spell.end is None or spell.end > day else spell.end - timedelta(days=1)
        for spell in core
        if spell.start <= day
    ]
    return max(ends, default=None)


def _departures(
    core: tuple[Spell, ...], start: date, day: date, rotation: Rotatie | None
) -> Iterable[Departure]:
    """Yield who was in the core after `start` and is not on the day, by their last day there."""
    last: dict[str, Spell] = {}
    for spell in core:
        if spell.start <= day:
            known = last.get(spell.person)
            last[spell.person] = spell if known is None or known.start < spell.start else known
    found = [
        Departure(spell.person, spell.end, _is_planned(core, spell, rotation))
        for spell in last.values()
        if spell.end is not None and start < spell.end <= day
    ]
    return sorted(found, key=lambda each: (each.day, each.person))


def _is_planned(core: tuple[Spell, ...], spell: Spell, rotation: Rotatie | None) -> bool:
    if rotation is None or rotation.termijn is None or spell.end is None:
        return False
    stay = Decimal(tenure(core, spell.person, spell.end))
    return stay >= rotation.termijn * _MONTH * _NEARLY


def tenure(core: tuple[Spell, ...], person: str, day: date) -> int:
    """Give the days in the core of one person, all stays together, up to a day."""
    stays = (each for each in core if each.person == person and each.start != ALWAYS)
    return sum(each.days_until(day) for each in stays)


def _arrivals(
    core: tuple[Spell, ...], start: date, day: date, base: frozenset[str]
) -> Iterable[Arrival]:
    first: dict[str, date] = {}
    for spell in core:
        if start < spell.start <= day and spell.person not in base:
            first[spell.person] = min(spell.start, first.get(spell.person, spell.start))
    return sorted((Arrival(*each) for each in first.items()), key=lambda each: (each.day, each))


def _mean_size(core: tuple[Spell, ...], start: date, day: date) -> Decimal:
    """Give the mean number of core members over the days, the last one included."""
    end = day + timedelta(days=1)
    total = sum(
        (min(spell.end or end, end) - max(spell.start, start)).days
        for spell in core
        if spell.start < end and (spell.end is None or spell.end > start)
    )
    return Decimal(total) / (end - start).days
