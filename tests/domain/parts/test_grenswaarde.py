"""Tests of Grenswaarde: norms as they stand in documents."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from aanzien_cli.domain.parts.grenswaarde import Grenswaarde


@pytest.mark.parametrize(
    ("raw", "met", "missed"),
    [
        ("> 34%", "34,1", "34"),
        (">34%", "35", "34"),
        (">= 65", "65", "64"),
        ("≥ 65", "65", "64"),
        ("<= 9%", "9", "9,1"),
        ("< 13", "12", "13"),
        ("= 5", "5", "6"),
        ("minstens 22", "22", "21"),
        ("ten hoogste € 1.330", "1330", "1331"),
        ("tussen 10 en 20", "20", "21"),
        ("handhaven op minstens 22", "22", "21"),
        ("Handhaven op hoogstens 22", "22", "23"),
        ("handhaven > 22", "23", "21"),
        ("handhaven < 22", "21", "23"),
        ({"operator": "Minstens", "waarde": "5 %"}, "5", "4"),
        ("> 34% (uit het programma)", "35", "34"),
        ({"operator": "≥", "waarde": "5"}, "5", "4"),
        ({"waarde": "> 34%", "termijn": "2030"}, "35", "34"),
        ({"tekst": "> 34%", "termijn": "2030"}, "35", "34"),
        ({"tekst": "handhaven op minstens 22"}, "22", "21"),
        ({"tekst": "34", "operator": ">"}, "35", "34"),
        ({"ondergrens": "5"}, "5", "4"),
        ({"operator": "tussen", "ondergrens": "5", "bovengrens": "6"}, "6", "7"),
    ],
)
def test_a_norm_is_met_or_missed(raw: object, met: str, missed: str) -> None:
    """Each way of writing a norm tells what meets it and what does not."""
    norm = Grenswaarde.model_validate(raw)
    meets, misses = (Decimal(text.replace(",", ".")) for text in (met, missed))
    assert norm.holds(meets) is True
    assert norm.holds(misses) is False


def test_a_bare_number_needs_a_direction() -> None:
    """`22` tells nothing by itself; the direction of the indicator settles it."""
    norm = Grenswaarde.model_validate("22")
    assert norm.holds(Decimal(23)) is None
    assert norm.holds(Decimal(23), "hoger_beter") is True
    assert norm.holds(Decimal(23), "lager_beter") is False
    assert Grenswaarde.model_validate("handhaven op = 22").holds(Decimal(22)) is None
    assert Grenswaarde.model_validate("handhaven").holds(Decimal(1), "hoger_beter") is None


def test_a_norm_keeps_its_print_and_its_term() -> None:
    """A text in a mapping keeps its print, and a year as term is its last day."""
    norm = Grenswaarde.model_validate({"waarde": "> 34%", "termijn": "2030"})
    assert (norm.tekst, norm.operator, norm.waarde) == ("> 34%", ">", Decimal(34))
    assert norm.termijn == date(2030, 12, 31)
    assert Grenswaarde.model_validate({"waarde": "5 %"}).tekst == "5 %"
    assert Grenswaarde.model_validate({"operator": ">=", "waarde": "5 %"}).tekst is None
    assert "anyOf" in TypeAdapter(Grenswaarde).json_schema()


@pytest.mark.parametrize(
    "raw",
    [
        {"tekst": "zie het programma"},
        {"tekst": "> 1.645"},
        {"tekst": "< 10%", "relatief_aan": "2020"},
        {"tekst": None, "termijn": "2030"},
    ],
)
def test_a_print_without_a_clear_number_stays_a_print(raw: dict[str, Any]) -> None:
    """What a norm prints is not guessed at, and is no error either."""
    norm = Grenswaarde.model_validate(raw)
    assert (norm.tekst, norm.operator, norm.waarde) == (raw["tekst"], None, None)
    assert norm.holds(Decimal(5)) is None


def test_a_print_beside_a_limit_changes_nothing() -> None:
    """Where the limits are given, they count, whatever the print says."""
    norm = Grenswaarde.model_validate({"tekst": "> 34%", "bovengrens": "9"})
    assert (norm.operator, norm.waarde, norm.bovengrens) == (None, None, Decimal(9))


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ("", "een norm is een getal"),
        ("veel", "een norm is een getal"),
        (">", "een norm is een getal"),
        ("10-20", "een norm is een getal"),
        ("tussen 10", "een norm is een getal"),
        ("9" * 300, "een norm is een getal"),
        ("> 1.645", "duizendtal"),
        ({"operator": "ongeveer", "waarde": "1"}, "Input should be"),
        ({"operator": ["x"], "waarde": "1"}, "Input should be"),
        ([], "Input should be"),
    ],
)
def test_what_is_no_norm_is_refused(raw: Any, sentence: str) -> None:  # noqa: ANN401
    """The sentence shows the ways in which a norm is written."""
    with pytest.raises(ValidationError, match=sentence):
        Grenswaarde.model_validate(raw)
