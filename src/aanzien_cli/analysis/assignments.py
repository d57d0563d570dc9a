"""Assignments: who is in which team on a day, for how much fte, and with which disciplines.

An assignment is one entry in the `leden` of a team. Unit: fte on one day, as written down; hours,
leave and contracts are no part of it. Source: element 3 of the paper, stable teams.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from aanzien_cli.analysis.fte_sum import FteSum
from aanzien_cli.analysis.thread import lasts
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Lid, Team


class Assignment(NamedTuple):
    """One entry of a person in a team; `number` is its place in `leden`, from 0."""

    team: Team
    number: int
    lid: Lid

    @property
    def persoon(self) -> str:
        """The pseudonym of the person."""
        return self.lid.persoon

    @property
    def fte(self) -> Decimal | None:
        """The fte that the person gives to the team; None where nobody wrote it down."""
        return self.lid.fte

    @property
    def field(self) -> str:
        """The dotted place of the entry in the record of the team."""
        return f"leden.{self.number}"

    @property
    def van(self) -> date | None:
        """The first day, cut to the life of the team; None is open."""
        return max(filter(None, (self.lid.van, self.team.van)), default=None)

    @property
    def tot(self) -> date | None:
        """The day after the last one, cut to the life of the team; None is open."""
        return min(filter(None, (self.lid.tot, self.team.tot)), default=None)

    def lasts_on(self, day: date) -> bool:
        """Whether the person is in the team on a day."""
        return lasts(self.van, self.tot, day)

    def lasts_in(self, period: Periode) -> bool:
        """Whether the person is in the team on at least one day of a period."""
        van, tot = max(self.van or period.start, period.start), self.tot or period.end
        return van < min(tot, period.end)


class Supply(NamedTuple):
    """The fte of some assignments: the sum of what is known, and those of which it is not."""

    fte: FteSum
    unknown: tuple[Assignment, ...]


def assignments(team: Team) -> tuple[Assignment, ...]:
    """Give every entry in a team, also of the past and of the future."""
    return tuple(Assignment(team, number, lid) for number, lid in enumerate(team.leden))


def twice(team: Team) -> Iterator[Assignment]:
    """Yield the entries of people who stand in the team at the same time in an earlier one."""
    seen: dict[str, list[tuple[date, date]]] = {}
    for each in assignments(team):
        start, end = each.van or date.min, each.tot or date.max
        before = seen.setdefault(each.persoon, [])
        if any(start < last and first < end for first, last in before):
            yield each
        before.append((start, end))


def members(team: Team, day: date) -> tuple[Assignment, ...]:
    """Give the entries that hold on a day; a person with two of them is there twice."""
    return tuple(each for each in assignments(team) if each.lasts_on(day))


def members_in(team: Team, period: Periode) -> tuple[Assignment, ...]:
    """Give the entries that hold on at least one day of a period."""
    return tuple(each for each in assignments(team) if each.lasts_in(period))


def assignments_of(persoon: str, register: Register) -> tuple[Assignment, ...]:
    """Give every entry of a person, over all teams, by the path of the team."""
    index: Mapping[str, tuple[Assignment, ...]] = register.remember(
        "assignments", lambda: _by_person(register)
    )
    return index.get(persoon, ())


def supply(found: Iterable[Assignment]) -> Supply:
    """Add up the fte of assignments; the terms of the sum are in the order given."""
    listed = tuple(found)
    terms = tuple(each.fte for each in listed if each.fte is not None)
    return Supply(FteSum(terms), tuple(each for each in listed if each.fte is None))


def disciplines(assignment: Assignment, register: Register) -> frozenset[str]:
    """Give the disciplines that somebody brings: those of the entry, else those of the person."""
    if assignment.lid.disciplines:
        return frozenset(assignment.lid.disciplines)
    persoon = register.get(Persoon, assignment.persoon)
    return frozenset(persoon.disciplines) if persoon else frozenset()


def disciplines_in(found: Iterable[Assignment], register: Register) -> frozenset[str]:
    """Give the disciplines that are present among assignments."""
    return frozenset().union(*(disciplines(each, register) for each in found))


def afdeling_of(assignment: Assignment, register: Register) -> str | None:
    """Give the id of the afdeling somebody comes from, of the person or of who lent them out."""
    persoon = register.get(Persoon, assignment.persoon)
    if persoon and persoon.afdeling:
        return persoon.afdeling
    lent = register.referring(Inzetafspraak, "persoon", assignment.persoon)
    return next((each.van_afdeling for each in lent if each.naar == assignment.team.id), None)


def is_opdrachtenteam(team: Team) -> bool:
    """Whether a team carries out opdrachten; a professional team keeps knowledge instead."""
    return team.soort != "professioneel"


def keepers(discipline: str, register: Register) -> tuple[Team, ...]:
    """Give the professional teams that hold a discipline on the peildatum, by path."""
    index: Mapping[str, tuple[Team, ...]] = register.remember("keepers", lambda: _keepers(register))
    return index.get(discipline, ())


def knows_members(team: Team, register: Register) -> bool:
    """Whether all members that a team's file names could be read."""
    return "leden" not in register.damaged.get(team.path, ())


def planning_period(register: Register) -> Periode:
    """Give the period that holds the peildatum, of the kind that the organisation plans by."""
    organisatie = register.organisatie
    return Periode.of(register.peildatum, organisatie.periode if organisatie else "kwartaal")


def _by_person(register: Register) -> Mapping[str, tuple[Assignment, ...]]:
    index: dict[str, list[Assignment]] = {}
    for team in register.of(Team):
        for each in assignments(team):
            index.setdefault(each.persoon, []).append(each)
    return {persoon: tuple(found) for persoon, found in index.items()}


def _keepers(register: Register) -> Mapping[str, tuple[Team, ...]]:
    index: dict[str, list[Team]] = {}
    for team in register.of(Team):
        if not is_opdrachtenteam(team):
            for discipline in disciplines_in(members(team, register.peildatum), register):
                index.setdefault(discipline, []).append(team)
    return {discipline: tuple(teams) for discipline, teams in index.items()}
