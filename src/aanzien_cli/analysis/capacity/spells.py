"""Spells: who gives how many fte to which team, and from which day to which.

Unit: fte, a level that holds from `start` up to and not including `end`. Source: a member's `van`
and `tot`, cut to those of the team and of the contract.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from aanzien_cli.analysis.assignments import (
    Assignment,
    afdeling_of,
    assignments,
    disciplines,
    is_opdrachtenteam,
)
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Lid, Team

_ALWAYS: Final = date.min
_FOREVER: Final = date.max
_CENT: Final = Decimal("0.01")
_NOTHING: Final = Decimal(0)


class Spell(NamedTuple):
    """A stretch in which a person gives a level of fte to a team.

    `field` is the place of the fte in the file of the team, `afdeling` where the person comes
    from. A `separate` spell has an exception that keeps it apart from other work, so that it costs
    no switching.
    """

    persoon: str
    team: str
    fte: Decimal
    start: date
    end: date
    disciplines: frozenset[str] = frozenset()
    afdeling: str | None = None
    field: str = ""
    separate: bool = False


def spells(register: Register) -> tuple[Spell, ...]:
    """Give every spell of every team, in the order of the files.

    Where two spells of one person in one team overlap, the larger holds, so that nobody counts
    twice. A member without a number of fte has no spell.
    """
    return register.remember("capacity spells", lambda: tuple(_all(register)))


def spells_of(register: Register, team: Team) -> tuple[Spell, ...]:
    """Give the spells of one team."""
    return register.remember("spells by team", lambda: _by_team(spells(register))).get(team.id, ())


def spells_by_person(register: Register) -> Mapping[str, tuple[Spell, ...]]:
    """Give the spells of every person who has one, knowledge teams included."""
    return register.remember("spells by person", lambda: _by_person(spells(register)))


def delivers(team: Team | None) -> bool:
    """Whether a team adds hours to opdrachten; a professional team keeps knowledge instead."""
    return team is not None and is_opdrachtenteam(team)


def segments(
    found: Iterable[Spell], start: date, end: date
) -> Iterator[tuple[date, date, tuple[Spell, ...]]]:
    """Cut `[start, end)` where a spell begins or ends, and give each piece with its spells."""
    held = [each for each in found if each.start < end and start < each.end]
    edges = {day for each in held for day in (each.start, each.end) if start < day < end}
    days = [start, *sorted(edges), end]
    for first, last in pairwise(days):
        yield first, last, tuple(each for each in held if each.start <= first < each.end)


def average(spell: Spell, start: date, end: date) -> Decimal:
    """Give the fte of a spell over `[start, end)`, by calendar days, to two decimals."""
    return average_fte(spell.fte, spell.start, spell.end, (start, end))


def average_fte(fte: Decimal, start: date, end: date, within: tuple[date, date]) -> Decimal:
    """Give a level of fte in `[start, end)` as the average over `within`, to two decimals."""
    first, last = within
    if end <= first or last <= start:
        return _NOTHING
    if start <= first and last <= end:
        return fte.quantize(_CENT)
    days = (min(end, last) - max(start, first)).days
    return (fte * days / (last - first).days).quantize(_CENT)


def bounds(van: date | None, tot: date | None) -> tuple[date, date]:
    """Give a stretch with both its ends: one that is not known lies as far off as can be."""
    return van or _ALWAYS, tot or _FOREVER


def contract(register: Register, persoon: str) -> tuple[Decimal, date, date]:
    """Give the contract of a person: fte, first day, day after the last; 1.0 when not known."""
    found = register.get(Persoon, persoon)
    if found is None:
        return Decimal(1), _ALWAYS, _FOREVER
    return Decimal(1) if found.fte is None else found.fte, *bounds(found.van, found.tot)


def _all(register: Register) -> Iterator[Spell]:
    for team in register.of(Team):
        by_person: dict[str, list[Spell]] = {}
        for each in assignments(team):
            for spell in _made(each, register):
                by_person.setdefault(spell.persoon, []).append(spell)
        for several in by_person.values():
            yield from _merged(several)


def _made(each: Assignment, register: Register) -> Iterator[Spell]:
    _, hired, left = contract(register, each.persoon)
    van, tot = bounds(each.van, each.tot)
    start, end = max(van, hired), min(tot, left)
    if each.fte is not None and start < end:
        yield Spell(
            persoon=each.persoon,
            team=each.team.id,
            fte=each.fte,
            start=start,
            end=end,
            disciplines=disciplines(each, register),
            afdeling=afdeling_of(each, register),
            field=f"{each.field}.fte",
            separate=_is_separate(each.lid, register.peildatum),
        )


def _is_separate(lid: Lid, day: date) -> bool:
    """Whether other work is kept apart by a rule that somebody wrote down, with an end to it."""
    found = lid.uitzondering
    return bool(found and found.gescheiden_door and found.tot and day < found.tot)


def _merged(several: list[Spell]) -> Iterator[Spell]:
    """Yield spells that do not overlap: of those that do, in each piece the largest."""
    if len(several) == 1:
        yield several[0]
        return
    start, end = min(each.start for each in several), max(each.end for each in several)
    for first, last, held in segments(several, start, end):
        if held:
            yield max(held, key=lambda each: each.fte)._replace(start=first, end=last)


def _by_team(found: Iterable[Spell]) -> Mapping[str, tuple[Spell, ...]]:
    teams: dict[str, list[Spell]] = {}
    for each in found:
        teams.setdefault(each.team, []).append(each)
    return {team: tuple(held) for team, held in teams.items()}


def _by_person(found: Iterable[Spell]) -> Mapping[str, tuple[Spell, ...]]:
    people: dict[str, list[Spell]] = {}
    for each in found:
        people.setdefault(each.persoon, []).append(each)
    return {person: tuple(held) for person, held in sorted(people.items())}
