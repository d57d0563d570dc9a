"""Sturing: which insight asks for a decision, and when."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.data.sturing import inzicht_zonder_actie

YEARS = """\
metingen:
  - {periode: 2023, waarde: 6}
  - {periode: 2024, waarde: 7}
  - {periode: 2025, waarde: 8}
"""
WORSE = "richting: lager_beter\n" + YEARS


def told(text: str, more: Files | None = None) -> list[tuple[str, str]]:
    """Give field and sentence of what is said of one indicator."""
    files = {"indicatoren/i.yaml": "naam: I\n" + text, **(more or {})}
    return [(fault.field, fault.message) for fault in faults(inzicht_zonder_actie, files)]


def test_a_missed_norm_is_told_since_when() -> None:
    """The first figure that missed the norm counts: a newer one starts no new clock."""
    assert told("norm: {waarde: '<= 6', termijn: 2024}\n" + YEARS) == [
        (
            "norm",
            (
                "de norm (<= 6) is vanaf 2024 niet gehaald: nu 8 (2025);"
                " er staat geen besluit van daarna, de drempel is 90 dagen"
            ),
        )
    ]


def test_a_trend_for_the_worse_is_told() -> None:
    """Three figures in a row for the worse ask for a decision, but not within 90 days."""
    late = {"aanzien.yaml": "naam: N\ndrempels: {inzicht_actie_dagen: 59}\n"}

    assert told(WORSE) == []
    assert told(WORSE, late) == [
        (
            "metingen",
            (
                "de cijfers verslechteren vanaf 2023 steeds (toen 6, nu 8), en vanaf 2025 is dat"
                " een trend; er staat geen besluit van daarna, de drempel is 59 dagen"
            ),
        )
    ]


@pytest.mark.parametrize(("day", "count"), [("2024-12-30", 1), ("2024-12-31", 0)])
def test_a_decision_from_that_day_on_counts(day: str, count: int) -> None:
    """A decision of the day that the figure is about counts, one before does not."""
    besluit = {"besluiten/b.yaml": f"soort: norm\nonderwerp: [i]\nbesloten_op: {day}\n"}

    assert len(told("norm: {waarde: '<= 6', termijn: 2024}\n" + YEARS, besluit)) == count


@pytest.mark.parametrize(
    "text",
    [
        "",
        YEARS,
        "norm: {waarde: '<= 6', termijn: 2030}\n" + YEARS,
        "norm: '<= 8'\n" + YEARS,
        "norm: {waarde: '<= 6', relatief_aan: '2019'}\n" + YEARS,
        "bbv_nummer: 1\nnorm: '<= 1'\n" + YEARS,
        "norm: {waarde: '<= 6', termijn: 2024}\nmetingen: [{periode: 2023, waarde: 7}]\n",
    ],
)
def test_what_asks_for_nothing(text: str) -> None:
    """A norm that is met, relative or to come, and an end date without a figure, ask nothing."""
    assert told(text) == []
