"""Land: per opgave and period what is needed, asked, promised and delivered, and what it costs.

Unit: fte as an average over the days of a period, to two decimals.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from aanzien_cli.analysis.capacity.gaps import Gap, gap, given, turning_days
from aanzien_cli.analysis.capacity.spells import bounds
from aanzien_cli.analysis.lending import Lending, lending, opgaven_of
from aanzien_cli.analysis.open_choices import undecided_since
from aanzien_cli.analysis.thread import is_over, is_urgent
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register

_CENT: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Land:
    """What one opgave needs and gets in one period; `needed` is None where nobody wrote it down.

    `urgent` tells whether it is urgent and has an opgavemanager: then the threshold counts.
    """

    opgave: Opgave
    period: Periode
    needed: Decimal | None
    asked: Decimal
    promised: Decimal
    delivered: Decimal
    urgent: bool

    @property
    def ratio(self) -> Decimal | None:
        """The share of the need that was delivered; None where no need is known."""
        return self.delivered / self.needed if self.needed else None


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice that was asked for and not made, and for how many days."""

    record: Inzetafspraak | Besluit
    since: date
    days: int


def lands(
    register: Register, periods: Sequence[Periode], opgave: Opgave | None = None
) -> tuple[Land, ...]:
    """Give the opgaven that have not ended, per period, as far as there is anything to say."""
    chosen = [opgave] if opgave else register.of(Opgave)
    found = (
        _land(each, register, period)
        for each in chosen
        if not is_over(each, register.peildatum)
        for period in periods
    )
    return tuple(each for each in found if each.needed or each.asked)


def gaps(
    register: Register, periods: Sequence[Periode], opgave: Opgave | None = None
) -> tuple[tuple[Periode, Gap], ...]:
    """Give every afdeling that lends, per period, on the day of that period when it is worst."""
    lenders = [each for each in register.of(Afdeling) if _lends_to(each, opgave, register)]
    found = ((period, worst(register, each, period)) for each in lenders for period in periods)
    return tuple((period, each) for period, each in found if each.lent_fte)


def worst(register: Register, afdeling: Afdeling, period: Periode) -> Gap:
    """Give how an afdeling stands on the first day of a period on which it is shortest."""
    days = turning_days(register, afdeling, period.start, period.end)
    return max((gap(register, afdeling, day) for day in days), key=lambda each: each.short)


def choices(register: Register, opgave: Opgave | None = None) -> tuple[Choice, ...]:
    """Give every choice that still waits, the oldest first; for one opgave its inzetafspraken."""
    records: tuple[Inzetafspraak | Besluit, ...] = (
        *register.of(Inzetafspraak),
        *(() if opgave else register.of(Besluit)),
    )
    found = (
        _choice(each, register.peildatum) for each in records if _is_for(each, opgave, register)
    )
    return tuple(sorted(filter(None, found), key=lambda each: (each.since, each.record.path)))


def _choice(record: Inzetafspraak | Besluit, day: date) -> Choice | None:
    since = undecided_since(record, day)
    return Choice(record, since, (day - since).days) if since else None


def _is_for(record: Inzetafspraak | Besluit, opgave: Opgave | None, register: Register) -> bool:
    if opgave is None or isinstance(record, Besluit):
        return opgave is None
    return opgave in opgaven_of(record, register)


def _lends_to(afdeling: Afdeling, opgave: Opgave | None, register: Register) -> bool:
    if opgave is None:
        return True
    return any(opgave in opgaven_of(each, register) for each in given(register, afdeling))


def _land(opgave: Opgave, register: Register, period: Periode) -> Land:
    days = (*_turning_days(opgave, register, period), period.end)
    parts = [(lending(opgave, register, a), (b - a).days) for a, b in pairwise(days)]
    needs = [part.need for part, _ in parts]
    return Land(
        opgave=opgave,
        period=period,
        needed=_average(parts, "need") if any(needs) else None,
        asked=_average(parts, "asked"),
        promised=_average(parts, "promised"),
        delivered=_average(parts, "delivered"),
        urgent=bool(opgave.opgavemanager) and is_urgent(opgave, register.peildatum),
    )


def _average(parts: list[tuple[Lending, int]], name: str) -> Decimal:
    total = sum((_fte(part, name) * days for part, days in parts), Decimal(0))
    return (total / sum(days for _, days in parts)).quantize(_CENT)


def _fte(part: Lending, name: str) -> Decimal:
    if name == "need":
        return part.need.fte.total if part.need else Decimal(0)
    return {"asked": part.asked, "promised": part.promised, "delivered": part.delivered}[name].total


def _turning_days(opgave: Opgave, register: Register, period: Periode) -> tuple[date, ...]:
    """Give the first day of a period and those on which a need or an afspraak changes."""
    stretches: Iterator[tuple[date, date]] = (
        bounds(each.van, each.tot) for each in register.of(Inzetafspraak)
    )
    needs = ((each.periode.start, each.periode.end) for each in opgave.benodigde_fte)
    days = {day for stretch in (*stretches, *needs) for day in stretch}
    inside = sorted(day for day in days if period.start < day < period.end)
    return (period.start, *inside)
