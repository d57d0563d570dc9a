"""Freshness: how old the last figure of an indicator may be."""

from collections.abc import Mapping
from typing import Final

from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.indicator import Indicator

_LONGEST: Final = 36_500
_DAYS: Final[Mapping[str, int]] = {
    "dag": 1,
    "week": 7,
    "maand": 31,
    "kwartaal": 92,
    "halfjaar": 184,
    "jaar": 366,
    "twee_jaar": 731,
    "vier_jaar": 1461,
}
"""The longest stretch between two figures, in days."""


def most_days(indicator: Indicator, last: Point) -> int | None:
    """Give after how many days the next figure has to be there: frequency plus publication lag.

    Where no frequency is given, the period of the last figure tells; None where that is a date.
    A lag that is not given counts as none.
    """
    every = _DAYS.get(indicator.frequentie or last.soort or "")
    lag = min(max(indicator.publicatievertraging or 0, 0), _LONGEST)
    return None if every is None else every + lag
