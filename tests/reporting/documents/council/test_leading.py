"""Leading figures: which are drawn for a council, which norms are out of reach, and how sure."""

import re

import pytest
from reporting.documents.council.council_files import OPGAVE, told
from support.indicator_pages import metingen

from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.reporting.documents.council.forecasts import forecasts
from aanzien_cli.reporting.documents.council.leading import (
    FIGURES,
    leading,
    leading_pictures,
)

_OPGAVE = next(iter(OPGAVE)).removeprefix("opgaven/").removesuffix(".yaml")
_GOOD = metingen("5", "6", "7", "8", "9", "10")
_BAD = metingen("10", "9", "9", "8", "8", "7")
_NORM = "norm: {operator: '>=', waarde: 9, termijn: 2026-12-31}\nrichting: hoger_beter\n"


def bare(text: str) -> str:
    """Give a text without the marks of its notes."""
    return re.sub(r"\[\^\d+\]", "", text)


def files(**indicators: str) -> dict[str, str]:
    """Give an opgave with a doelstelling that all of these serve."""
    ids = ", ".join(indicators)
    end = f"titel: Doel\nopgave: {_OPGAVE}\nniveau: doel\nindicatoren: [{ids}]\n"
    each = {f"indicatoren/{id_}.yaml": f"naam: {id_}\n{text}" for id_, text in indicators.items()}
    return {**OPGAVE, "doelstellingen/d.yaml": end, **each}


def test_norms_that_are_out_of_reach_are_named_with_their_chance() -> None:
    """The worst two are named, each with its chance or that it was missed."""
    missed = _NORM.replace("2026-12-31", "2025-06-30")
    known = files(goed=_NORM + _GOOD, a=_NORM + _BAD, b=missed + _BAD, c=_NORM + _BAD, kaal=_GOOD)

    (said,) = forecasts(*told(known))

    assert bare(said).startswith("Wonen in X: 3 van de 4 normen, waaronder b (niet gehaald)")
    assert "en a (kans " in bare(said)
    assert "c (" not in bare(said)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(_NORM + _GOOD, ()), (_GOOD, ()), (_NORM + _BAD, ("Wonen in X: de enige norm: i (kans ",))],
)
def test_one_norm_reads_as_one(text: str, expected: tuple[str, ...]) -> None:
    """An opgave whose norms can be met says nothing; a single one is no number out of one."""
    found = forecasts(*told(files(i=text)))

    assert [bare(each)[: len(start)] for each, start in zip(found, expected, strict=True)] == [
        *expected
    ]


def test_an_opgave_that_ended_has_no_forecast() -> None:
    """What is over cannot go better."""
    known = files(i=_NORM + _BAD)
    path = next(iter(OPGAVE))
    known[path] = known[path].replace("lopend", "beëindigd") + "\ntot: 2025-01-01\n"

    assert forecasts(*told(known)) == ()


def test_two_figures_are_drawn_and_effects_go_first() -> None:
    """An effect for people goes before a count; without a norm or a course nothing is drawn."""
    effect = "soort: effect\n"
    known = files(
        telling=_NORM + _GOOD,
        kort=effect + _NORM + metingen("5", "6"),
        los=effect + _GOOD,
        merkbaar=effect + _NORM + _GOOD,
        ook=_NORM + _BAD,
    )
    register, cite = told(known)
    found = leading(register.of(Doelstelling), register)
    drawn = [*leading_pictures(found, 4, register, cite)]

    assert [each.id for each in found] == ["merkbaar", "telling"]
    assert [picture.chart for picture, _ in drawn] == ["verloop4", "verloop5"]
    assert drawn[0][1].title == "Verloop van merkbaar"
    assert 'height="180"' in drawn[0][1].svg


def test_the_table_holds_what_the_chart_shows() -> None:
    """Of a long series the last figures are drawn, and it is said how many are left out."""
    rows = "".join(f"  - {{periode: {2010 + n}, waarde: {n}.5}}\n" for n in range(FIGURES + 3))
    register, cite = told(files(i=f"eenheid: '%'\n{_NORM}metingen:\n{rows}"))
    ((picture, chart),) = leading_pictures(
        leading(register.of(Doelstelling), register), 1, register, cite
    )

    assert picture.left == 3
    assert [(each.when, bare(each.value)) for each in picture.figures][:1] == [("2013", "3,5 %")]
    assert chart.alt.startswith(f"{FIGURES} metingen: van 3,5 (2013) naar 10,5 % (2020).")
