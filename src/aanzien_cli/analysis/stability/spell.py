"""Spell: a stretch of days in which somebody was in a team."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from aanzien_cli.domain.team import Lid

Source = Literal["datums", "git"]
ALWAYS = date.min
"""The start of a spell of which nobody knows when it began."""


class Spell(NamedTuple):
    """Somebody in a team over the days `[start, end)`; without `end` still there.

    `source` says whether the data gave the start or git did. Of a spell that is `censored` only the
    latest possible start is known: it was there when the history began.
    """

    person: str
    start: date
    end: date | None
    core: bool
    role: str | None = None
    source: Source = "datums"
    censored: bool = False

    def holds(self, day: date) -> bool:
        """Whether the person was in the team on a day."""
        return self.start <= day and (self.end is None or day < self.end)

    def days_until(self, day: date) -> int:
        """Give the days in the team up to a day, 0 when it had not begun."""
        end = day if self.end is None else min(self.end, day)
        return max((end - self.start).days, 0)


def overlap(one: Spell, other: Spell) -> bool:
    """Whether two spells have a day in common."""
    starts_before_end = other.end is None or one.start < other.end
    return starts_before_end and (one.end is None or other.start < one.end)


def dated(lid: Lid, person: str, end: date | None = None) -> Spell | None:
    """Give the spell that a member's own dates tell; None where they tell none, or no day.

    `end` is when the entry was taken out of the file; an end that was written down wins.
    """
    if lid.van is None:
        return None
    last = lid.tot if lid.tot is not None else end
    if last is not None and last <= lid.van:
        return None
    return Spell(person, lid.van, last, lid.kern, lid.rol)


def accept(found: Iterable[Spell]) -> tuple[Spell, ...]:
    """Keep the spells that contradict none before them about the same person, sorted by start."""
    kept: dict[str, list[Spell]] = {}
    for spell in found:
        known = kept.setdefault(spell.person, [])
        if not any(overlap(spell, each) for each in known):
            known.append(spell)
    everything = (spell for spells in kept.values() for spell in spells)
    return tuple(sorted(everything, key=lambda spell: (spell.start, spell.person)))
