"""Lending: the fte that an opgave needs, asks, is promised and gets from the afdelingen.

Unit: fte on one day. Source: practice 2 of the paper, an opgavemanager as 'koning zonder land'.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from aanzien_cli.analysis.fte_sum import FteSum
from aanzien_cli.analysis.thread import lasts, opgaven_of_team, teams_of
from aanzien_cli.domain.inzetafspraak import Inzetafspraak, Inzetstatus
from aanzien_cli.domain.opgave import Behoefte, Opgave
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register

_DELIVERED: Final[tuple[Inzetstatus | None, ...]] = ("geleverd",)
_PROMISED: Final[tuple[Inzetstatus | None, ...]] = ("geleverd", "toegezegd")
_ASKED: Final[tuple[Inzetstatus | None, ...]] = ("geleverd", "toegezegd", "gevraagd", None)


class Need(NamedTuple):
    """What an opgave needs in a period, in fte."""

    period: Periode
    fte: FteSum


class Lending(NamedTuple):
    """What an opgave needs on a day, and the inzetafspraken for it that hold on that day.

    Each of the three sums is part of the one before it: what was delivered was promised, and what
    was promised was asked. An afspraak without a number of fte adds nothing to them.
    """

    need: Need | None
    agreements: tuple[Inzetafspraak, ...]

    @property
    def asked(self) -> FteSum:
        """All that was asked and not withdrawn."""
        return self._sum(_ASKED)

    @property
    def promised(self) -> FteSum:
        """All that was promised, delivered or not."""
        return self._sum(_PROMISED)

    @property
    def delivered(self) -> FteSum:
        """All that was delivered."""
        return self._sum(_DELIVERED)

    @property
    def land(self) -> Decimal | None:
        """The share of the need that was delivered; None where nothing is known to be needed."""
        if self.need is None or not self.need.fte.total:
            return None
        return self.delivered.total / self.need.fte.total

    def _sum(self, statuses: tuple[Inzetstatus | None, ...]) -> FteSum:
        found = (each.fte for each in self.agreements if each.status in statuses)
        return FteSum(tuple(fte for fte in found if fte is not None))


def lending(opgave: Opgave, register: Register, day: date) -> Lending:
    """Give what an opgave needs on a day, and what was agreed for it.

    An afspraak belongs to the opgave that it names; one that names none belongs to every opgave
    that the receiving team works for, which is the reading that counts most as delivered.
    """
    found = (each for each in _agreements(opgave, register) if lasts(each.van, each.tot, day))
    return Lending(need(opgave, day), tuple(found))


def need(opgave: Opgave, day: date) -> Need | None:
    """Give what an opgave needs on a day, from the shortest of its periods that hold that day.

    What is needed without a discipline counts for all of them together, so that lines per
    discipline in the same period say how it is divided and are not added to it.
    """
    holding = [each for each in opgave.benodigde_fte if each.periode.contains(day)]
    if not holding:
        return None
    period = min((each.periode for each in holding), key=_length)
    lines = [each for each in holding if each.periode == period]
    return Need(period, FteSum(tuple(each.fte for each in _together(lines))))


def opgaven_of(afspraak: Inzetafspraak, register: Register) -> tuple[Opgave, ...]:
    """Give the opgaven that an inzetafspraak is for: the one it names, or those of its team."""
    if afspraak.opgave is None:
        return opgaven_of_team(afspraak.naar, register)
    opgave = register.get(Opgave, afspraak.opgave)
    return (opgave,) if opgave else ()


def _length(period: Periode) -> int:
    return (period.end - period.start).days


def _together(lines: list[Behoefte]) -> list[Behoefte]:
    return [each for each in lines if each.discipline is None] or lines


def _agreements(opgave: Opgave, register: Register) -> Iterator[Inzetafspraak]:
    yield from register.referring(Inzetafspraak, "opgave", opgave.id)
    for team in teams_of(opgave, register):
        for afspraak in register.referring(Inzetafspraak, "naar", team.id):
            if afspraak.opgave is None:
                yield afspraak
