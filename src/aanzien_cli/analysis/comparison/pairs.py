"""Pairs: which record of one state is which of another, also when its name or folder changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar, cast

from aanzien_cli.analysis.comparison.same import meaning
from aanzien_cli.analysis.stability.renaming import LEAST
from aanzien_cli.analysis.stability.versions import person_of
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

R = TypeVar("R", bound=Record)
Name = tuple[type[Record], str]


class Pair(NamedTuple, Generic[R]):
    """A record before and after; None where it was not there.

    `is_declared` is False for a name that changed without `voorheen` saying so.
    """

    before: R | None
    after: R | None
    is_declared: bool = True

    @property
    def record(self) -> R:
        """The record as it is, or else as it was."""
        return cast("R", self.after or self.before)


@dataclass(frozen=True)
class Pairs:
    """All records of two states, each once, in order of kind, path and id."""

    before: Register
    after: Register
    all: tuple[Pair[Record], ...]

    def of(self, kind: type[R]) -> tuple[Pair[R], ...]:
        """Give the pairs of one kind."""
        return cast("tuple[Pair[R], ...]", self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> Mapping[type[Record], tuple[Pair[Record], ...]]:
        found: dict[type[Record], list[Pair[Record]]] = defaultdict(list)
        for pair in self.all:
            found[type(pair.record)].append(pair)
        return {kind: tuple(each) for kind, each in found.items()}


def pairs(before: Register, after: Register) -> Pairs:
    """Pair the records of two states: by id, by `voorheen`, by the members or by all they say."""
    old, new = _by_name(before), _by_name(after)
    links = {name: name for name in old if name in new}
    declared = _declared(old, new, links)
    links |= declared
    guessed = _guessed(before, after, links)
    links |= guessed
    found = [Pair(old[was], new[now], (was not in guessed)) for was, now in links.items()]
    taken = set(links.values())
    found += [Pair(record, None) for name, record in old.items() if name not in links]
    found += [Pair(None, record) for name, record in new.items() if name not in taken]
    return Pairs(before, after, tuple(sorted(found, key=_order)))


def _order(pair: Pair[Record]) -> tuple[str, str, str]:
    record = pair.record
    return record.folder, record.id, record.path


def _by_name(register: Register) -> Mapping[Name, Record]:
    """Give the records by kind and id; of two with one id the first counts, as everywhere."""
    return {(type(each), each.id): each for each in reversed(register.records)}


def _declared(
    old: Mapping[Name, Record], new: Mapping[Name, Record], links: Mapping[Name, Name]
) -> dict[Name, Name]:
    """Follow `voorheen`, of either state: who looks back sees the same renaming."""
    known = {
        *((was, _name(each)) for each in new.values() for was in _former(each)),
        *((_name(each), now) for each in old.values() for now in _former(each)),
    }
    left, came = old.keys() - links.keys(), new.keys() - links.keys()
    free = (link for link in known if link[0] in left and link[1] in came)
    return _once(sorted(free, key=lambda link: (link[0][0].kind, link[0][1], link[1][1])))


def _former(record: Record) -> Iterator[Name]:
    return ((type(record), id_) for id_ in reversed(record.voorheen))


def _once(found: Iterable[tuple[Name, Name]]) -> dict[Name, Name]:
    """Keep the first link of each name."""
    links: dict[Name, Name] = {}
    taken: set[Name] = set()
    for was, now in found:
        if was not in links and now not in taken:
            links[was] = now
            taken.add(now)
    return links


def _guessed(before: Register, after: Register, links: Mapping[Name, Name]) -> dict[Name, Name]:
    """Pair what is gone with what came: teams with the same people, and records that say the same.

    Source: Jaccard's index, as for the history of teams. Two people may well have the same role,
    so that a pseudonym is never guessed.
    """
    taken = set(links.values())
    gone = [record for name, record in _by_name(before).items() if name not in links]
    came = [record for name, record in _by_name(after).items() if name not in taken]
    teams = _alike(
        [(each, _people(each, before)) for each in gone if isinstance(each, Team)],
        [(each, _people(each, after)) for each in came if isinstance(each, Team)],
    )
    said = {_content(each): _name(each) for each in came if not isinstance(each, Team | Persoon)}
    others = ((_name(each), said[_content(each)]) for each in gone if _content(each) in said)
    return {**_once(teams), **_once(others)}


def _alike(
    gone: Sequence[tuple[Team, frozenset[str]]], came: Sequence[tuple[Team, frozenset[str]]]
) -> Iterator[tuple[Name, Name]]:
    """Yield the teams that share half of their people or more, those most alike first."""
    found = sorted(
        (-Fraction(len(was & now), len(was | now) or 1), old.id, new.id)
        for old, was in gone
        for new, now in came
    )
    return (((Team, old), (Team, new)) for likeness, old, new in found if -likeness >= LEAST)


def _name(record: Record) -> Name:
    return type(record), record.id


def _people(team: Team, register: Register) -> frozenset[str]:
    return frozenset(person_of(lid, register) for lid in team.leden)


def _content(record: Record) -> object:
    """Give what a record says, without its name and place."""
    skipped = ("id", "path", "voorheen")
    names = (name for name in type(record).model_fields if name not in skipped)
    return tuple(meaning(getattr(record, name)) for name in names)
