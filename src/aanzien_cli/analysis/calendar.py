"""Calendar: the days on which a Dutch public organisation works."""

import functools
from collections.abc import Set as AbstractSet
from datetime import date

from holidays.countries.netherlands import Netherlands

_SATURDAY = 5
_NO_DAY_OFF = frozenset({"Good Friday"})
"""A public holiday by law, but a working day for Dutch government."""


@functools.lru_cache(maxsize=256)
def days_off(year: int) -> frozenset[date]:
    """Give the public holidays of a year on which offices are closed.

    Easter, Ascension and Pentecost move; King's Day moves to Saturday when it falls on a Sunday;
    5 May counts once in five years. Other days off are for the organisation to name.
    """
    known = Netherlands(years=year, language="en_US")  # type: ignore[no-untyped-call]
    return frozenset(day for day, name in known.items() if name not in _NO_DAY_OFF)


def is_workday(day: date, closed: AbstractSet[date] = frozenset()) -> bool:
    """Whether a day is Monday to Friday, no public holiday and none of the `closed` days."""
    return day.weekday() < _SATURDAY and day not in closed and day not in days_off(day.year)
