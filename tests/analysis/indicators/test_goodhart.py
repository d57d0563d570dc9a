"""Goodhart: what may have bent a figure."""

import pytest
from support.indicator_pages import metingen, page

START = "naam: N\nrichting: hoger_beter\n"
BASE = "nulmeting: {waarde: 3, periode: 2024-K1}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            metingen(3, 4) + BASE + "norm: {waarde: '>= 4', vastgesteld_op: 2025-01-01}\n",
            "de norm is vastgesteld op 2025-01-01, na het eerste cijfer na de nulmeting (2024-K2)",
        ),
        (
            metingen(3, 4) + "norm: {waarde: '>= 4', vastgesteld_op: 2025-01-01}\n",
            "de norm is vastgesteld op 2025-01-01, na het eerste cijfer (2024-K1)",
        ),
        (
            "metingen: [{periode: 2024, waarde: 1, opgehaald_op: 2025-12-31}]\n",
            "1 cijfer is laat opgehaald, tot 365 dagen na het moment waarover het gaat",
        ),
        (
            (
                "metingen:\n  - {periode: 2023, waarde: 1, opgehaald_op: 2025-12-31}\n"
                "  - {periode: 2024, waarde: 1, opgehaald_op: 2025-12-31}\n"
            ),
            "2 cijfers zijn laat opgehaald, tot 731 dagen na het moment waarover het gaat",
        ),
        (
            (
                "eigenaar: p-001\ndatabron: {beheerder: p-001}\n"
                "norm: {waarde: '>= 4', vastgesteld_door: p-001}\n"
            ),
            "'p-001' stelt de norm, meet en oordeelt",
        ),
    ],
)
def test_note(text: str, expected: str) -> None:
    """Each thing is said in one sentence."""
    assert page(START + text).notes == (expected,)


@pytest.mark.parametrize(
    "text",
    [
        metingen(3, 4) + BASE + "norm: {waarde: '>= 4', vastgesteld_op: 2024-04-01}\n",
        "metingen: [{periode: 2024, waarde: 1, opgehaald_op: 2025-02-01}]\n",
        (
            "eigenaar: p-002\ndatabron: {beheerder: p-001}\n"
            "norm: {waarde: '>= 4', vastgesteld_door: p-001}\n"
        ),
        "eigenaar: p-002\ndatabron: {herkomst: intern}\n",
    ],
)
def test_nothing_to_note(text: str) -> None:
    """What is in order is not mentioned."""
    assert page(START + text).notes == ()


def test_an_eased_norm_that_is_met_now() -> None:
    """A norm that became easier, and is met since, is said next to the finding of the rule."""
    now = START + metingen(3, 4) + "norm: '>= 4'\n"
    past = {"indicatoren/i.yaml op 2025-01-10": now.replace(">= 4", ">= 6")}

    assert page(now, past).notes == (
        "het laatste cijfer haalt de norm van nu, en de norm van eerder niet",
    )
    assert "norm-verschoven" in [each.rule for each in page(now, past).findings]
    missed = now.replace(">= 4", ">= 5")
    assert page(missed, {k: v.replace(">= 5", ">= 6") for k, v in past.items()}).notes == ()


def test_a_nulmeting_that_was_added_later() -> None:
    """A nulmeting that came into a known record long after its day is mentioned."""
    past = {
        "indicatoren/i.yaml op 2024-04-01": START,
        "indicatoren/i.yaml op 2025-01-10": START + BASE,
    }

    assert page(START + BASE, past).notes == (
        "de nulmeting staat 285 dagen na haar moment voor het eerst in git",
    )
    assert page(START + BASE, {"indicatoren/i.yaml op 2025-01-10": START + BASE}).notes == ()
