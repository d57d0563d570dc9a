"""Marks: what `{{ dinsdag -3 }}` in a file of the skeleton becomes on the day it is written."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from aanzien_cli.domain.quantities.periode import Periode

_MARK: Final = re.compile(r"\{\{ (\w+)(?: ([+-]\d+))? \}\}")
_TUESDAY: Final = 1
_MONTHS: Final = 12


def fill(text: str, words: Mapping[str, str], today: date) -> str:
    """Replace every mark, by one of the words or by a moment counted from `today`.

    `{{ dinsdag -3 }}` is the Tuesday three weeks before this week's, `{{ maand -3 }}` the first
    day of the month three months ago, `{{ kwartaal +1 }}` the next quarter, `{{ jaar +2 }}` a
    year. Raises KeyError for an unknown mark.
    """

    def replace(mark: re.Match[str]) -> str:
        name, steps = mark[1], int(mark[2] or 0)
        return words[name] if name in words else _MOMENTS[name](today, steps)

    return _MARK.sub(replace, text)


def _tuesday(today: date, weeks: int) -> str:
    shift = timedelta(weeks=weeks, days=_TUESDAY - today.weekday())
    return (today + shift).isoformat()


def _month(today: date, months: int) -> str:
    year, month = divmod(today.year * _MONTHS + today.month - 1 + months, _MONTHS)
    return date(year, month + 1, 1).isoformat()


def _quarter(today: date, quarters: int) -> str:
    first = date.fromisoformat(_month(today, 3 * quarters))
    return str(Periode.of(first, "kwartaal"))


def _year(today: date, years: int) -> str:
    return str(today.year + years)


_MOMENTS: Final = {
    "dinsdag": _tuesday,
    "maand": _month,
    "kwartaal": _quarter,
    "jaar": _year,
}
