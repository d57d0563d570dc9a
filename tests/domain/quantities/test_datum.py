"""Tests of Datum: strict dates with a hand held out."""

from datetime import UTC, date, datetime

import pytest
from pydantic_core import PydanticCustomError

from aanzien_cli.domain.quantities.datum import parse_datum
from aanzien_cli.domain.quantities.invalid import GUESS, mend

_IN_FULL = "schrijf jaar, maand en dag voluit, zoals 2026-03-01"


def test_an_iso_date_is_read_and_a_date_passes() -> None:
    """The one way of writing a date gives that date, and a date stays itself."""
    assert parse_datum("2024-02-29") == date(2024, 2, 29)
    assert parse_datum(date(2024, 2, 29)) == date(2024, 2, 29)
    assert parse_datum("1900-01-01") == date(1900, 1, 1)
    assert parse_datum("2199-12-31") == date(2199, 12, 31)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("01-02-2026", "schrijf 2026-02-01"),
        ("1-2-2026", "schrijf 2026-02-01"),
        ("1/2/2026", "schrijf 2026-02-01"),
        ("2026-2-1", "schrijf 2026-02-01"),
        ("1.2.2026", "schrijf 2026-02-01"),
        ("1-1-1900", "schrijf 1900-01-01"),
        ("31-12-2199", "schrijf 2199-12-31"),
        ("2026-02-01X", _IN_FULL),
        ("1 februari 2026", "schrijf 2026-02-01"),
        ("3 december 2026", "schrijf 2026-12-03"),
        ("3-dec-2026", "schrijf 2026-12-03"),
        ("3 MRT 2026", "schrijf 2026-03-03"),
        ("3 sept 2026", "schrijf 2026-09-03"),
        ("3-xxx-2026", _IN_FULL),
        ("2026-02-01T10:00", "schrijf 2026-02-01"),
        ("2026-02-01 10:00", "schrijf 2026-02-01"),
        ("9999-12-31", "laat het veld weg als er geen einddatum is"),
        ("0206-02-01", ""),
        ("1-3-26", _IN_FULL),
        ("01-02-0026", ""),
        ("2026-02-01x", _IN_FULL),
        ("20260201", _IN_FULL),
        ("2026-W09-7", _IN_FULL),
        ("2026-K3", _IN_FULL),
        ("maart 2026", _IN_FULL),
        ("een-twee-2026", _IN_FULL),
        ("", _IN_FULL),
    ],
)
def test_a_dutch_habit_is_answered_with_the_way_to_write_it(text: str, fix: str) -> None:
    """A text that is no date is refused, with the date it must mean where that is certain."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_datum(text)
    assert mend(refused.value) == fix


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2026-02-31", "februari 2026 heeft 28 dagen"),
        ("2026-02-01 10:00", "een datum heeft geen tijd"),
        ("31-04-2026", "april 2026 heeft 30 dagen"),
        ("2026-13-01", "een maand ligt tussen 01 en 12"),
        ("2026-00-01", "een maand ligt tussen 01 en 12"),
        ("2026-01-00", "januari 2026 heeft 31 dagen"),
    ],
)
def test_a_day_that_does_not_exist_is_explained(text: str, sentence: str) -> None:
    """The sentence says what the calendar holds, not what was found."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_datum(text)
    assert refused.value.message() == sentence


@pytest.mark.parametrize("value", [None, 20260201, [], {}, datetime(2026, 2, 1, tzinfo=UTC)])
def test_what_is_no_text_is_no_date(value: object) -> None:
    """Lists, mappings, numbers and moments are refused in words."""
    with pytest.raises(PydanticCustomError, match="jaar-maand-dag"):
        parse_datum(value)


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("12/31/2027", "2027-12-31"),
        ("2026-13-01", "2026-01-13"),
        ("2/30/2026", ""),
        ("13/13/2026", ""),
        ("0/31/2026", ""),
    ],
)
def test_a_month_and_a_day_that_changed_places_are_asked_about(text: str, guess: str) -> None:
    """A spreadsheet of an American writes the month first."""
    with pytest.raises(PydanticCustomError, match="een maand ligt tussen 01 en 12") as refused:
        parse_datum(text)
    assert (refused.value.context or {}).get(GUESS, "") == guess
    assert mend(refused.value) == (f"bedoelt u {guess}?" if guess else "")
