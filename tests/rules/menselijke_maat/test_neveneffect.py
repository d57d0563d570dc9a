"""Neveneffect: blind spots, sums over the chain, and what was explored."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.menselijke_maat.neveneffect import (
    complexiteit_niet_verkend,
    keten_duurder_uit,
    neveneffect_zonder_meting,
)
from aanzien_cli.rules.rule import Rule


def told(rule: Rule, text: str, more: Files | None = None) -> list[tuple[str, str]]:
    """Give field and sentence of what a rule says of one opdracht."""
    files = {"opdrachten/o.yaml": "titel: O\n" + text, **(more or {})}
    return [(fault.field, fault.message) for fault in faults(rule, files)]


MEASURED = {"indicatoren/t.yaml": "naam: T\nmetingen: [{periode: 2024, waarde: 3}]\n"}
EMPTY = {"indicatoren/t.yaml": "naam: T\n"}


@pytest.mark.parametrize(
    ("rest", "more", "why"),
    [
        ("", {}, "heeft geen tegenindicator"),
        ("gemeten: nee", {}, "wordt niet gemeten"),
        ("gemeten: nee, tegenindicator: t", MEASURED, "wordt niet gemeten"),
        ("tegenindicator: t", EMPTY, "heeft een tegenindicator zonder cijfers: 't'"),
        ("gemeten: ja, tegenindicator: t", EMPTY, "heeft een tegenindicator zonder cijfers: 't'"),
        ("gemeten: ja", {}, ""),
        ("tegenindicator: t", MEASURED, ""),
        ("tegenindicator: weg", {}, ""),
    ],
)
def test_blind_spots(rest: str, more: Files, why: str) -> None:
    """An effect is in sight when it is measured: by an indicator with figures, or otherwise."""
    found = told(neveneffect_zonder_meting, f"neveneffecten: [{{omschrijving: E, {rest}}}]\n", more)

    assert found == ([("neveneffecten.0", f"blinde vlek: 'E' {why}")] if why else [])


@pytest.mark.parametrize("status", ["idee", "afgerond", "gestopt"])
def test_ideas_and_ended_work_are_left_alone(status: str) -> None:
    """What is only an idea, or has ended, has no effects to measure or pay."""
    text = f"status: {status}\nneveneffecten: [{{omschrijving: E, besparing: 1, ketenkosten: 2}}]\n"

    assert told(neveneffect_zonder_meting, text) == []
    assert told(keten_duurder_uit, text) == []


def test_the_sum_is_printed() -> None:
    """All effects of an opdracht are added up, and the sum is shown as a sum."""
    text = """\
neveneffecten:
  - {omschrijving: A, besparing: 400.000, ketenkosten: 250.000}
  - {omschrijving: B, ketenkosten: 400.000}
"""
    assert told(keten_duurder_uit, text) == [
        (
            "neveneffecten",
            (
                "elders in de keten kost dit meer dan het bespaart:"
                " € 400.000 - € 650.000 = € -250.000 per jaar"
            ),
        )
    ]


def test_even_is_not_dearer_and_unknown_is_not_zero() -> None:
    """Costs that equal the saving pass; costs without any saving filled in say nothing."""
    text = "neveneffecten: [{omschrijving: A, ketenkosten: 5%s}]\n"

    assert told(keten_duurder_uit, text % ", besparing: 5") == []
    assert told(keten_duurder_uit, text % "") == []
    assert len(told(keten_duurder_uit, text % ", besparing: 0")) == 1


def test_what_is_blank_is_named() -> None:
    """The advice names what nobody wrote about, and asks about side effects apart."""
    text = "status: gereed\nraakvlakken: {wetgeving: Omgevingswet}\n"

    assert told(complexiteit_niet_verkend, text) == [
        ("raakvlakken", "er staat niets over de uitvoerbaarheid en belangen die botsen"),
        (
            "neveneffecten",
            "er staat geen enkel onbedoeld gevolg; wat kan deze opdracht elders aanrichten?",
        ),
    ]


def test_a_test_and_a_tension_are_answers_too() -> None:
    """An uitvoeringstoets answers for feasibility, a spanning for interests; others may wait."""
    text = """\
uitvoeringstoets: {datum: 2026-01-01}
spanningen: [{belangen: [snelheid, zorgvuldigheid]}]
raakvlakken: {wetgeving: Omgevingswet}
neveneffecten: [{omschrijving: E}]
"""
    assert told(complexiteit_niet_verkend, "status: gereed\n" + text) == []
    assert told(complexiteit_niet_verkend, "status: in_voorbereiding\n") == []
    names = [message for _, message in told(complexiteit_niet_verkend, "status: gereed\n")]
    assert "wetten en regels, de uitvoerbaarheid en belangen" in names[0]
