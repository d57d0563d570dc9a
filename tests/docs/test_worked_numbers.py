"""Worked numbers: each figure that the handleiding works out is what the program computes."""

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from aanzien_cli import api
from aanzien_cli.analysis.capacity.gaps import gap
from aanzien_cli.analysis.capacity.overload import DRAWS, STRETCH, enough
from aanzien_cli.analysis.capacity.queueing import waiting
from aanzien_cli.analysis.fte_sum import print_fte
from aanzien_cli.analysis.hours import Work, hours_in
from aanzien_cli.analysis.stability.retention import USUAL, WEIGHT
from aanzien_cli.analysis.stability.verdict import judgement
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

ROOT: Final = Path(__file__).resolve().parents[2]
CHAPTERS: Final = ROOT / "docs" / "handleiding"
DAY: Final = date(2026, 3, 1)
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


def text_of(chapter: str) -> str:
    """Give the text of a chapter, each white space as one blank."""
    return " ".join((CHAPTERS / f"{chapter}.md").read_text(encoding="utf-8").split())


@cache
def example(name: str) -> Register:
    """Load an example, once."""
    return api.inspect(ROOT / "examples" / name, DAY, api.Scope(rules=())).register


@pytest.mark.parametrize("sentence", SAID)
def test_a_figure_of_capacity(sentence: str) -> None:
    """What the chapter on capacity works out is what comes out."""
    assert sentence in text_of("9-capaciteit")


def test_what_is_left_after_lending() -> None:
    """The chapter on lending works out by hand what the program finds, before and after a move."""
    register, text = example("energietransitie"), text_of("10-uitlenen")
    busy, calm = (
        gap(register, register.get(Afdeling, name) or pytest.fail(name), date(2026, 10, 1))
        for name in ("vergunningen", "duurzaamheid")
    )
    staff, lent, left = map(print_fte, (busy.staff or Decimal(0), busy.lent_fte, busy.left))
    terms, law = str(busy.statutory), busy.statutory.total
    short, more = print_fte(law - busy.left), print_fte(law - busy.left + 2)

    assert f"er zijn {staff} fte en er is {lent} uitgeleend, dus {left} over." in text
    assert f"Het wettelijke werk vraagt {terms} fte." in text
    assert f"{print_fte(law)} − {left} = {short} fte" in text
    assert f"{print_fte(law)} − {print_fte(busy.left - 2)} = {more} fte" in text
    assert f"heeft op 1 oktober nog {print_fte(calm.left)} fte over" in text
    assert f"voor werk dat {print_fte(calm.regular)} vraagt" in text
    assert f"`drempels.koning_zonder_land` ({percent(DEFAULTS.koning_zonder_land)})" in text
    assert f"({DEFAULTS.uitgestelde_keuze_dagen}) is een keuze uitgesteld" in text


def test_who_stayed() -> None:
    """The chapter on teams works out retention, the estimate and the exodus of the example."""
    register, text = example("team-historie"), text_of("11-teams")
    found = judgement(register.get(Team, "team-wissel") or pytest.fail("team"), register)
    kept, gone = found.kept, found.exodus
    assert kept is not None
    assert gone is not None
    share, base = kept.share or Decimal(0), len(kept.base)

    assert f"{len(kept.stayed)} / {base} = {percent(share)}" in text
    assert (
        f"({number(share, 2)} × {base} + {number(USUAL, 2)} × {WEIGHT}) / ({base} + {WEIGHT})"
        f" = {percent(kept.shrunk or Decimal(0))}"
    ) in text
    share = Decimal(len(gone.people)) / gone.size
    assert f"binnen {DEFAULTS.massale_uitstroom_dagen} dagen: {percent(share)}" in text
    assert f"ten minste {percent(DEFAULTS.toewijding)} van hun werktijd" in text
    assert f"| stabiel | {percent(DEFAULTS.kernbehoud_waarschuwing)} of meer" in text
    assert f"| instabiel | minder dan {percent(DEFAULTS.kernbehoud_fout)}" in text
    assert f"nog geen {DEFAULTS.jong_team_dagen} dagen" in text
