"""Norm words: signs in a table, words where they are heard, and Dutch numbers in both."""

from datetime import date
from decimal import Decimal

import pytest

from aanzien_cli.analysis.norm_words import (
    asked,
    asked_by,
    in_words,
    in_words_by,
    set_by,
    set_in_words,
)
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde


@pytest.mark.parametrize(
    ("typed", "signs", "words"),
    [
        (">= 34.1%", "≥ 34,1 %", "ten minste 34,1 %"),
        (">34%", "> 34 %", "meer dan 34 %"),
        ("<= 18,5", "≤ 18,5", "ten hoogste 18,5"),
        ("< 12.50", "< 12,50", "minder dan 12,50"),
        (">= 1.150.000", "≥ 1.150.000", "ten minste 1.150.000"),
        ("=> € 1.200,50", "≥ € 1.200,50", "ten minste € 1.200,50"),
        ("minstens 22.5", "minstens 22,5", "minstens 22,5"),
        ("tussen 10.5 en 20", "tussen 10,5 en 20", "tussen 10,5 en 20"),
        ("handhaven op >= 22.5", "handhaven op ≥ 22,5", "handhaven op ≥ 22,5"),
        ("22", "22", "22"),
    ],
)
def test_a_norm_is_read_in_dutch(typed: str, signs: str, words: str) -> None:
    """However it was typed, a point is a comma and a sign is one of mathematics, or a word."""
    norm = Grenswaarde.model_validate(typed)

    assert (asked(norm), in_words(norm)) == (signs, words)


def test_words_of_a_norm_stay_words() -> None:
    """A norm that was printed in words keeps them, with a date or a law in it."""
    norm = Grenswaarde.model_validate(
        {"tekst": "volgens artikel 4.17 ten minste 95 %", "operator": ">=", "waarde": 95}
    )

    assert asked(norm) == "volgens artikel 4.17 ten minste 95 %"


def test_a_norm_says_when_and_by_whom() -> None:
    """The day stands there in words, short in a table; who is unknown is said to be."""
    norm = Grenswaarde(
        operator=">=",
        waarde=Decimal(95),
        termijn=date(2027, 12, 31),
        vastgesteld_op=date(2023, 3, 30),
        vastgesteld_door="raad",
    )
    bare = Grenswaarde.model_validate(">= 95")

    assert asked_by(norm) == "≥ 95 op 31 dec 2027"
    assert in_words_by(norm) == "ten minste 95 op 31 december 2027"
    assert set_by(norm) == "raad, 30 mrt 2023"
    assert (asked_by(bare), in_words_by(bare)) == ("≥ 95", "ten minste 95")
    assert set_by(bare) == "niet opgeschreven"


@pytest.mark.parametrize(
    ("norm", "words"),
    [
        ({}, "wie de norm vaststelde, staat er niet"),
        ({"vastgesteld_met": ["bieb"]}, "wie de norm vaststelde, staat er niet"),
        ({"vastgesteld_door": "raad"}, "vastgesteld door raad, zonder partners"),
        (
            {"vastgesteld_op": "2025-01-01", "vastgesteld_met": ["bieb"]},
            "vastgesteld op 1 januari 2025, met bieb",
        ),
        (
            {"vastgesteld_door": "raad", "vastgesteld_op": "2025-01-01"},
            "vastgesteld door raad op 1 januari 2025, zonder partners",
        ),
    ],
)
def test_who_set_the_norm(norm: dict[str, object], words: str) -> None:
    """It is said who set the norm, when, and with which partners; or that nobody knows."""
    assert set_in_words(Grenswaarde.model_validate({"waarde": "> 1", **norm})) == words


def test_partners_are_named_where_their_names_are_known() -> None:
    """Who knows the names of the partners gets them in the place of the ids."""
    norm = Grenswaarde.model_validate(
        {"waarde": "> 1", "vastgesteld_door": "raad", "vastgesteld_met": ["bieb"]}
    )

    assert set_in_words(norm, ["De Bibliotheek"]) == "vastgesteld door raad, met De Bibliotheek"
