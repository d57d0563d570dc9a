"""Hours: what one fte can do in a stretch of time, after leave, illness and indirect time.

Source of the defaults: Handleiding Overheidstarieven 2023 (1,872 contract hours, 1,363 productive
hours a year, 5 % sickness and 12 % indirect time), from which 230 hours of leave and holidays
follow. That a third of all leave falls in July and August is an assumption, which an organisation
can replace by its own figure.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from typing import Final

from aanzien_cli.analysis.calendar import is_workday
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.quantities.periode import Periode

_WORKDAYS_A_WEEK: Final = 5
_SUMMER: Final = frozenset({7, 8})
_HUNDRED: Final = 100


@dataclass(frozen=True)
class Work:
    """How an organisation counts: hours a week, hours of leave a year, shares lost, days closed.

    `yearly` is the number of productive hours a year that it has fixed itself; the calendar then
    only says how they are spread. `summer` is the share of the leave in July and August, 0 to 1.
    """

    week: float = 36.0
    leave: float = 180.0
    lost: float = 0.17
    closed: frozenset[date] = frozenset()
    yearly: float | None = None
    summer: float = 0.34

    @classmethod
    def of(cls, organisatie: Organisatie | None) -> "Work":
        """Take the figures of aanzien.yaml, or else the defaults."""
        if organisatie is None:
            return cls()
        yearly = organisatie.productieve_uren_per_fte
        lost = organisatie.ziekteverzuim_procent + organisatie.indirect_procent
        return cls(
            week=float(organisatie.uren_per_fte_week),
            leave=float(organisatie.verlof_uren_per_fte),
            lost=float(lost) / _HUNDRED,
            closed=frozenset(organisatie.vrije_dagen),
            yearly=None if yearly is None else float(yearly),
            summer=float(organisatie.verlof_zomer_procent) / _HUNDRED,
        )


@functools.lru_cache(maxsize=4096)  # many claims and members share their stretch
def productive_hours(work: Work, start: date, end: date) -> float:
    """Give the productive hours of 1 fte from `start` up to and not including `end`.

    The hours of two stretches that follow each other add up to those of the whole.
    """
    if end <= start:
        return 0.0
    whole = sum(_of_year(work, year)[-1] for year in range(start.year, end.year))
    return whole + _since_new_year(work, end) - _since_new_year(work, start)


def hours_in(work: Work, period: Periode) -> float:
    """Give the productive hours of 1 fte in a period; a quarter is not a quarter of a year."""
    return productive_hours(work, period.start, period.end)


def round_hours(hours: float) -> int:
    """Round to 10 hours, halves away from zero: finer would pretend to know."""
    tens = Decimal(repr(hours)) / 10
    return int(tens.quantize(Decimal(1), rounding="ROUND_HALF_UP")) * 10


def _since_new_year(work: Work, day: date) -> float:
    """Give the productive hours from the first day of its year up to a day."""
    return _of_year(work, day.year)[(day - date(day.year, 1, 1)).days]


@functools.lru_cache(maxsize=1024)
def _of_year(work: Work, year: int) -> tuple[float, ...]:
    """Give the hours worked before each day of a year, and, last, in the whole year."""
    days = [
        date(year, 1, 1) + timedelta(n)
        for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)
    ]
    worked = [day for day in days if is_workday(day, work.closed)]
    leave = _leave_a_day(work, worked)
    per_day = {
        day: (work.week / _WORKDAYS_A_WEEK - leave[day.month in _SUMMER]) * (1 - work.lost)
        for day in worked
    }
    total = sum(per_day.values())
    scale = 1.0 if work.yearly is None or not total else work.yearly / total
    return tuple(accumulate((scale * per_day.get(day, 0.0) for day in days), initial=0.0))


def _leave_a_day(work: Work, worked: list[date]) -> Mapping[bool, float]:
    """Give the hours of leave that fall on a working day, in summer and outside it.

    What does not fit in summer falls outside it: on no day is anybody away longer than they work.
    """
    day = work.week / _WORKDAYS_A_WEEK
    summer = sum(each.month in _SUMMER for each in worked)
    other = len(worked) - summer
    in_summer = min(work.leave * work.summer, day * summer)
    outside = min(work.leave - in_summer, day * other)
    return {True: in_summer / max(summer, 1), False: outside / max(other, 1)}
