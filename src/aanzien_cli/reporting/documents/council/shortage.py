"""Shortage: where people are short: per opgave, per team and per discipline, with the sum."""

from collections.abc import Iterator
from decimal import Decimal

from aanzien_cli.analysis.assignments import planning_period
from aanzien_cli.analysis.capacity.land import lands
from aanzien_cli.analysis.capacity.sums import short_disciplines, team_balances
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.names import discipline_names, short_name
from aanzien_cli.reporting.documents.words import fte, periode
from aanzien_cli.reporting.render.template import Md, literal


def shortages(register: Register, cite: Citations) -> tuple[Md, ...]:
    """Say where people are short, in this period and those to come."""
    return (*_opgaven(register, cite), *_teams(register, cite), *_disciplines(register))


def is_known(register: Register) -> bool:
    """Whether anything is written down of what work or opgaven ask of people."""
    asked = any(each.claims for each in register.of(Opdracht))
    return asked or any(each.benodigde_fte for each in register.of(Opgave))


def unknown_needs(register: Register) -> int:
    """Count the opgaven of which nobody wrote down how many people they need."""
    return sum(not each.benodigde_fte for each in register.of(Opgave))


def _opgaven(register: Register, cite: Citations) -> Iterator[Md]:
    now = Periode.of(register.peildatum, planning_period(register).soort)
    for each in lands(register, [now]):
        if each.needed and each.delivered < each.needed:
            name = short_name(each.opgave, register)
            got = f"{fte(each.delivered)} van de {fte(each.needed)} fte die nodig zijn, werkten mee"
            nobody = f"er is {fte(each.needed)} fte nodig, en er werkte niemand mee"
            said = f"{name}: {got if each.delivered else nobody} in {periode(now)}."
            yield Md(literal(said) + cite(each.opgave, "benodigde_fte"))


def _teams(register: Register, cite: Citations) -> Iterator[Md]:
    for team in register.of(Team):
        over = [
            each for each in team_balances(register, team) if each.asked.total > each.there.total
        ]
        if over:
            worst = max(over, key=lambda each: each.asked.total - each.there.total)
            more = len(over) - 1
            also = f" Ook in {number(more, 'andere periode', 'andere perioden')}." if more else ""
            said = (
                f"{team.naam}: de opdrachten vragen {fte(worst.asked.total)} fte en er is"
                f" {fte(worst.there.total)} fte, in {periode(worst.period)}.{also}"
            )
            yield Md(literal(said) + cite(team, "leden"))


def _disciplines(register: Register) -> Iterator[Md]:
    """Name the disciplines that fall short together, each set once, in its worst period."""
    worst: dict[tuple[str, ...], tuple[Periode, float, float]] = {}
    for period, found in short_disciplines(register):
        key = tuple(found.disciplines)
        if key not in worst or found.asked - found.able > worst[key][1] - worst[key][2]:
            worst[key] = (period, found.asked, found.able)
    by_period: dict[Periode, list[str]] = {}
    for key, (period, asked, able) in worst.items():
        name = enumerated(discipline_names(key, register))
        said = f"{name} ({fte(_exact(able))} van {fte(_exact(asked))} fte)"
        by_period.setdefault(period, []).append(said)
    for period, short in sorted(by_period.items()):
        yield literal(f"Vakgebieden die tekortkomen in {periode(period)}: {'; '.join(short)}.")


def _exact(amount: float) -> Decimal:
    return Decimal(repr(round(amount, 9)))
