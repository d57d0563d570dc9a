"""Renaming: a team that vanished while one with the same members appeared.

Source: Jaccard's index, 0.5 at least; two teams that share half of all their members.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from aanzien_cli.analysis.stability.versions import Roll, person_of, rolls
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

LEAST: Final = Fraction(1, 2)
"""The share of all members of both that a renamed team has in common with what it was."""
GAP: Final = timedelta(days=14)
"""How long may lie between the end of the old file and the start of the new one."""

_Stretch = tuple[str, int]
"""An id, and which of the stretches of time in which it had a file, counted from 0."""
_Film = Mapping[_Stretch, tuple[Roll, ...]]


class Renaming(NamedTuple):
    """The name that a team had until a day; `is_declared` when its own `voorheen` says so."""

    old: str
    day: date
    is_declared: bool


class Line(NamedTuple):
    """The rolls of a team under all its names, from old to new, and those names, latest first."""

    rolls: tuple[Roll, ...] = ()
    former: tuple[Renaming, ...] = ()


class _Event(NamedTuple):
    day: date
    stretch: _Stretch
    people: frozenset[str]


def lines(register: Register) -> Mapping[str, Line]:
    """Give the line of every team, by its id; of those that only git knows by their last id."""
    return register.remember("lines of teams", lambda: _lines(register))


def _lines(register: Register) -> Mapping[str, Line]:
    film = dict(_stretches(register))
    last = dict(sorted(film.keys()))
    declared = _declared(register, last)
    guessed = _guessed(film, register)
    before = {**guessed, **declared}
    current = {team.id for team in register.of(Team)}
    taken = {stretch for new, stretch in before.items() if new[0] != stretch[0]}
    gone = [id_ for id_, number in last.items() if (id_, number) not in taken]
    return {
        id_: _line((id_, last.get(id_, 0)), film, before, declared)
        for id_ in sorted(current.union(gone))
    }


def _line(
    at: _Stretch,
    film: _Film,
    before: Mapping[_Stretch, _Stretch],
    declared: Mapping[_Stretch, object],
) -> Line:
    """Walk back through the stretches of a team: under its names, and where it was away."""
    found = list(film.get(at, ()))
    former: list[Renaming] = []
    seen = {at}
    while (old := before.get(at) or (at[0], at[1] - 1)) in film and old not in seen:
        until = found[0].day if found else date.max
        past = [roll for roll in film[old] if roll.day < until]
        if old[0] != at[0]:
            former.append(Renaming(old[0], min(until, film[old][-1].day), at in declared))
            past = [roll for roll in past if not roll.is_gone]
        found = [*past, *found]
        seen.add(old)
        at = old
    return Line(tuple(found), tuple(former))


def _declared(register: Register, last: Mapping[str, int]) -> Mapping[_Stretch, _Stretch]:
    """Read `voorheen`: the newest of the old ids came before the team, and so on backwards."""
    found: dict[_Stretch, _Stretch] = {}
    for team in register.of(Team):
        known = [id_ for id_ in team.voorheen if id_ in last and id_ != team.id]
        for new, old in pairwise((team.id, *reversed(known))):
            found[new, 0] = (old, last[old])
    return found


def _stretches(register: Register) -> Iterator[tuple[_Stretch, tuple[Roll, ...]]]:
    """Cut the rolls of each id where its file was gone; the roll that says so ends a stretch."""
    for id_, past in rolls(register).items():
        number, stretch = 0, list[Roll]()
        for roll in past:
            stretch.append(roll)
            if roll.is_gone:
                yield (id_, number), tuple(stretch)
                number, stretch = number + 1, []
        if stretch:
            yield (id_, number), tuple(stretch)


def _guessed(film: _Film, register: Register) -> Mapping[_Stretch, _Stretch]:
    """Pair each stretch that begins with the one that ended and is most like it, each once."""
    found: dict[_Stretch, _Stretch] = {}
    used: set[_Stretch] = set()
    for likeness, before, after in sorted(_pairs(film, register), key=_most_alike):
        if likeness >= LEAST and after.stretch not in found and before.stretch not in used:
            found[after.stretch] = before.stretch
            used.add(before.stretch)
    return found


def _pairs(film: _Film, register: Register) -> Iterator[tuple[Fraction, _Event, _Event]]:
    """Yield what ended beside what began at about the same time with one of its people."""
    by_person: dict[str, list[_Event]] = defaultdict(list)
    for event in _ended(film, register):
        for person in event.people:
            by_person[person].append(event)
    for after in _began(film, register):
        for before in {each for person in after.people for each in by_person[person]}:
            if before.stretch[0] != after.stretch[0] and abs(after.day - before.day) <= GAP:
                shared = len(before.people & after.people)
                yield Fraction(shared, len(before.people | after.people)), before, after


def _most_alike(pair: tuple[Fraction, _Event, _Event]) -> tuple[Fraction, date, _Stretch, _Stretch]:
    likeness, before, after = pair
    return (-likeness, after.day, after.stretch, before.stretch)


def _ended(film: _Film, register: Register) -> Iterator[_Event]:
    for stretch, past in film.items():
        named = [roll for roll in past if roll.people]
        if past[-1].is_gone and named:
            yield _event(past[-1].day, stretch, named[-1], register)


def _began(film: _Film, register: Register) -> Iterator[_Event]:
    """Give what began after the history did: nobody knows what was there before that."""
    start = register.history.start if register.history else date.max
    for stretch, past in film.items():
        named = [roll for roll in past if roll.people]
        if past[0].day > start and named:
            yield _event(named[0].day, stretch, named[0], register)


def _event(day: date, stretch: _Stretch, roll: Roll, register: Register) -> _Event:
    people = frozenset(person_of(lid, register) for lid in roll.people or ())
    return _Event(day, stretch, people)
