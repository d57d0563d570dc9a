"""Words: days, amounts and the like in Dutch, as a reader of a report expects them."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Final

from aanzien_cli.domain.datum import MONTHS
from aanzien_cli.domain.getal import format_getal
from aanzien_cli.domain.periode import Periode

UNKNOWN: Final = "onbekend"
_ENDS: Final = (".", "!", "?")


def day(value: date | None, unknown: str = UNKNOWN) -> str:
    """Give a day in full: `1 maart 2026`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else unknown


def short_day(value: date | None, unknown: str = UNKNOWN) -> str:
    """Give a day for in a table: `1 mrt 2026`."""
    return f"{value.day} {_SHORT[value.month - 1]} {value.year}" if value else unknown


def moment(written: str) -> str:
    """Give a moment for in a table: `1 mrt 2026`, `4e kwartaal 2025`, `2025`."""
    return _WRITTEN.sub(lambda found: _moment(found, short_day), written)


def dutch(text: str) -> str:
    """Give a sentence of ours with its days and periods as the Dutch write them."""
    return _WRITTEN.sub(lambda found: _moment(found, day), text)


_WRITTEN: Final = re.compile(
    r"(?<![\w-])([12]\d{3})-(?:\d\d-\d\d|K([1-4])|W(\d\d)|(\d\d))(?![\w-])"
)
"""A day or a part of a year, as it stands in a file."""


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


def euros(value: Decimal | None) -> str:
    """Give an amount: `€ 1.450.000`."""
    return f"€ {format_getal(value, 0)}" if value is not None else UNKNOWN


def fte(value: Decimal | None) -> str:
    """Give fte with one decimal, or say that it is not known."""
    return format_getal(value, 1) if value is not None else UNKNOWN


def capital(text: str) -> str:
    """Give a text that starts with a capital; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """Give a text on one line that ends as a sentence does."""
    text = " ".join(text.split())
    return text if text.endswith(_ENDS) else f"{text}."


def in_a_row(texts: Iterable[str]) -> str:
    """Give texts as one; a `;` keeps apart what does not end as a sentence does."""
    said = ""
    for text in texts:
        apart = " " if said.endswith(_ENDS) else "; "
        said += (apart if said else "") + " ".join(text.split())
    return said


def spaced(code: str) -> str:
    """Give a word of a choice as it is read: `in_uitvoering` is `in uitvoering`."""
    return _SAID.get(code, code.replace("_", " "))


_SAID: Final = {"on_hold": "stilgelegd"}
_SHORT: Final = (
    *("jan", "feb", "mrt", "apr", "mei", "jun"),
    *("jul", "aug", "sep", "okt", "nov", "dec"),
)


def periode(value: Periode) -> str:
    """Give a period in words: `het eerste kwartaal van 2026`."""
    year = value.start.year
    if value.soort == "kwartaal":
        return f"het {_QUARTERS[value.start.month // 3]} kwartaal van {year}"
    if value.soort == "maand":
        return f"{MONTHS[value.start.month - 1]} {year}"
    return (
        f"week {int(value.tekst[-2:])} van {value.tekst[:4]}"
        if value.soort == "week"
        else str(year)
    )


_QUARTERS: Final = ("eerste", "tweede", "derde", "vierde")
