"""Datum: a calendar date, written as year-month-day."""

from datetime import date, datetime
from functools import lru_cache
from typing import Annotated, Any, Final

from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.quantities.read_by import ReadBy

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
"""Years outside these are slips of the pen; within them date arithmetic cannot overflow."""
MONTHS: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT: Final = {month[:3]: month for month in MONTHS} | {"mrt": "maart", "sept": "september"}
"""How spreadsheets shorten a month: `3-dec-2026`."""
_LENGTH: Final = 10
_PARTS: Final = 3
_YEAR_DIGITS: Final = 4
_EXPECTED: Final = "een datum wordt geschreven als jaar-maand-dag"
_YEAR: Final = f"het jaar van een datum ligt tussen {FIRST_YEAR} en {LAST_YEAR}"
_OPEN_END: Final = "laat het veld weg als er geen einddatum is"
_IN_FULL: Final = "schrijf jaar, maand en dag voluit, zoals 2026-03-01"


def parse_datum(value: Any) -> date:  # noqa: ANN401 -- whatever stands in a user's file
    """Read `2026-02-01`; a date passes through. Raises a PydanticCustomError."""
    if isinstance(value, str):
        found = _iso(value) if len(value) == _LENGTH else None
        if found is None:
            raise _explain(value)
    elif isinstance(value, date) and not isinstance(value, datetime):
        found = value
    else:
        raise invalid("geen_datum", _EXPECTED)
    if FIRST_YEAR <= found.year <= LAST_YEAR:
        return found
    raise invalid("jaar_buiten_bereik", _YEAR, _OPEN_END if found.year > LAST_YEAR else "")


@lru_cache(maxsize=4096)
def _iso(text: str) -> date | None:
    """Read a short text; many files hold the same days, which then share one value."""
    if len(text) != _LENGTH or text[4] != "-" or text[7] != "-" or not text.isascii():
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _explain(text: str) -> ValueError:
    """Say why a text is no date; the Dutch order and a month in letters are understood."""
    start = _iso(text[:_LENGTH])
    if start is not None and text[_LENGTH] in " T":
        return invalid("geen_datum", "een datum heeft geen tijd", write=str(start))
    parts = text[:40].replace("/", "-").replace(".", "-").replace(" ", "-").split("-")
    if len(parts) != _PARTS:
        return invalid("geen_datum", _EXPECTED, _IN_FULL)
    if len(parts[0]) == _YEAR_DIGITS:
        return _judge(parts[0], parts[1], parts[2])
    return _judge(parts[2], parts[1], parts[0])


def _judge(year: str, month: str, day: str) -> ValueError:
    month = str(month_number(month) or month)
    if len(year) != _YEAR_DIGITS or not all(_is_number(part) for part in (year, month, day)):
        return invalid("geen_datum", _EXPECTED, _IN_FULL)
    return _judge_numbers(int(year), int(month), int(day))


def month_number(word: str) -> int:
    """Give 3 for `maart`, `Mrt` and `mar`; 0 for what is no month in letters."""
    name = _SHORT.get(word.lower(), word.lower())
    return MONTHS.index(name) + 1 if name in MONTHS else 0


def _judge_numbers(year: int, month: int, day: int) -> ValueError:
    from calendar import monthrange  # noqa: PLC0415 -- loads locale, and few dates are wrong

    if not FIRST_YEAR <= year <= LAST_YEAR:
        return invalid("jaar_buiten_bereik", _YEAR)
    if not 1 <= month <= len(MONTHS):
        is_swapped = 1 <= day <= len(MONTHS) < month <= monthrange(year, day)[1]
        guess = f"{year}-{day:02}-{month:02}" if is_swapped else ""
        return invalid("maand_bestaat_niet", "een maand ligt tussen 01 en 12", guess=guess)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        sentence = f"{MONTHS[month - 1]} {year} heeft {last} dagen"
        return invalid("dag_bestaat_niet", sentence)
    return invalid("geen_datum", _EXPECTED, write=str(date(year, month, day)))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()


Datum = Annotated[
    date,
    ReadBy(parse_datum, {"type": "string", "format": "date"}),
]
"""A day; in a file always `2026-02-01`."""
