"""Databoek: which indicators need what."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.data.databoek import (
    aantal_indicatoren,
    indicator_zonder_bron,
    indicator_zonder_norm,
    indicator_zonder_nulmeting,
    indicator_zonder_trend,
)
from aanzien_cli.rules.rule import Rule


def told(rule: Rule, text: str, more: Files | None = None) -> list[str]:
    """Give what a rule says of one indicator."""
    files = {"indicatoren/i.yaml": "naam: I\n" + text, **(more or {})}
    return [fault.message for fault in faults(rule, files)]


def ambition(named: str, more: Files | None = None, level: str = "ambitie") -> list[str]:
    """Give what is said of an ambition with these indicators."""
    text = f"titel: D\nopgave: o\nniveau: {level}\nindicatoren: [{named}]\n"
    found = faults(aantal_indicatoren, {"doelstellingen/d.yaml": text, **(more or {})})
    return [f"{fault.message} -> {fault.fix}" for fault in found]


@pytest.mark.parametrize("named", ["a, b, c, d", "a, b, c, d, e, f", ""])
def test_four_to_six_is_right(named: str) -> None:
    """Both ends of the range are right; an ambition without any is for another rule."""
    assert ambition(named) == []


def test_too_few_and_too_many() -> None:
    """The number is told with the range, and the mend fits the side."""
    assert ambition("a, a, b, c") == [
        (
            "deze ambitie heeft 3 indicatoren; de drempel is 4 tot en met 6"
            " -> kies er indicatoren bij die samen het hele beeld geven"
        )
    ]
    many = ambition("a, b, c, d, e, f, g")
    assert many[0].endswith(
        "-> houd die het meest zeggen; de andere passen bij een doel of subdoel"
    )


def test_other_levels_and_counter_indicators_do_not_count() -> None:
    """A doel may have any number, and a counter-indicator comes on top of the six."""
    counter = {"indicatoren/g.yaml": "naam: G\nsoort: tegenindicator\n"}

    assert ambition("a", level="doel") == []
    assert ambition("a, b, c, d, e, f, g", counter) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", True),
        ("databron: {type: eigen}\n", True),
        ("databron: {licentie: CC BY 4.0}\n", True),
        ("databron: {type: cbs}\n", False),
        ("databron: {type: eigen, beheerder: griffie}\n", False),
        ("databron: {url: 'https://example.org/cijfers'}\n", False),
        ("bron: Jaarverslag 2024\n", False),
    ],
)
def test_a_source_can_be_found_again(text: str, *, found: bool) -> None:
    """A source has a name, a place or a known type; a sentence will do."""
    assert bool(told(indicator_zonder_bron, text)) is found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["deze indicator heeft geen nulmeting"]),
        ("nulmeting: {peildatum: 2024-01-01}\n", ["deze indicator heeft geen nulmeting"]),
        ("nulmeting: PM\n", ["de nulmeting ontbreekt nog: 'PM' (pro memorie)"]),
        ("nulmeting: n.v.t.\n", []),
        ("nulmeting: {ontbrekend: de telling begon pas in 2024}\n", []),
        ("nulmeting: 0\n", []),
        ("soort: input\n", []),
    ],
)
def test_a_baseline_or_its_reason(text: str, expected: list[str]) -> None:
    """A figure, even nought, or a reason in words will do; a mark will not."""
    assert told(indicator_zonder_nulmeting, text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", True),
        ("soort: output\n", True),
        ("soort: effect\n", True),
        ("soort: effect\nnorm: '>= 5'\n", False),
        ("soort: tegenindicator\n", False),
        ("soort: vertrouwen\n", False),
        ("soort: input\n", False),
        ("bbv_nummer: 1\n", False),
    ],
)
def test_what_is_steered_on_has_a_norm(text: str, *, found: bool) -> None:
    """Output and effect need a norm; what one only follows does not."""
    assert bool(told(indicator_zonder_norm, text)) is found


def test_the_nulmeting_counts_for_the_trend_and_a_gap_does_not() -> None:
    """Two figures and a nulmeting are three points; a missing figure is none."""
    two = "metingen: [{periode: 2024, waarde: 3}, {periode: 2025, waarde: %s}]\n"
    baseline = "nulmeting: {waarde: 1, periode: 2020}\n"

    assert told(indicator_zonder_trend, baseline + two % "4") == []
    assert told(indicator_zonder_trend, baseline + two % "n.n.b.") == [
        "deze indicator heeft 2 bekende metingen; voor een trend is de drempel 3"
    ]


def test_no_trend_is_asked_of_input_or_of_loose_mandatory_figures() -> None:
    """What nobody steers on needs no trend, nor does input."""
    assert told(indicator_zonder_trend, "soort: input\n") == []
    assert told(indicator_zonder_trend, "bbv_nummer: 3\n") == []
