"""Traps: values that other programs read differently."""

import pytest
from support.repository import Files, loaded

from aanzien_cli.domain.findings.fault import PlacedFault


def only(files: Files) -> PlacedFault:
    """Give the one fault of some files."""
    (fault,) = loaded(files).faults
    return fault


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("naam: A\neenheid: no\n", "lezen no als 'onwaar'"),
        ("naam: A\neenheid: On\n", "lezen On als 'waar'"),
        ("naam: A\neenheid: True\n", "lezen True als 'waar'"),
        ("naam: false\n", "lezen false als 'onwaar'"),
        ("naam: A\neenheid: 06\n", "lezen 06 als '6'"),
        ("naam: A\neenheid: 09\n", "lezen 09 als een getal"),
        ("naam: A\neenheid: 0x_\n", "lezen 0x_ als een getal"),
        ("naam: A\neenheid: 0b_\n", "lezen 0b_ als een getal"),
        ("naam: A\neenheid: 12:30\n", "lezen 12:30 als '750'"),
        ("naam: A\neenheid: 6.60\n", "lezen 6.60 als '6.6'"),
        ("naam: A\nvoorheen: [no]\n", "lezen no als"),
        ("naam:\tA\n", "staat een tab"),
        ("\ufeffnaam: A\n", "onzichtbaar teken (BOM)"),
    ],
)
def test_traps_of_yaml_are_told_of(text: str, says: str) -> None:
    """What other programs would make of a value is said in their own words."""
    fault = only({"indicatoren/a.yaml": text})

    assert fault.rule == "yaml-valkuil"
    assert says in fault.message


@pytest.mark.parametrize("text", ["naam: 'no'", "naam: A\nnulmeting: {waarde: 6.60}", "naam: ja"])
def test_what_every_program_reads_alike_is_no_trap(text: str) -> None:
    """Quoted text, a number with its zeros and Dutch words are safe."""
    assert not loaded({"indicatoren/a.yaml": text}).faults


def test_a_truth_where_one_is_asked_is_no_trap() -> None:
    """Every program reads it as the truth that it is."""
    assert not loaded({"opgaven/a.yaml": "titel: A\nafdelingsoverstijgend: true\n"}).faults


def test_a_trap_in_a_part_that_was_left_out_is_not_told_of() -> None:
    """One fault for one value: the schema's word comes first."""
    assert only({"indicatoren/a.yaml": "naam: A\nland: no\n"}).rule == "onbekend-veld"


def test_a_setting_per_name_can_hold_a_trap() -> None:
    """Keys of a free table are walked like fields."""
    fault = only({"aanzien.yaml": "naam: X\npersoon_aliassen: {a: no}\n"})

    assert fault.field == ("persoon_aliassen", "a")
