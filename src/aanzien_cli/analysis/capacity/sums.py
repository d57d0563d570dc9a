"""Sums: supply and demand in fte per period, as sums that a reader can add up.

Averages are over calendar days and to two decimals; rules compare these, not hours.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from aanzien_cli.analysis.assignments import planning_period
from aanzien_cli.analysis.capacity.bottleneck import Able, Bottleneck, lenient
from aanzien_cli.analysis.capacity.demand import (
    Ask,
    asked_disciplines,
    asks,
    asks_of_discipline,
    asks_of_partner,
    asks_of_team,
)
from aanzien_cli.analysis.capacity.spells import (
    average,
    average_fte,
    delivers,
    spells_by_person,
    spells_of,
)
from aanzien_cli.analysis.fte_sum import FteSum
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team


class Balance(NamedTuple):
    """What is asked in a period and what there is, in fte."""

    period: Periode
    asked: FteSum
    there: FteSum

    @property
    def excess(self) -> Decimal:
        """How much more is asked than there is."""
        return self.asked.total - self.there.total


def coming(register: Register, found: Iterable[Ask]) -> tuple[Periode, ...]:
    """Give the periods, from that of the peildatum on, in which something is asked."""
    now = planning_period(register)
    return tuple(sorted({period for ask in found for period in _touched(ask.period, now)}))


def _touched(asked: Periode, now: Periode) -> Iterator[Periode]:
    """Yield the periods of one kind, from `now` on, that an asked period touches."""
    period = Periode.of(max(asked.start, now.start), now.soort)
    while period.start < asked.end:
        yield period
        period = period.next()


def team_balance(register: Register, team: Team, period: Periode) -> Balance:
    """Weigh what running opdrachten ask of a team against the fte of its members."""
    members = (average(each, period.start, period.end) for each in spells_of(register, team))
    there = FteSum(tuple(fte for fte in members if fte)) if delivers(team) else FteSum()
    running = (ask for ask in asks_of_team(register, team.id) if ask.running)
    return Balance(period, asked_in(running, period), there)


def team_balances(register: Register, team: Team) -> tuple[Balance, ...]:
    """Weigh every coming period in which a running opdracht asks something of a team."""
    running = [ask for ask in asks_of_team(register, team.id) if ask.running]
    return register.remember(
        ("balances", team.path),
        lambda: tuple(team_balance(register, team, p) for p in coming(register, running)),
    )


def partner_balances(register: Register, partner: Partner) -> tuple[Balance, ...]:
    """Weigh every coming period in which a running opdracht asks something of a partner."""
    running = [ask for ask in asks_of_partner(register, partner.id) if ask.running]
    return tuple(
        Balance(period, asked_in(running, period), _promised(partner, period))
        for period in coming(register, running)
    )


def short_disciplines(register: Register) -> Iterator[tuple[Periode, Bottleneck]]:
    """Yield the bottlenecks of each coming period, for running opdrachten, in fte.

    People count with what they give to teams: the rest of their time is for regular work.
    """
    running = [a for a in asks(register) if a.running and a.partner is None and a.discipline]
    for period in coming(register, running):
        asked = {
            discipline: float(asked_in(_running(register, discipline), period).total)
            for discipline in asked_disciplines(register)
        }
        for found in lenient(_able(register, period), asked):
            yield period, found


def asked_in(found: Iterable[Ask], period: Periode) -> FteSum:
    """Add up what claims ask in a period, one term for each opdracht."""
    terms: dict[str, Decimal] = {}
    for ask in found:
        level = ask_level(ask, period.start, period.end)
        if level:
            terms[ask.opdracht] = terms.get(ask.opdracht, Decimal(0)) + level
    return FteSum(tuple(terms.values()))


def ask_level(ask: Ask, start: date, end: date) -> Decimal:
    """Give what one claim asks as an average over `[start, end)`."""
    return average_fte(ask.fte, ask.period.start, ask.period.end, (start, end))


def _running(register: Register, discipline: str) -> Iterator[Ask]:
    return (ask for ask in asks_of_discipline(register, discipline) if ask.running)


def _promised(partner: Partner, period: Periode) -> FteSum:
    lines = (
        average_fte(each.fte, each.periode.start, each.periode.end, (period.start, period.end))
        for each in partner.capaciteit
    )
    return FteSum(tuple(fte for fte in lines if fte))


def _able(register: Register, period: Periode) -> Iterator[Able]:
    """Yield who gives time to teams."""
    for person, held in spells_by_person(register).items():
        for spell in held:
            if delivers(register.get(Team, spell.team)):
                fte = average(spell, period.start, period.end)
                yield person, spell.disciplines, float(fte)
