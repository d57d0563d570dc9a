"""Worked numbers: each figure that the handleiding works out is what the program computes."""

from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from aanzien_cli.analysis.capacity.overload import DRAWS, STRETCH, enough
from aanzien_cli.analysis.capacity.queueing import waiting
from aanzien_cli.analysis.hours import Work, hours_in
from aanzien_cli.domain.drempels import Drempels
from aanzien_cli.domain.getal import format_getal
from aanzien_cli.domain.periode import Periode

CHAPTERS: Final = Path(__file__).resolve().parents[2] / "docs" / "handleiding"
DEFAULTS: Final = Drempels()


def number(value: float | Decimal, places: int = 0) -> str:
    """Write a figure as the handleiding does."""
    return format_getal(Decimal(repr(float(value))), places)


def quarter(name: str) -> str:
    """Give the hours of 1 fte in a quarter."""
    return number(hours_in(Work(), Periode.parse(name)))


def percent(share: Decimal) -> str:
    """Write a share as a percentage."""
    return f"{number(share * 100)} %"


P80, P95 = enough([(100.0, 100.0, 100.0)])
SAID: Final = [
    (
        f"het eerste kwartaal van 2026 {quarter('2026-K1')} uur over, en in het derde"
        f" {quarter('2026-K3')}:"
    ),
    f"naar aanname {number(Work().summer * 100)} % in juli en augustus",
    f"verliest {percent(DEFAULTS.schakelverlies)} van die tijd",
    (
        f"het plafond op {percent(DEFAULTS.planningsplafond)}, en op"
        f" {percent(DEFAULTS.planningsplafond_klein_team)} voor een team van een of twee"
    ),
    f"trekt {number(DRAWS)} keer uit de drie punten, met uiteinden die {number(STRETCH, 1)} keer",
    (
        f"Bij 90 % wacht een stuk werk dat één team doet {number(waiting(0.9))} keer"
        f" zijn eigen duur, bij 70 % {number(waiting(0.7), 1)} keer"
    ),
    "zijn 337 : 365 = 0,92 tegelijk, en dus 0,92 × 365 : 4 = 84 dagen per opdracht",
    f"meer dan {percent(DEFAULTS.doorlooptijd_verschil)} af (`doorlooptijd_verschil`)",
    f"P80 is {number(P80)} uur en P95 is {number(P95)} uur",
]


@pytest.mark.parametrize("sentence", SAID)
def test_a_figure_of_capacity(sentence: str) -> None:
    """What the chapter on capacity works out is what comes out."""
    text = (CHAPTERS / "9-capaciteit.md").read_text(encoding="utf-8")

    assert sentence in " ".join(text.split())
