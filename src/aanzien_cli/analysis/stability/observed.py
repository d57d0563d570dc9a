"""Observed: spells as the versions of a team's file show them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from aanzien_cli.analysis.stability.spell import Spell, dated
from aanzien_cli.analysis.stability.versions import People, Roll, person_of
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Lid, Team


@dataclass
class Observed:
    """What the rolls show: spells by dates that are no longer there, and spells without dates."""

    dated: list[Spell] = field(default_factory=list)
    undated: list[Spell] = field(default_factory=list)
    rolls: int = 0
    lost_on: date | None = None
    gone_on: date | None = None
    uncommitted: bool = False


class _Present(NamedTuple):
    """An entry of a roll that goes on, since the day on which it was first seen."""

    since: date
    lid: Lid


_Key = tuple[str, date | None]
"""A person, and the start that was written down, if any."""


def observe(past: Sequence[Roll], team: Team | None, register: Register) -> Observed:
    """Read the rolls of a team as a film, day after day; today's file is the last picture.

    A member without dates was there from the first roll with the name to the first without. A
    roll that does not say who the members are changes nothing.
    """
    found = Observed(rolls=len(past))
    present: dict[_Key, _Present] = {}
    start = register.history.start if register.history else date.min
    for roll in _pictures(past, team, register, found):
        if roll.people is None:
            found.lost_on = found.lost_on or (roll.day if present else None)
            continue
        found.lost_on = None
        now = _entries(roll.people, register)
        for key in [key for key in present if _is_over(key, present, now)]:
            _close(found, key, present.pop(key), roll.day, start)
        for key, lid in now.items():
            since = present[key].since if key in present else roll.day
            present[key] = _Present(since, lid)
        found.gone_on = roll.day if roll.is_gone else None
    for key, entry in present.items():
        _close(found, key, entry, None, start)
    return found


def _is_over(key: _Key, present: Mapping[_Key, _Present], now: Mapping[_Key, Lid]) -> bool:
    """Whether an entry is not in a roll any more, or only as another kind of member."""
    return key not in now or now[key].kern != present[key].lid.kern


def _pictures(
    past: Sequence[Roll], team: Team | None, register: Register, found: Observed
) -> Iterator[Roll]:
    """Give the rolls, and today's file where it names others than the last of them."""
    yield from past
    history = register.history
    if history is None or team is None or register.peildatum < history.end:
        return
    if not past or past[-1].is_gone or (past[-1].people or ()) != team.leden:
        found.uncommitted = True
        found.rolls += 1
        is_said = bool(team.leden) or "leden" in team.model_fields_set
        yield Roll(register.peildatum, team.leden if is_said else None)


def _entries(people: People, register: Register) -> Mapping[_Key, Lid]:
    """Give the entries of a roll; of two alike for one person the one in the core counts."""
    entries: dict[_Key, Lid] = {}
    for lid in people:
        key = (person_of(lid, register), lid.van)
        if key not in entries or lid.kern:
            entries[key] = lid
    return entries


def _close(found: Observed, key: _Key, entry: _Present, end: date | None, start: date) -> None:
    person, _ = key
    since, lid = entry
    spell = dated(lid, person, end)
    if lid.van is not None:
        found.dated.extend([spell] if spell else [])
        return
    last = lid.tot if lid.tot is not None and (end is None or lid.tot < end) else end
    if last is None or since < last:
        is_censored = since == start
        found.undated.append(Spell(person, since, last, lid.kern, lid.rol, "git", is_censored))
