"""Tegenindicator: when a norm needs one, and when the two go together."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.menselijke_maat.tegenindicator import (
    norm_gehaald_schade_elders,
    norm_zonder_tegenindicator,
)


@pytest.mark.parametrize(
    "text",
    [
        "soort: output\n",
        "soort: effect\nnorm: '>= 5'\n",
        "norm: '>= 5'\n",
    ],
)
def test_only_a_norm_on_output_needs_one(text: str) -> None:
    """Other kinds, and output without a norm, may do without."""
    assert faults(norm_zonder_tegenindicator, {"indicatoren/i.yaml": "naam: I\n" + text}) == []


def test_no_indicator_is_its_own_counterpart() -> None:
    """An indicator that names itself has no other side; the norm is printed."""
    text = "naam: I\nsoort: output\nnorm: '>= 5'\ntegenhanger_van: i\n"
    found = faults(norm_zonder_tegenindicator, {"indicatoren/i.yaml": text})

    assert [fault.message for fault in found] == [
        "deze norm op output (>= 5) heeft geen tegenindicator"
    ]


def together(main: str, other: str, values: str) -> list[str]:
    """Give what is said of a norm and a counter-indicator with these yearly values to 2025."""
    years = enumerate(values.split(), start=2026 - len(values.split()))
    files: Files = {
        "indicatoren/i.yaml": "naam: I\n" + main,
        "indicatoren/t.yaml": "naam: T\ntegenhanger_van: i\n" + other,
        "metingen/t.csv": "periode;waarde\n" + "".join(f"{y};{v}\n" for y, v in years),
    }
    return [fault.message for fault in faults(norm_gehaald_schade_elders, files)]


MET = "norm: '>= 5'\nmetingen: [{periode: 2025, waarde: 6}]\n"
LOWER = "richting: lager_beter\n"


def test_co_movement_is_told_with_both_figures() -> None:
    """The sentence names both indicators' figures and no cause."""
    assert together(MET, LOWER, "10 80 110 150") == [
        "de norm is gehaald (6 in 2025), en intussen verslechtert 't' van 80 (2023) naar 150 (2025)"
    ]


@pytest.mark.parametrize(
    ("main", "other", "values"),
    [
        ("norm: '>= 7'\nmetingen: [{periode: 2025, waarde: 6}]\n", LOWER, "1 2 3"),
        ("norm: '>= 7'\n", LOWER, "1 2 3"),
        ("metingen: [{periode: 2025, waarde: 6}]\n", LOWER, "1 2 3"),
        (
            (
                "norm: {waarde: '>= 5', relatief_aan: '2019'}\n"
                "metingen: [{periode: 2025, waarde: 6}]\n"
            ),
            LOWER,
            "1 2 3",
        ),
        (MET, "richting: hoger_beter\n", "1 2 3"),
        (MET, "", "1 2 3"),
        (MET, LOWER, "2 3"),
        (MET, LOWER, "1 3 2"),
        ("norm: '>= 5'\nmetingen: [{peildatum: 2026-02-01, waarde: 6}]\n", LOWER, "1 2 3"),
    ],
)
def test_what_does_not_go_together(main: str, other: str, values: str) -> None:
    """A missed or unknown norm, too few or other figures, and another time are no co-movement."""
    assert together(main, other, values) == []
