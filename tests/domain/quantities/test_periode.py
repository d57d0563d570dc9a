"""Tests of Periode: quarters, months, years and weeks."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from aanzien_cli.domain.quantities.invalid import mend
from aanzien_cli.domain.quantities.periode import Periode, Periodesoort, Termijn

_DAYS = st.dates(date(1901, 1, 1), date(2198, 12, 31))
_KINDS: st.SearchStrategy[Periodesoort] = st.sampled_from(("kwartaal", "maand", "jaar", "week"))


@pytest.mark.parametrize(
    ("text", "start", "end", "soort"),
    [
        ("2026-K3", date(2026, 7, 1), date(2026, 10, 1), "kwartaal"),
        ("2026-K4", date(2026, 10, 1), date(2027, 1, 1), "kwartaal"),
        ("2026-09", date(2026, 9, 1), date(2026, 10, 1), "maand"),
        ("2026-11", date(2026, 11, 1), date(2026, 12, 1), "maand"),
        ("2026-12", date(2026, 12, 1), date(2027, 1, 1), "maand"),
        ("2026", date(2026, 1, 1), date(2027, 1, 1), "jaar"),
        ("2026-W05", date(2026, 1, 26), date(2026, 2, 2), "week"),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 4), "week"),
    ],
)
def test_a_period_knows_its_days(text: str, start: date, end: date, soort: str) -> None:
    """A written period gives its first day, the day after its last, and its kind."""
    periode = Periode.parse(text)
    assert (periode.start, periode.end, periode.soort, str(periode)) == (start, end, soort, text)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("2026-Q3", "schrijf 2026-K3"),
        ("K3-2026", "schrijf 2026-K3"),
        ("Q3 2026", "schrijf 2026-K3"),
        ("2026-k3", "schrijf 2026-K3"),
        ("2026K3", "schrijf 2026-K3"),
        ("4e kwartaal 2026", "schrijf 2026-K4"),
        ("1ste kwartaal van 2026", "schrijf 2026-K1"),
        ("december 2026", "schrijf 2026-12"),
        ("sept. 2026", "schrijf 2026-09"),
        ("week 5 2026", "schrijf 2026-W05"),
        ("2026-12-01", "bedoelt u 2026-12?"),
        ("1-2-2028", "bedoelt u 2028-02?"),
        ("2 mei 2026", "bedoelt u 2026-05?"),
        ("2026-2027", ""),
        ("najaar 2026", ""),
        ("2026 week", ""),
        ("mei juni 2026", ""),
        ("2026-9", "schrijf 2026-09"),
        ("2026-W5", "schrijf 2026-W05"),
        ("09-2026", "schrijf 2026-09"),
        ("26-K3", ""),
        ("2026-", ""),
        ("2026-KX", ""),
        ("2026-WX5", ""),
        ("jaar-09", ""),
        ("", ""),
        ("1026", ""),
        ("1026-K3", ""),
        ("volgend jaar misschien", ""),
    ],
)
def test_a_habit_is_answered_with_the_way_to_write_it(text: str, fix: str) -> None:
    """A text that is no period is refused, with the period it must mean where that is certain."""
    with pytest.raises(PydanticCustomError) as refused:
        Periode.parse(text)
    assert mend(refused.value) == fix


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2026-K5", "een jaar heeft de kwartalen K1 tot en met K4"),
        ("2026-13", "een maand ligt tussen 01 en 12"),
        ("2026-00", "een maand ligt tussen 01 en 12"),
        ("2025-W53", "deze week komt in 2025 niet voor"),
        ("2025-W123", "deze week komt in 2025 niet voor"),
    ],
)
def test_a_period_that_does_not_exist_is_explained(text: str, sentence: str) -> None:
    """The sentence says what a year holds."""
    with pytest.raises(PydanticCustomError) as refused:
        Periode.parse(text)
    assert refused.value.message() == sentence


@given(_DAYS, _KINDS)
def test_periods_follow_each_other_without_gap_or_overlap(day: date, soort: Periodesoort) -> None:
    """Each day lies in one period of a kind, which reads back and is followed by the next."""
    periode = Periode.of(day, soort)
    assert periode.contains(day)
    assert not periode.contains(periode.end)
    assert Periode.parse(periode.tekst) == periode
    assert periode.next().start == periode.end
    assert periode < periode.next()
    assert not periode.overlaps(periode.next())
    assert not periode.next().overlaps(periode)
    assert periode.overlaps(Periode.of(day, "jaar"))


def test_a_week_is_a_term_as_well() -> None:
    """Its Sunday is the last day that counts."""
    assert TypeAdapter(Termijn).validate_python("2026-W05") == date(2026, 2, 1)


def test_the_first_and_the_last_year_are_years() -> None:
    """From 1900 up to and including 2199; a habit in such a year is understood as in any other."""
    assert (Periode.parse("1900").start, Periode.parse("2199").end) == (
        date(1900, 1, 1),
        date(2200, 1, 1),
    )
    for text, meant in [("2199Q3", "2199-K3"), ("jan 1900", "1900-01")]:
        with pytest.raises(PydanticCustomError) as refused:
            Periode.parse(text)
        assert mend(refused.value) == f"schrijf {meant}"
    for text in ("1899Q4", "2200Q1"):
        with pytest.raises(PydanticCustomError) as refused:
            Periode.parse(text)
        assert refused.value.message() == "het jaar ligt tussen 1900 en 2199"


def test_a_period_is_read_and_written_by_pydantic() -> None:
    """A field takes the text or the value, gives the text to JSON, and refuses all else."""
    adapter = TypeAdapter(Periode)
    periode = adapter.validate_python("2026-K3")
    assert adapter.validate_python(periode) is periode
    assert adapter.dump_json(periode) == b'"2026-K3"'
    assert len(adapter.json_schema()["anyOf"]) == 2
    with pytest.raises(ValidationError, match="een periode is"):
        adapter.validate_python(None)


def test_a_term_is_the_last_day_that_counts() -> None:
    """A term may be a day or a period, and a period ends with its last day."""
    adapter: TypeAdapter[date] = TypeAdapter(Termijn)
    assert adapter.validate_python("2030") == date(2031, 1, 1) - timedelta(days=1)
    assert adapter.validate_python("2030-06-30") == date(2030, 6, 30)


@pytest.mark.parametrize(
    ("value", "sentence", "fix"),
    [
        ("1-1-2028", "een datum wordt geschreven als jaar-maand-dag", "schrijf 2028-01-01"),
        ("31-12-2028", "een datum wordt geschreven als jaar-maand-dag", "schrijf 2028-12-31"),
        ("12/31/2028", "een maand ligt tussen 01 en 12", "bedoelt u 2028-12-31?"),
        ("2028-13", "een maand ligt tussen 01 en 12", ""),
        ("2028-12-32", "december 2028 heeft 31 dagen", ""),
        ("Q4 2028", "een periode is een kwartaal", "schrijf 2028-K4"),
        ("december 2028", "een periode is een kwartaal", "schrijf 2028-12"),
        ("eind 2028", "een termijn is een dag (2028-12-31) of een periode, zoals 2028", ""),
        ("1-3-26", "een termijn is een dag (2028-12-31) of een periode, zoals 2028", ""),
        (2028, "een datum wordt geschreven als jaar-maand-dag", ""),
    ],
)
def test_a_term_that_is_neither_is_explained(value: object, sentence: str, fix: str) -> None:
    """A day stays that day: `1-1-2028` is no month eleven; a term may also be a period."""
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Termijn).validate_python(value)
    (error,) = refused.value.errors()
    assert error["msg"].startswith(sentence)
    assert error.get("ctx", {}).get("fix", "") == fix
