"""Versions: what the past of a team's file says of its members, version by version."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from aanzien_cli.analysis.stability.handles import Swap, swaps
from aanzien_cli.domain.history import History
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Lid, Team

People = tuple[Lid, ...]


class Roll(NamedTuple):
    """Who the file of a team named from a day on.

    `people` is None where the file no longer said who they were; `is_gone` where there was no file.
    """

    day: date
    people: People | None
    is_gone: bool = False


def person_of(lid: Lid, register: Register) -> str:
    """Give the pseudonym of a member as it is today: a renamed one is followed to its end."""
    person = _settled(lid, register)
    swap = renamed_people(register).get(person)
    return swap.new if swap else person


def renamed_people(register: Register) -> Mapping[str, Swap]:
    """Give the pseudonyms that seem to have become others, as nobody settled it yet."""
    return register.remember("renamed people", lambda: swaps(_films(register)))


def _films(register: Register) -> Mapping[str, tuple[tuple[date, frozenset[str]], ...]]:
    return {
        id_: tuple(
            (roll.day, frozenset(_settled(lid, register) for lid in roll.people))
            for roll in past
            if roll.people is not None
        )
        for id_, past in rolls(register).items()
    }


def _settled(lid: Lid, register: Register) -> str:
    """Follow the aliases that the organisation wrote down."""
    organisatie = register.organisatie
    aliases = organisatie.persoon_aliassen if organisatie else {}
    person, seen = lid.persoon, set[str]()
    while person in aliases and person not in seen:
        seen.add(person)
        person = aliases[person]
    return person


def rolls(register: Register) -> Mapping[str, tuple[Roll, ...]]:
    """Give the rolls of every team that git remembers, by id, from old to new.

    A field that disappears is not an exodus. So it is with `leden` taken out of a file, and with
    the members of every team deleted on one day.
    """
    return register.remember("rolls", lambda: _rolls(register.history))


def _rolls(history: History | None) -> Mapping[str, tuple[Roll, ...]]:
    if history is None:
        return {}
    versions = {id_: history.of(Team, id_) for id_ in history.ids(Team)}
    dropped = _dropped(versions)
    return {
        id_: tuple(_roll(day, team, is_dropped=(id_, day) in dropped) for day, team in found)
        for id_, found in versions.items()
    }


def _roll(day: date, team: Team | None, *, is_dropped: bool) -> Roll:
    if team is None:
        return Roll(day, (), is_gone=True)
    is_said = bool(team.leden) or "leden" in team.model_fields_set
    return Roll(day, team.leden if is_said and not is_dropped else None)


def _dropped(
    versions: Mapping[str, tuple[tuple[date, Team | None], ...]],
) -> frozenset[tuple[str, date]]:
    """Find the days on which every team that had members, two at least, was left without."""
    emptied: dict[date, list[str]] = defaultdict(list)
    filled: dict[date, int] = defaultdict(int)
    for id_, found in versions.items():
        had = False
        for day, team in found:
            has = team is not None and bool(team.leden)
            if had and not has and team is not None:
                emptied[day].append(id_)
            filled[day] += has - had
            had = has
    return frozenset(_everywhere(emptied, filled))


def _everywhere(
    emptied: Mapping[date, list[str]], filled: Mapping[date, int]
) -> set[tuple[str, date]]:
    """Keep the days after which no team with members is left."""
    left = 0
    found: set[tuple[str, date]] = set()
    for day in sorted(filled):
        left += filled[day]
        ids = emptied.get(day, [])
        if left == 0 and len(ids) > 1:
            found.update((id_, day) for id_ in ids)
    return found
