"""Rows: capacity weighed against what is asked, per subject and period, in hours and fte."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from aanzien_cli.analysis.capacity.bottleneck import Bottleneck, lenient
from aanzien_cli.analysis.capacity.demand import Ask, asks
from aanzien_cli.analysis.capacity.effort import efforts
from aanzien_cli.analysis.capacity.level import Level, fte_of, hours_of, overlap_hours
from aanzien_cli.analysis.capacity.overload import Doubt, Estimate, doubt, enough
from aanzien_cli.analysis.capacity.queueing import waiting
from aanzien_cli.analysis.capacity.subjects import Subject
from aanzien_cli.analysis.fte_sum import FteSum
from aanzien_cli.analysis.hours import Work
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register

_LEAST_HOURS = 5.0


@dataclass(frozen=True, slots=True)
class Row:
    """One subject in one period: hours of supply and of each kind of demand, and sums in fte.

    `lost` is what switching costs, already taken from `supply`. `claims` are the three points of
    each claim in hours, and `doubt` weighs them, None where there are none. `fixed` is the demand
    that is not doubted: regular work and time that was promised away.
    """

    subject: Subject
    period: Periode
    supply: float
    lost: float
    regular: float
    running: float
    ready: float
    asked: FteSum
    there: FteSum
    fixed: float
    claims: tuple[Estimate, ...]
    doubt: Doubt | None

    @property
    def demand(self) -> float:
        """All that is asked, in hours: regular work, running and ready opdrachten."""
        return self.regular + self.running + self.ready

    @property
    def load(self) -> float | None:
        """Demand as a share of supply; None where there is no supply."""
        return self.demand / self.supply if self.supply else None

    @property
    def firm_load(self) -> float | None:
        """The same without what is only ready to start."""
        return (self.regular + self.running) / self.supply if self.supply else None

    @property
    def wait(self) -> float | None:
        """How long work waits before it starts, in times its own length; infinite when full."""
        if self.firm_load is None or not self.subject.servers:
            return None
        return waiting(self.firm_load, self.subject.servers)

    @property
    def chance(self) -> float | None:
        """The chance, 0 to 1, that more is asked than there is; None where nothing is claimed."""
        return self.doubt and self.doubt.chance

    def enough(self) -> tuple[float, ...]:
        """Give the hours that are asked at most in 80 % and in 95 % of the cases, if any claim is.

        It is drawn here where the chance was clear without, so only who shows it asks for it.
        """
        if self.doubt is None:
            return ()
        return tuple(self.fixed + hours for hours in self.doubt.enough or enough(self.claims))


def rows(
    subject: Subject, periods: Iterable[Periode], work: Work, *, doubted: bool = True
) -> tuple[Row, ...]:
    """Weigh a subject in each of the periods; the chance of overload is drawn where `doubted`."""
    return tuple(_row(subject, period, work, doubted=doubted) for period in periods)


def _row(subject: Subject, period: Periode, work: Work, *, doubted: bool) -> Row:
    supply = hours_of(subject.supply, work, period)
    full = [Level(each.name, each.fte, each.start, each.end) for each in subject.supply]
    touched = [ask for ask in subject.asks if ask.period.overlaps(period)]
    regular = hours_of(subject.regular, work, period)
    given = hours_of(subject.given, work, period)
    claims = tuple(_estimate(ask, _hours(ask, work, period)) for ask in touched)
    return Row(
        subject=subject,
        period=period,
        supply=supply,
        lost=hours_of(full, work, period) - supply,
        regular=regular,
        running=given + hours_of(_levels(touched, running=True), work, period),
        ready=hours_of(_levels(touched, running=False), work, period),
        asked=fte_of([*subject.regular, *subject.given, *_levels(touched)], period),
        there=fte_of(full, period),
        fixed=regular + given,
        claims=claims,
        doubt=doubt(claims, supply - regular - given) if claims and doubted else None,
    )


def shortages(
    register: Register, periods: Sequence[Periode], work: Work
) -> tuple[tuple[Periode, Bottleneck], ...]:
    """Give per period the disciplines that fall short together, in hours; running and ready."""
    own = [ask for ask in asks(register) if ask.partner is None and ask.discipline]
    return tuple(
        (period, each)
        for period in periods
        for each in _short(register, own, period, work)
        if each.shortage >= _LEAST_HOURS
    )


def _short(
    register: Register, own: list[Ask], period: Periode, work: Work
) -> tuple[Bottleneck, ...]:
    asked: dict[str, float] = {}
    for ask in own:
        if not ask.period.overlaps(period):
            continue
        hours = float(ask.fte) * _hours(ask, work, period)
        asked[ask.discipline or ""] = asked.get(ask.discipline or "", 0.0) + hours
    able: dict[tuple[str, frozenset[str]], float] = {}
    for level, spell in efforts(register):
        key = (level.name, spell.disciplines)
        able[key] = able.get(key, 0.0) + hours_of((level,), work, period)
    return lenient([(name, skills, hours) for (name, skills), hours in able.items()], asked)


def _levels(found: Iterable[Ask], *, running: bool | None = None) -> list[Level]:
    """Give claims as levels, named by their opdracht: running ones, ready ones or both."""
    return [
        Level(ask.opdracht, ask.fte, ask.period.start, ask.period.end)
        for ask in found
        if running is None or ask.running is running
    ]


def _estimate(ask: Ask, hours: float) -> Estimate:
    low, mode, high = (float(Decimal(point)) * hours for point in ask.points)
    return low, mode, high


def _hours(ask: Ask, work: Work, period: Periode) -> float:
    return overlap_hours(work, ask.period.start, ask.period.end, period)
