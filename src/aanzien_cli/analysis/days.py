"""Days: days and parts of a year as the Dutch write them, in prose and in a table."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Final

from aanzien_cli.domain.quantities.datum import MONTHS

_UNKNOWN: Final = "onbekend"
_SHORT: Final = (
    *("jan", "feb", "mrt", "apr", "mei", "jun"),
    *("jul", "aug", "sep", "okt", "nov", "dec"),
)


def day(value: date | None, unknown: str = _UNKNOWN) -> str:
    """Give a day in full: `1 maart 2026`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else unknown


def short_day(value: date | None, unknown: str = _UNKNOWN) -> str:
    """Give a day for in a table: `1 mrt 2026`."""
    return f"{value.day} {_SHORT[value.month - 1]} {value.year}" if value else unknown


def moment(written: str) -> str:
    """Give a moment for in a table: `1 mrt 2026`, `4e kwartaal 2025`, `2025`."""
    return re.sub(_WRITTEN, lambda found: _moment(found, short_day), written)


def dutch(text: str) -> str:
    """Give a sentence of ours with its days and periods as the Dutch write them."""
    return re.sub(_WRITTEN, lambda found: _moment(found, day), text)


_WRITTEN: Final = r"(?<![\w-])([12]\d{3})-(?:\d\d-\d\d|K([1-4])|W(\d\d)|(\d\d))(?![\w-])"
"""A day or a part of a year, as it stands in a file; compiled when first needed."""


def _moment(found: re.Match[str], said: Callable[[date], str]) -> str:
    """Say one of them; a day or month that does not exist stays as it was written."""
    year, quarter, week, month = found.groups()
    if quarter:
        return f"{quarter}e kwartaal {year}"
    if week:
        return f"week {int(week)} van {year}"
    if month:
        known = 0 < int(month) <= len(MONTHS)
        return f"{MONTHS[int(month) - 1]} {year}" if known else found[0]
    with suppress(ValueError):
        return said(date.fromisoformat(found[0]))
    return found[0]
