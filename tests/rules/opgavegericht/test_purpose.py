"""Purpose: tests of what the examples of the rules do not show."""

import pytest
from support.repository import faults, inspected

from aanzien_cli.rules.opgavegericht import purpose

AANZIEN = {"aanzien.yaml": "naam: N\nregels: {profiel: rekenkamer}\n"}
ENDED = {"opgaven/o.yaml": "titel: O\nstatus: gestopt\n"}


def _end(text: str = "") -> dict[str, str]:
    return {"doelstellingen/d.yaml": f"titel: D\nopgave: o\n{text}\n"}


def test_the_end_of_an_ended_opgave_is_left_in_peace() -> None:
    """What belongs to an opgave that has ended is not asked about."""
    rules = (
        purpose.doelstelling_zonder_plan,
        purpose.doelstelling_zonder_ruimte,
        purpose.doel_niet_controleerbaar,
    )

    assert [faults(rule, {**AANZIEN, **_end(), **ENDED}) for rule in rules] == [[], [], []]


@pytest.mark.parametrize("aanzien", [{}, {"aanzien.yaml": "naam: N\n"}])
def test_only_who_asks_is_judged_by_the_norms_of_rekenkamers(aanzien: dict[str, str]) -> None:
    """Without the profile nothing is said about it."""
    assert faults(purpose.doel_niet_controleerbaar, {**aanzien, **_end()}) == []


@pytest.mark.parametrize(
    ("end", "indicator", "missing"),
    [
        ("", "", "een indicator, een termijn"),
        ("indicatoren: [i]", "", "een termijn, een nulmeting bij 'i', een bron bij 'i'"),
        ("indicatoren: [i]", "nulmeting: 8\nbron: CBS\nnorm: {waarde: 7}", "een termijn"),
        ("indicatoren: [i]", "nulmeting: 8\nbron: CBS\nnorm: {waarde: 7, termijn: 2030}", ""),
        ("indicatoren: [weg]\ntermijn: 2030", "", ""),
    ],
)
def test_everything_that_is_missing_is_named_at_once(
    end: str, indicator: str, missing: str
) -> None:
    """One finding per doelstelling lists what would make it possible to judge."""
    files = {**AANZIEN, **_end(end), "indicatoren/i.yaml": f"naam: I\n{indicator}\n"}
    found = [fault.message for fault in faults(purpose.doel_niet_controleerbaar, files)]

    expected = f"om deze doelstelling te controleren ontbreekt nog {missing}"
    assert found == ([expected] if missing else [])


def test_what_could_not_be_read_is_not_missing() -> None:
    """A term that is written but broken is told once, as broken."""
    files = {
        **AANZIEN,
        **_end("indicatoren: [i]\ntermijn: ooit"),
        "indicatoren/i.yaml": "naam: I\nnulmeting: 8\nbron: CBS\n",
    }
    found = {finding.rule for finding in inspected(files).findings}

    assert "ongeldige-waarde" in found
    assert "doel-niet-controleerbaar" not in found
