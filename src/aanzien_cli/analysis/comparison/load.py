"""Load: per team and period what there is and what is asked, before and after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.analysis.capacity.rows import Row, rows
from aanzien_cli.analysis.capacity.subjects import subjects
from aanzien_cli.analysis.comparison.pairs import Pairs
from aanzien_cli.analysis.hours import Work
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team


@dataclass(frozen=True, slots=True)
class Load:
    """What a team can carry in a period, in fte: what there is and what all opdrachten ask.

    `share` is what is asked as a part of what can be given, after leave and illness, in hours; None
    where there is nothing to give.
    """

    there: Decimal
    asked: Decimal
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class LoadChange:
    """A team in a period whose supply or claims differ; None where the team was not there."""

    team: str
    title: str
    period: Periode
    before: Load | None
    after: Load | None


_Loads = dict[tuple[str, Periode], Load]


def load_changes(found: Pairs) -> Iterator[LoadChange]:
    """Yield what differs in the coming periods, from the later of both days on."""
    days = (found.before.peildatum, found.after.peildatum)
    latest = found.after if days[1] >= days[0] else found.before
    periods = span(latest)
    was, now = _loads(found.before, periods), _loads(found.after, periods)
    for pair in found.of(Team):
        for period in periods:
            old = was.get((pair.before.id, period)) if pair.before else None
            new = now.get((pair.after.id, period)) if pair.after else None
            if old != new:
                yield LoadChange(pair.record.id, pair.record.naam, period, old, new)


def _loads(register: Register, periods: Sequence[Periode]) -> _Loads:
    work = Work.of(register.organisatie)
    within = (periods[0].start, periods[-1].end)
    return {
        (subject.id, row.period): _load(row)
        for subject in subjects(register, Per.TEAM, within)
        for row in rows(subject, periods, work, doubted=False)
        if row.supply or row.demand
    }


def _load(row: Row) -> Load:
    share = (
        None if row.load is None else Decimal(repr(round(row.load, 9))).quantize(Decimal("0.01"))
    )
    return Load(row.there.total, row.asked.total, share)
