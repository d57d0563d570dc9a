"""Words: amounts, sentences and the like in Dutch, as a reader of a report expects them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from aanzien_cli.domain.quantities.datum import MONTHS
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.quantities.periode import Periode

UNKNOWN: Final = "onbekend"
_ENDS: Final = (".", "!", "?", "…")


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


def cut(text: str, most: int) -> str:
    """Give a text on one line; a long one is cut after a word."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0] or text[:most]} …"


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
