"""Tests of Hoeveelheid: quantities as types of fields."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from aanzien_cli.domain.quantities.hoeveelheid import (
    Aandeel,
    Cijfer,
    Euro,
    Fte,
    Geheel,
    Getal,
    Percentage,
    Uren,
)

_FTE = "een aantal fte is niet kleiner dan 0 en niet groter dan 100.000"
_CENTS = "een bedrag heeft ten hoogste twee cijfers achter de komma"
_ROUND = "rond het af, of schrijf een duizendtal als 12.345"
_BY_HOURS = "deel door de uren van een werkweek: 18 uur van 36 is 0,5"
_NUMBER = "hier hoort een getal, zoals 18,5 of 1.234,5"


def _read(kind: Any, value: object) -> Any:  # noqa: ANN401 -- whatever the type gives
    return TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Getal, "18,5", Decimal("18.5")),
        (Getal, 3, Decimal(3)),
        (Getal, Decimal("0.5"), Decimal("0.5")),
        (Cijfer, "34%", Decimal(34)),
        (Cijfer, "€ 1.330", Decimal(1330)),
        (Fte, "0,6", Decimal("0.6")),
        (Fte, "0", Decimal(0)),
        (Fte, "100000", Decimal(100_000)),
        (Uren, "0", Decimal(0)),
        (Uren, "0,5", Decimal("0.5")),
        (Aandeel, "0", Decimal(0)),
        (Aandeel, "100 % ", Decimal(1)),
        (Uren, "1.363,5", Decimal("1363.5")),
        (Euro, "€ 1.330", Decimal(1330)),
        (Euro, "1.330", Decimal(1330)),
        (Euro, "12,50", Decimal("12.50")),
        (Euro, "1.234.567,8", Decimal("1234567.8")),
        (Euro, Decimal("1E+3"), Decimal(1000)),
        (Percentage, "104,5 %", Decimal("104.5")),
        (Aandeel, "85 %", Decimal("0.85")),
        (Aandeel, "0,85", Decimal("0.85")),
        (Geheel, "1.234", 1234),
        (Geheel, "90", 90),
        (Geheel, 90, 90),
    ],
)
def test_a_quantity_is_read(kind: object, value: object, expected: object) -> None:
    """Each quantity reads the ways in which it is written."""
    assert _read(kind, value) == expected


@pytest.mark.parametrize(
    ("kind", "value", "sentence", "fix"),
    [
        (Getal, "5%", "hier hoort een getal zonder %", ""),
        (Fte, "€ 5", "hier hoort een getal zonder €", ""),
        (Fte, "-1", _FTE, ""),
        (Fte, "100001", _FTE, ""),
        (Uren, "-1", "een aantal uren is niet kleiner dan 0", ""),
        (Aandeel, "85", "een aandeel ligt tussen 0 en 1", "schrijf 0,85 of 85 %"),
        (Aandeel, "1,5", "een aandeel ligt tussen 0 en 1", "schrijf 0,85 of 85 %"),
        (Aandeel, "-0,1", "een aandeel ligt tussen 0 en 1", "schrijf 0,85 of 85 %"),
        (Euro, "5 %", "hier hoort een getal zonder %", ""),
        (Euro, "1.2345", _CENTS, _ROUND),
        (Euro, "€ 1,2345", _CENTS, _ROUND),
        (Euro, Decimal("0.125"), _CENTS, _ROUND),
        (Geheel, "18,5", "hier hoort een heel getal", ""),
        (Geheel, "18,0", "hier hoort een heel getal", ""),
        (Getal, None, _NUMBER, ""),
        (Getal, True, _NUMBER, ""),
        (Getal, [], _NUMBER, ""),
        (Getal, Decimal("NaN"), _NUMBER, ""),
    ],
)
def test_a_quantity_out_of_its_range_says_what_fits(
    kind: object, value: object, sentence: str, fix: str
) -> None:
    """The sentence says what was expected, and where that helps how to write it."""
    with pytest.raises(ValidationError) as refused:
        _read(kind, value)

    (told,) = refused.value.errors()
    assert (told["msg"], told.get("ctx", {}).get("fix", "")) == (sentence, fix)


@pytest.mark.parametrize(
    ("value", "fix", "told"),
    [
        ("80%", "bedoelt u 0,80?", "hier hoort een getal zonder %"),
        ("62,5 %", "bedoelt u 0,625?", "hier hoort een getal zonder %"),
        ("-5 %", "", "hier hoort een getal zonder %"),
        ("28 uur", _BY_HOURS, "fte is geen aantal uren"),
        ("28,8 u", _BY_HOURS, "fte is geen aantal uren"),
        ("28 en een half uur", _BY_HOURS, "fte is geen aantal uren"),
        ("0,8 fte", "schrijf alleen het getal", _NUMBER),
    ],
)
def test_fte_written_as_a_share_or_as_hours_is_told_how_to_write_it(
    value: str, fix: str, told: str
) -> None:
    """A share is asked about; 28 hours are never 28 fte, so no number is proposed."""
    with pytest.raises(ValidationError) as refused:
        _read(Fte, value)
    (error,) = refused.value.errors()
    assert error.get("ctx", {}).get("fix", "") == fix
    assert error["msg"] == told
    assert "28" not in error.get("ctx", {}).get("guess", "")
