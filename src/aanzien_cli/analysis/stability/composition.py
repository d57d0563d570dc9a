"""Composition: who was in a team on which day, from its dates, and from git where it has none."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from aanzien_cli.analysis.stability.observed import observe
from aanzien_cli.analysis.stability.renaming import Line, Renaming, lines
from aanzien_cli.analysis.stability.spell import ALWAYS, Spell, accept, dated
from aanzien_cli.analysis.stability.versions import person_of
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Lid, Team


@dataclass(frozen=True)
class Composition:
    """The members of one team through time.

    `known_from` is the first day whose composition is known; None when it is known of no day.
    `is_censored` says that the team is older than that. `lost_on` is the day from which the file no
    longer says who the members are. `uncommitted` says that the file on disk names others than git.
    """

    id: str
    spells: tuple[Spell, ...]
    known_from: date | None
    is_censored: bool = False
    lost_on: date | None = None
    gone_on: date | None = None
    uncommitted: bool = False
    former: tuple[Renaming, ...] = ()

    @cached_property
    def core(self) -> tuple[Spell, ...]:
        """The spells of core members."""
        return tuple(spell for spell in self.spells if spell.core)

    def members(self, day: date) -> frozenset[str]:
        """Give the core members on a day."""
        return frozenset(spell.person for spell in self.core if spell.holds(day))

    def everyone(self, day: date) -> frozenset[str]:
        """Give all members on a day, core or not."""
        return frozenset(spell.person for spell in self.spells if spell.holds(day))

    def known_after(self, day: date) -> bool:
        """Whether the composition is known from this day on, or from before."""
        return self.known_from is not None and self.known_from <= day


def composition(team: Team, register: Register) -> Composition:
    """Give the composition of a team of the register."""
    return compositions(register)[team.id]


def compositions(register: Register) -> Mapping[str, Composition]:
    """Give the composition of every team, also of those that only git still knows."""
    return register.remember("compositions", lambda: _compositions(register))


def _compositions(register: Register) -> Mapping[str, Composition]:
    current = {team.id: team for team in reversed(register.of(Team))}
    return {
        id_: _composition(id_, current.get(id_), line, register)
        for id_, line in lines(register).items()
    }


def _composition(id_: str, team: Team | None, line: Line, register: Register) -> Composition:
    past = observe(line.rolls, team, register)
    nobody_knows = () if past.rolls else _undated(team, register)
    told = (*_own_dates(team, register), *past.dated, *past.undated, *nobody_knows)
    spells = accept(_within(told, team.tot if team else None))
    doubtful = [spell.start for spell in spells if spell.censored]
    first = min((spell.start for spell in spells), default=None)
    known_from = max(doubtful) if doubtful else first
    return Composition(
        id=id_,
        spells=spells,
        known_from=None if known_from == ALWAYS else known_from,
        is_censored=bool(doubtful),
        lost_on=past.lost_on,
        gone_on=past.gone_on if team is None else None,
        uncommitted=past.uncommitted,
        former=line.former,
    )


def _within(spells: Iterable[Spell], end: date | None) -> Iterator[Spell]:
    """End every spell with the team: nobody stays in a team that is over."""
    for spell in spells:
        if end is None or (spell.end is not None and spell.end <= end):
            yield spell
        elif spell.start < end:
            yield spell._replace(end=end)


def _own_dates(team: Team | None, register: Register) -> list[Spell]:
    """Give what the dates in the file of today tell: they win over all else."""
    lids = team.leden if team else ()
    found = (dated(lid, person_of(lid, register)) for lid in lids)
    return sorted(filter(None, found), key=lambda spell: (spell.start, not spell.core))


def _undated(team: Team | None, register: Register) -> list[Spell]:
    """Give members of whom neither data nor git tell when they came."""
    lids: tuple[Lid, ...] = team.leden if team else ()
    return [
        Spell(person_of(lid, register), ALWAYS, lid.tot, lid.kern, lid.rol, "git", censored=True)
        for lid in lids
        if lid.van is None
    ]
