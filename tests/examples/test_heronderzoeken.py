"""Heronderzoeken: the example of practice 1 shows what the municipality could not see."""

from datetime import date
from pathlib import Path

import pytest
from support.golden_files import assert_golden

from aanzien_cli.api import inspect
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.render import render
from aanzien_cli.rules.catalog import ALL_RULES

EXAMPLE = Path(__file__).parents[2] / "examples" / "heronderzoeken"
PEILDATUM = date(2026, 3, 1)
STORY = {
    ("norm-gehaald-schade-elders", "indicatoren/heronderzoeken.yaml"),
    ("norm-zonder-partner", "indicatoren/heronderzoeken.yaml"),
    ("automatisch-zonder-mens", "opdrachten/automatische-blokkade.yaml"),
    ("neveneffect-zonder-meting", "opdrachten/zesduizend-heronderzoeken.yaml"),
    ("keten-duurder-uit", "opdrachten/zesduizend-heronderzoeken.yaml"),
    ("opdracht-zonder-uitvoeringstoets", "opdrachten/zesduizend-heronderzoeken.yaml"),
    ("complexiteit-niet-verkend", "opdrachten/zesduizend-heronderzoeken.yaml"),
    ("besluit-eenzijdig", "besluiten/strenger-handhaven.md"),
    ("signaal-blijft-liggen", "signalen/boodschappengeld.yaml"),
    ("signaal-blijft-liggen", "signalen/geen-nummer-in-de-brief.yaml"),
    ("signaal-blijft-liggen", "signalen/gezin-zonder-stroom.yaml"),
    ("norm-zonder-tegenindicator", "indicatoren/aanvragen-binnen-vier-weken.yaml"),
}
WELL = ("zuidoever", "vroeg-erbij", "schuldhulp", "signalen-op-tafel", "bellen-in-de-avond")
"""Pieces of the paths of the work that goes well."""
BASIS = {rule.name for rule in ALL_RULES if rule.element == "basis"}


@pytest.fixture(scope="module")
def inspection() -> Inspection:
    """The example, judged once."""
    return inspect(EXAMPLE, PEILDATUM)


def test_the_findings_are_the_reviewed_ones(inspection: Inspection) -> None:
    """Every finding, its place and its sentence are those that were read and agreed on."""
    assert_golden("examples/heronderzoeken.txt", render(inspection, Format.CONCISE))


def test_the_organisation_is_of_a_believable_size(inspection: Inspection) -> None:
    """There are 60 records or more, and every kind of record is among them."""
    assert len(inspection.register.records) >= 60
    assert len(inspection.per_kind) == 15


def test_nothing_is_wrong_with_the_files_themselves(inspection: Inspection) -> None:
    """No rule of the basis has anything to say: what is found, is found in the organisation."""
    assert not [each for each in inspection.findings if each.rule in BASIS]


def test_practice_1_is_told(inspection: Inspection) -> None:
    """The findings that make the story stand at the records where it plays, and no others."""
    assert {(each.rule, each.path) for each in inspection.findings} == STORY


def test_both_counter_indicators_are_named(inspection: Inspection) -> None:
    """The norm that is met is set beside debt relief and beside objections."""
    found = [f for f in inspection.findings if f.rule == "norm-gehaald-schade-elders"]

    assert len(found) == 2
    assert any("schuldhulp-na-blokkade" in each.message for each in found)
    assert any("bezwaren-na-blokkade" in each.message for each in found)


def test_the_check_fails(inspection: Inspection) -> None:
    """There is a fout, so that the check fails."""
    assert inspection.failed(Severity.ERROR)


@pytest.mark.parametrize("piece", WELL)
def test_work_that_goes_well_is_left_alone(inspection: Inspection, piece: str) -> None:
    """The pilot with human review and the other work in order get no finding."""
    assert any(piece in record.path for record in inspection.register.records)
    assert not [
        each
        for each in inspection.findings
        if piece in each.path and not each.path.startswith("indicatoren/")
    ]


def test_the_files_are_still_in_order_in_later_years() -> None:
    """On a later peildatum only an exception that has ended is wrong with the files."""
    later = inspect(EXAMPLE, date(2028, 6, 1))

    assert {each.rule for each in later.findings if each.rule in BASIS} <= {"verlopen-uitzondering"}
