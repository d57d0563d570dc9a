"""Familiarity: how long the members of a team have worked together, in any team.

Source: mean over pairs of core members of min(1, days together in the last three years / 365);
Huckman, Staats and Upton 2009. Unit: a share from 0 to 1.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from typing import Final

from aanzien_cli.analysis.stability.composition import Composition, compositions
from aanzien_cli.analysis.stability.spell import Spell
from aanzien_cli.domain.register import Register

YEARS: Final = 3
_YEAR: Final = 365
_MOST: Final = 60
"""Members of which each pair is looked at; a larger group is no team to know each other in."""

_Stays = Mapping[str, tuple[tuple[str, Spell], ...]]


def familiarity(past: Composition, day: date, register: Register) -> Decimal | None:
    """Give how familiar the core of a day is; None for fewer than two members, or very many."""
    members = sorted(past.members(day))
    if not 1 < len(members) <= _MOST:
        return None
    stays: _Stays = register.remember("stays of persons", lambda: _stays(register))
    start = day - timedelta(days=YEARS * _YEAR)
    together = [_days_together(stays[a], stays[b], start, day) for a, b in combinations(members, 2)]
    return sum(min(Decimal(1), Decimal(days) / _YEAR) for days in together) / Decimal(len(together))


def _stays(register: Register) -> _Stays:
    found: dict[str, list[tuple[str, Spell]]] = defaultdict(list)
    for past in compositions(register).values():
        for spell in past.spells:
            found[spell.person].append((past.id, spell))
    return {person: tuple(spells) for person, spells in found.items()}


def _days_together(
    one: Iterable[tuple[str, Spell]], other: tuple[tuple[str, Spell], ...], start: date, day: date
) -> int:
    """Count the days on which two people were in one team at least; a day counts once."""
    stretches = [
        (max(a.start, b.start), min(a.end or day, b.end or day, day))
        for team, a in one
        for same, b in other
        if team == same
    ]
    count, reached = 0, start
    for begin, end in sorted(stretches):
        fresh = max(begin, reached)
        count += max((end - fresh).days, 0)
        reached = max(reached, end)
    return count
