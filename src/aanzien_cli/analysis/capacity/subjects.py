"""Subjects: the teams, disciplines, afdelingen, partners and people whose capacity is weighed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from aanzien_cli.analysis.capacity.demand import (
    Ask,
    asked_disciplines,
    asks_of_discipline,
    asks_of_partner,
    asks_of_team,
)
from aanzien_cli.analysis.capacity.effort import efforts_of_discipline, efforts_of_team
from aanzien_cli.analysis.capacity.gaps import lent, turning_days
from aanzien_cli.analysis.capacity.level import Level
from aanzien_cli.analysis.capacity.people import people, time_of
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.spells import bounds, contract
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

_SMALL: Final = 2


@dataclass(frozen=True, slots=True)
class Subject:
    """What somebody has to give and what is asked, as levels of fte.

    `regular` is work that always goes on; `given` is time that was promised away; `asks` are the
    claims of opdrachten. `servers` is how many pieces of work are done at the same time, 0 where a
    waiting time says nothing.
    """

    per: Per
    id: str
    title: str
    supply: tuple[Level, ...]
    regular: tuple[Level, ...] = ()
    given: tuple[Level, ...] = ()
    asks: tuple[Ask, ...] = ()
    ceiling: Decimal = Decimal(1)
    servers: int = 0


Stretch = tuple[date, date]


def subjects(register: Register, per: Per, within: Stretch) -> tuple[Subject, ...]:
    """Give everybody of a kind who has something to give or is asked something, by id."""
    found = _BUILDERS[per](register, within)
    return tuple(each for each in found if each.supply or each.asks or each.given or each.regular)


def _teams(register: Register, _within: Stretch) -> Iterator[Subject]:
    for team in register.of(Team):
        supply = efforts_of_team(register, team.id)
        yield Subject(
            Per.TEAM,
            team.id,
            team.naam,
            supply,
            asks=asks_of_team(register, team.id),
            ceiling=_ceiling(register.drempels, supply),
            servers=1,
        )


def _disciplines(register: Register, _within: Stretch) -> Iterator[Subject]:
    listed = register.organisatie.disciplines if register.organisatie else ()
    titles = {each.id: each.naam or each.id for each in listed}
    for id_ in sorted({*titles, *asked_disciplines(register)}):
        supply = efforts_of_discipline(register, id_)
        yield Subject(
            Per.DISCIPLINE,
            id_,
            titles.get(id_, id_),
            supply,
            asks=asks_of_discipline(register, id_),
            ceiling=_ceiling(register.drempels, supply),
            servers=max(1, len({each.name for each in supply})),
        )


def _afdelingen(register: Register, within: Stretch) -> Iterator[Subject]:
    for afdeling in register.of(Afdeling):
        staff = afdeling.bezetting_fte
        if staff is not None:
            yield Subject(
                Per.AFDELING,
                afdeling.id,
                afdeling.naam,
                (Level("bezetting", staff, *bounds(None, None)),),
                tuple(_regular(afdeling)),
                tuple(_lent(register, afdeling, within)),
            )


def _partners(register: Register, _within: Stretch) -> Iterator[Subject]:
    for partner in register.of(Partner):
        supply = (
            Level(each.discipline or partner.id, each.fte, each.periode.start, each.periode.end)
            for each in partner.capaciteit
        )
        asks = asks_of_partner(register, partner.id)
        yield Subject(Per.PARTNER, partner.id, partner.naam, tuple(supply), asks=asks)


def _people(register: Register, _within: Stretch) -> Iterator[Subject]:
    for person in people(register):
        fte, start, end = contract(register, person)
        time = (Level(s.team, s.fte, s.start, s.end) for s in time_of(register, person))
        supply = (Level("contract", fte, start, end),)
        yield Subject(Per.PERSOON, person, person, supply, given=tuple(time))


_BUILDERS: Final[Mapping[Per, Callable[[Register, Stretch], Iterator[Subject]]]] = {
    Per.TEAM: _teams,
    Per.DISCIPLINE: _disciplines,
    Per.AFDELING: _afdelingen,
    Per.PARTNER: _partners,
    Per.PERSOON: _people,
}


def _ceiling(drempels: Drempels, supply: tuple[Level, ...]) -> Decimal:
    small = len({each.name for each in supply}) <= _SMALL
    return drempels.planningsplafond_klein_team if small else drempels.planningsplafond


def _regular(afdeling: Afdeling) -> Iterator[Level]:
    for each in afdeling.reguliere_werkzaamheden:
        if each.fte:
            yield Level(each.wat, each.fte, *bounds(each.van, each.tot))


def _lent(register: Register, afdeling: Afdeling, within: Stretch) -> Iterator[Level]:
    start, end = within
    days = (*turning_days(register, afdeling, start, end), end)
    for first, last in pairwise(days):
        for team, fte in lent(register, afdeling, first).items():
            yield Level(team, fte, first, last)
