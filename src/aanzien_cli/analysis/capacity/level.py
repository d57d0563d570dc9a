"""Level: a number of fte that holds for a stretch of days, and what it is in hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from aanzien_cli.analysis.capacity.spells import average_fte
from aanzien_cli.analysis.fte_sum import FteSum
from aanzien_cli.analysis.hours import Work, productive_hours
from aanzien_cli.domain.quantities.periode import Periode


@dataclass(frozen=True, slots=True)
class Level:
    """So many fte from `start` up to and not including `end`, under the name of who or what.

    `share` is what is left of each hour, 1.0 where nothing is lost to switching.
    """

    name: str
    fte: Decimal
    start: date
    end: date
    share: float = 1.0


def hours_of(levels: Iterable[Level], work: Work, period: Periode) -> float:
    """Add up the productive hours of levels in a period."""
    return sum(
        float(each.fte) * each.share * overlap_hours(work, each.start, each.end, period)
        for each in levels
    )


def overlap_hours(work: Work, start: date, end: date, period: Periode) -> float:
    """Give the productive hours of 1 fte in the part of a stretch that lies in a period."""
    return productive_hours(work, max(start, period.start), min(end, period.end))


def fte_of(levels: Iterable[Level], period: Periode) -> FteSum:
    """Add up the average fte of levels in a period, one term for each name."""
    terms: dict[str, Decimal] = {}
    for each in levels:
        fte = average_fte(each.fte, each.start, each.end, (period.start, period.end))
        if fte:
            terms[each.name] = terms.get(each.name, Decimal(0)) + fte
    return FteSum(tuple(terms.values()))
