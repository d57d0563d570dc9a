"""Hoeveelheid: quantities with a unit of their own, as types for the fields of a record."""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Final

from pydantic.json_schema import JsonSchemaValue

from aanzien_cli.domain.quantities.getal import (
    MAX_DIGITS,
    format_getal,
    parse_bare,
    parse_getal,
    split_mark,
)
from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.quantities.read_by import ReadBy

MAX_FTE: Final = 100_000
_CENTS: Final = 2
_HOURS: Final = frozenset({"u", "uur", "uren"})
_DIVIDE: Final = "deel door de uren van een werkweek: 18 uur van 36 is 0,5"
_NUMBER: Final = r"[+\-\u2212]? ?[0-9][0-9. \u00a0\u2009\u202f]*(,[0-9]+)?"


def _json(marks: str = "") -> JsonSchemaValue:
    before, after = ("(€ ?)?" if "€" in marks else "", "( ?%)?" if "%" in marks else "")
    pattern = f"^{before}{_NUMBER}{after}$"
    return {"anyOf": [{"type": "number"}, {"type": "string", "pattern": pattern}]}


def _reader(marks: str = "", decimalen: int | None = None) -> Callable[[Any], Decimal]:
    def read(value: Any) -> Decimal:  # noqa: ANN401 -- whatever stands in a user's file
        if isinstance(value, str):
            return _read_text(value, marks, decimalen)
        return _read_number(value)

    return read


@lru_cache(maxsize=16_384)
def _read_text(text: str, marks: str, decimalen: int | None) -> Decimal:
    """Read a number; many files hold the same ones, such as `1.0`, which then share one value."""
    if text.isdecimal() and text.isascii() and len(text) <= MAX_DIGITS:
        return Decimal(text)
    mark, body = split_mark(text)
    if mark not in marks:
        raise invalid("getal_met_teken", f"hier hoort een getal zonder {mark}")
    return parse_getal(text, decimalen) if mark else parse_bare(body, decimalen)


def _read_number(value: Any) -> Decimal:  # noqa: ANN401 -- whatever a caller hands over
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    raise invalid("geen_getal", "hier hoort een getal, zoals 18,5 of 1.234,5")


def _read_money(value: Any) -> Decimal:  # noqa: ANN401 -- whatever stands in a user's file
    number = _read_euro(value)
    if -int(number.as_tuple().exponent) <= _CENTS:
        return number
    raise invalid(
        "te_veel_decimalen",
        "een bedrag heeft ten hoogste twee cijfers achter de komma",
        "rond het af, of schrijf een duizendtal als 12.345",
    )


_read_plain = _reader()
_read_euro = _reader("€", 0)
_read_percent = _reader("%")


def _read_fte(value: Any) -> Decimal:  # noqa: ANN401 -- whatever stands in a user's file
    if isinstance(value, str) and not value[-1:].isdecimal():
        _require_fte(value)
    number = _read_plain(value)
    if 0 <= number <= MAX_FTE:
        return number
    raise invalid(
        "fte_buiten_bereik", "een aantal fte is niet kleiner dan 0 en niet groter dan 100.000"
    )


def _require_fte(text: str) -> None:
    """Refuse a share and a number of hours, which say how many fte there are in another way."""
    mark, body = split_mark(text)
    if mark == "%" and not body.startswith("-"):
        share = format_getal(parse_bare(body).scaleb(-2))
        raise invalid("getal_met_teken", "hier hoort een getal zonder %", guess=share)
    if body.lower().rpartition(" ")[2] in _HOURS:
        raise invalid("fte_in_uren", "fte is geen aantal uren", _DIVIDE)


def _read_hours(value: Any) -> Decimal:  # noqa: ANN401 -- whatever stands in a user's file
    number = _read_plain(value)
    if number >= 0:
        return number
    raise invalid("uren_negatief", "een aantal uren is niet kleiner dan 0")


def _read_share(value: Any) -> Decimal:  # noqa: ANN401 -- whatever stands in a user's file
    number = _read_percent(value)
    if isinstance(value, str) and value.rstrip().endswith("%"):
        number = number.scaleb(-2)
    if 0 <= number <= 1:
        return number
    raise invalid("aandeel_buiten_bereik", "een aandeel ligt tussen 0 en 1", "schrijf 0,85 of 85 %")


def _read_whole(value: Any) -> int:  # noqa: ANN401 -- whatever stands in a user's file
    number = _read_text(value, "", 0) if isinstance(value, str) else _read_number(value)
    if number == number.to_integral_value() and number.as_tuple().exponent == 0:
        return int(number)
    raise invalid("geen_heel_getal", "hier hoort een heel getal")


Getal = Annotated[Decimal, ReadBy(_read_plain, _json())]
"""A number without a mark."""
Cijfer = Annotated[Decimal, ReadBy(_reader("€%"), _json("€%"))]
"""A number that may carry the mark of its unit, `%` or `€`."""
Fte = Annotated[Decimal, ReadBy(_read_fte, _json())]
"""Full-time equivalents, 0 to 100,000."""
Uren = Annotated[Decimal, ReadBy(_read_hours, _json())]
"""Hours, 0 or more."""
Euro = Annotated[Decimal, ReadBy(_read_money, _json("€"))]
"""Euros; `1.330` is a thousand here, for money has two decimals at most: `1.2345` is neither."""
Percentage = Annotated[Decimal, ReadBy(_read_percent, _json("%"))]
"""A percentage, with or without its sign; it may exceed 100."""
Aandeel = Annotated[Decimal, ReadBy(_read_share, _json("%"))]
"""A share from 0 to 1; `85 %` is 0.85."""
Geheel = Annotated[
    int,
    ReadBy(
        _read_whole,
        {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^[+\-]?[0-9][0-9. ]*$"}]},
    ),
]
"""A whole number; `1.234` is a thousand here."""
