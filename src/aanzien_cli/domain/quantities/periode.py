"""Periode: a quarter, month, year or ISO week, with its first day and the day after its last."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Annotated, Any, Final, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from aanzien_cli.domain.quantities.datum import FIRST_YEAR, LAST_YEAR, parse_datum
from aanzien_cli.domain.quantities.getal import is_number
from aanzien_cli.domain.quantities.invalid import WRITE, invalid
from aanzien_cli.domain.quantities.period_habits import period_meant
from aanzien_cli.domain.quantities.read_by import ReadBy

Periodesoort = Literal["kwartaal", "maand", "jaar", "week"]
_MAX_LENGTH: Final = 8
_EXPECTED: Final = (
    "een periode is een kwartaal (2026-K3), een maand (2026-09), een jaar (2026)"
    " of een week (2026-W05)"
)
_EXPECTED_TERM: Final = "een termijn is een dag (2028-12-31) of een periode, zoals 2028 of 2028-K4"
_PATTERN: Final = "[0-9]{4}(-(K[1-4]|W(0[1-9]|[1-4][0-9]|5[0-3])|0[1-9]|1[0-2]))?"


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """A stretch of days `[start, end)`, ordered by its first day; `tekst` is how it is written."""

    start: date
    end: date
    soort: Periodesoort
    tekst: str

    @classmethod
    def parse(cls, text: str) -> "Periode":
        """Read `2026-K3`, `2026-09`, `2026` or `2026-W05`; raises a PydanticCustomError."""
        found = _parse(text) if len(text) <= _MAX_LENGTH else None
        if found is None:
            raise _explain(text)
        return found

    @staticmethod
    def of(day: date, soort: Periodesoort) -> "Periode":
        """Give the period of a kind that holds this day."""
        return _holding(day, soort)

    def next(self) -> "Periode":
        """Give the period of the same kind that follows."""
        return _holding(self.end, self.soort)

    def contains(self, day: date) -> bool:
        """Whether a day lies within this period."""
        return self.start <= day < self.end

    def overlaps(self, other: "Periode") -> bool:
        """Whether two periods have a day in common."""
        return self.start < other.end and other.start < self.end

    def __str__(self) -> str:
        """Give the period as it is written."""
        return self.tekst

    @classmethod
    def __get_pydantic_core_schema__(cls, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic read it from its text and write it as its text."""
        return core_schema.no_info_plain_validator_function(
            _read, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the text to an editor; a bare year may also be a number."""
        return {
            "anyOf": [
                {"type": "string", "pattern": f"^{_PATTERN}$"},
                {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
            ]
        }


def _quarter(day: date) -> tuple[date, date]:
    first = (day.month - 1) // 3 * 3 + 1
    return date(day.year, first, 1), _first_day(day.year, first + 3)


def _month(day: date) -> tuple[date, date]:
    return day.replace(day=1), _first_day(day.year, day.month + 1)


def _year(day: date) -> tuple[date, date]:
    return date(day.year, 1, 1), date(day.year + 1, 1, 1)


def _week(day: date) -> tuple[date, date]:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=7)


def _first_day(year: int, month: int) -> date:
    return date(year + 1, 1, 1) if month > 12 else date(year, month, 1)  # noqa: PLR2004 -- months


_KINDS: Final[dict[Periodesoort, Callable[[date], tuple[date, date]]]] = {
    "kwartaal": _quarter,
    "maand": _month,
    "jaar": _year,
    "week": _week,
}


def _name(day: date, soort: Periodesoort) -> str:
    if soort == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if soort == "kwartaal":
        return f"{day.year:04}-K{(day.month - 1) // 3 + 1}"
    return f"{day.year:04}-{day.month:02}" if soort == "maand" else f"{day.year:04}"


@lru_cache(maxsize=4096)
def _holding(day: date, soort: Periodesoort) -> Periode:
    """Make a period; planning asks for the same few again and again."""
    return Periode(*_KINDS[soort](day), soort, _name(day, soort))


@lru_cache(maxsize=4096)
def _parse(text: str) -> Periode | None:
    """Read a text of at most eight characters; a repository names few periods, often."""
    year, dash, part = text.partition("-")
    if len(year) != len("2026") or not is_number(year):
        return None
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    if not dash:
        return Periode.of(date(int(year), 1, 1), "jaar")
    return _part_of_year(int(year), part)


def _part_of_year(year: int, part: str) -> Periode | None:
    if len(part) == len("09") and is_number(part) and 1 <= int(part) <= 12:  # noqa: PLR2004 -- months
        return Periode.of(date(year, int(part), 1), "maand")
    if part in ("K1", "K2", "K3", "K4"):
        return Periode.of(date(year, int(part[1]) * 3, 1), "kwartaal")
    if len(part) == len("W05") and part[0] == "W" and is_number(part[1:]):
        return _iso_week(year, int(part[1:]))
    return None


def _iso_week(year: int, week: int) -> Periode | None:
    try:
        return Periode.of(date.fromisocalendar(year, week, 1), "week")
    except ValueError:
        return None


def _explain(text: str) -> PydanticCustomError:
    """Say why a text is no period; a day, and other ways to write a period, are understood."""
    meant = period_meant(text)
    if not meant:
        return invalid("geen_periode", _EXPECTED, guess=_day_in(text)[: len("2026-09")])
    if not FIRST_YEAR <= int(meant[: len("2026")]) <= LAST_YEAR:
        return invalid("jaar_buiten_bereik", f"het jaar ligt tussen {FIRST_YEAR} en {LAST_YEAR}")
    if len(meant) <= _MAX_LENGTH and _parse(meant):
        return invalid("geen_periode", _EXPECTED, write=meant)
    year, _, part = meant.partition("-")
    return invalid("periode_bestaat_niet", _WRONG.get(part[0], _NO_MONTH).format(jaar=year))


def _day_in(text: str) -> str:
    """Give the day that a text stands for, as a file says it; or nothing, when it is no day."""
    try:
        return str(parse_datum(text))
    except PydanticCustomError as error:
        return str((error.context or {}).get(WRITE, ""))


_WRONG: Final = {
    "K": "een jaar heeft de kwartalen K1 tot en met K4",
    "W": "deze week komt in {jaar} niet voor",
}
_NO_MONTH: Final = "een maand ligt tussen 01 en 12"


def _read(value: Any) -> Periode:  # noqa: ANN401 -- whatever stands in a user's file
    if isinstance(value, str):
        return Periode.parse(value)
    if isinstance(value, Periode):
        return value
    raise invalid("geen_periode", _EXPECTED)


def _read_term(value: Any) -> date:  # noqa: ANN401 -- whatever stands in a user's file
    periode = _parse(value) if isinstance(value, str) and len(value) <= _MAX_LENGTH else None
    if periode:
        return periode.end - timedelta(days=1)
    try:
        return parse_datum(value)
    except PydanticCustomError as error:
        raise _explain_term(value, error) from None


def _explain_term(value: Any, error: PydanticCustomError) -> PydanticCustomError:  # noqa: ANN401
    """Say why a value is neither a day, of which an error was told, nor a period."""
    if not isinstance(value, str) or error.type != "geen_datum" or WRITE in (error.context or {}):
        return error
    return _explain(value) if period_meant(value) else invalid("geen_termijn", _EXPECTED_TERM)


Termijn = Annotated[
    date,
    ReadBy(
        _read_term,
        {
            "anyOf": [
                {"type": "string", "format": "date"},
                {"type": "string", "pattern": f"^{_PATTERN}$"},
                {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
            ]
        },
    ),
]
"""The last day that counts; a period (`2030`, `2030-K2`) means its last day."""
