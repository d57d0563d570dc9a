"""Words: what a reader sees of the statistics."""

import pytest
from support.indicator_pages import WAITING, metingen, page

from aanzien_cli.analysis.indicators.methods import Method
from aanzien_cli.analysis.indicators.words import (
    chance_in_words,
    decimals,
    freshness_in_words,
    method_in_words,
    trend_in_words,
    usual_in_words,
    verdict_in_words,
)

HIGHER = "naam: N\nrichting: hoger_beter\n"
NORM = "norm: {waarde: '<= 5', termijn: 2027-K1}\n"


def test_waiting_time_of_debt_help() -> None:
    """The word comes with the chance, what is expected and the band; each method has its name."""
    found = page(WAITING + NORM)

    assert {each.value: method_in_words(each, found) for each in Method} == {
        "kans": "risico: kans 35 %; verwacht 5,5 ± 1,6 weken",
        "lineair": "62 % van de weg naar de norm; zo doorgetrokken 4,8 weken op de termijn",
        "cagr": "97 % van de groei die nodig is; zo doorgetrokken 5,1 weken op de termijn",
        "handhaven": "niet gehaald met het laatste cijfer",
    }
    assert trend_in_words(found) == (
        "daalt, beter (toeval geeft dit in minder dan 1 % van de reeksen; 8 cijfers);"
        " -0,23 weken per kwartaal (tussen -0,32 en -0,20)"
    )


def test_no_way_to_go() -> None:
    """Where a method does not exist, that is said with what it asks."""
    found = page(WAITING)

    assert method_in_words(Method.LINEAIR, found).startswith("niet te zeggen: dit vraagt een begin")
    assert method_in_words(Method.CAGR, found).startswith("niet te zeggen: dit vraagt een begin")
    assert method_in_words(Method.HANDHAVEN, found) == "niet te zeggen met het laatste cijfer"


def test_away_from_the_norm() -> None:
    """Whoever goes the other way gets no percentage; after the term nothing is drawn further."""
    rise = page(HIGHER + metingen(5, 4, 3, 2) + "norm: {waarde: '>= 9', termijn: 2026}\n")
    over = page(HIGHER + metingen(1, 2) + "norm: {waarde: '>= 9', termijn: 2024-K2}\n")

    assert method_in_words(Method.LINEAIR, rise).startswith("beweegt van de norm af; zo door")
    assert (
        method_in_words(Method.LINEAIR, over)
        == "13 % van de weg naar de norm; de termijn is voorbij"
    )


@pytest.mark.parametrize(
    ("chance", "words"), [(0.0, "minder dan 1 %"), (0.5, "50 %"), (1.0, "meer dan 99 %")]
)
def test_nothing_is_quite_sure(chance: float, words: str) -> None:
    """A chance is never said to be nothing or all."""
    assert chance_in_words(chance) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("decimalen: 2\n" + metingen(1), 2),
        ("decimalen: 99\n" + metingen(1), 6),
        ("decimalen: -1\n" + metingen(1), 0),
        (metingen("1,25", 3), 2),
        ("", 0),
    ],
)
def test_decimals(text: str, expected: int) -> None:
    """Numbers are printed as precisely as the indicator says, or as its figures are."""
    assert decimals(page(HIGHER + text)) == expected


def test_a_band_smaller_than_a_unit_shows_its_decimals() -> None:
    """Whole figures with little movement get one decimal more, so that no band is printed as 0."""
    figures = metingen(*["10", "10", "10", "10", "10", "10", "11", "11"])
    found = page(HIGHER + figures + "norm: {waarde: '>= 11', termijn: 2026-K1}\n")

    assert "± 0,6" in verdict_in_words(found.verdict, found)


def test_what_is_expected_below_zero_is_told_by_its_top() -> None:
    """A count below zero does not exist; what is said lies between nothing and the highest."""
    figures = metingen(30, 20, 12, 2)
    norm = "norm: {waarde: '<= 1', termijn: 2026-K2}\n"
    found = page("naam: N\nrichting: lager_beter\n" + figures + norm)

    assert "verwacht tussen 0 en " in verdict_in_words(found.verdict, found)


def test_few_cases() -> None:
    """Few cases are named, and between what the figure may lie."""
    last = "metingen: [{periode: 2025-K4, waarde: 3, teller: 3}]\neenheid: klachten\n"
    share = "metingen: [{periode: 2025-K4, waarde: 10%, teller: 1, noemer: 10}]\n"
    norm = "norm: {waarde: '<= 20', termijn: 2026}\n"
    count, part = page("naam: N\n" + last + norm), page("naam: N\n" + share + norm)

    assert "3 gevallen: met 80 % zekerheid tussen 1 en 7 klachten" in verdict_in_words(
        count.verdict, count
    )
    assert "1 van 10 gevallen: met 80 % zekerheid tussen 1 en 34 %" in verdict_in_words(
        part.verdict, part
    )


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        ("", "niet gemeten"),
        ("metingen: [{peildatum: 2026-02-28, waarde: 1}]\n", "1 dag oud; hoe vaak er een cijfer"),
        ("metingen: [{periode: 2025-12, waarde: 1}]\n", "verouderd: 60 dagen oud, hoogstens 31"),
        ("metingen: [{periode: 2025, waarde: 1}]\n", "actueel: 60 dagen oud, hoogstens 366"),
    ],
)
def test_freshness(rest: str, words: str) -> None:
    """The age of the newest figure, and how old it may be."""
    assert freshness_in_words(page(HIGHER + rest)).startswith(words)


def test_usual_movement() -> None:
    """Limits, whether they are fixed, what stands out, and how sure the norm is met."""
    quiet = page("naam: N\nrichting: lager_beter\n" + metingen(7, 8, 7, 6, 7, 8) + "norm: '<= 9'\n")
    months = [f"2025-{month:02}" for month in range(1, 13)] + ["2026-01"]
    figures = [7, 8, 7, 6, 7, 8, 7, 6, 7, 8, 7, 6, 20]
    odd = page("naam: N\n" + metingen(*figures, periods=months))

    assert usual_in_words(quiet) == (
        "tussen 4,5 en 9,8, voorlopige grenzen; niets opvallends; haalt soms de norm"
    )
    assert usual_in_words(odd).endswith("opvallend: een cijfer buiten de grenzen")
    assert usual_in_words(page("naam: N\n")) == ""


def test_no_trend() -> None:
    """Too few figures, or figures that chance gives often, are no trend."""
    assert trend_in_words(page(HIGHER + metingen(1))) == (
        "te weinig cijfers voor een trend (1; minstens 4)"
    )
    assert trend_in_words(page(HIGHER + metingen(1, 3, 2, 2))) == (
        "geen trend aan te tonen (toeval geeft dit in meer dan 99 % van de reeksen; 4 cijfers)"
    )
    assert trend_in_words(page("naam: N\n" + metingen(1, 2, 3, 4, 5))).startswith("stijgt (toeval")
