"""Energietransitie: the example of practice 2 tells of a koning zonder land, and little else."""

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

EXAMPLE = Path(__file__).parents[2] / "examples" / "energietransitie"
PEILDATUM = date(2026, 3, 1)
STORY = {
    ("koning-zonder-land", "opgaven/energietransitie.yaml"),
    ("opgavemanager-zonder-mandaat", "opgaven/energietransitie.yaml"),
    ("budget-zonder-terugvloei", "opgaven/energietransitie.yaml"),
    ("besluit-zonder-keuze", "besluiten/start-rivierenbuurt.yaml"),
    ("discipline-ontbreekt", "teams/team-warmte.yaml"),
    ("uitleen-zonder-gevolg", "inzetafspraken/vergunningen-warmte-2.yaml"),
    ("uitgestelde-keuze", "inzetafspraken/ruimte-warmte-planologie-2.yaml"),
    ("uitgestelde-keuze", "besluiten/voorrang-energietransitie.md"),
    ("bestuur-niet-betrokken", "inzetafspraken/openbare-ruimte-warmte-extra.yaml"),
    ("perverse-prikkel", "afdelingen/vergunningen.yaml"),
    ("inzicht-zonder-actie", "indicatoren/vergunning-binnen-termijn.yaml"),
    ("signaal-blijft-liggen", "signalen/vergunningen-lopen-vol.yaml"),
}
WELL = ("energiehulp", "korte-route", "vergunningloket", "warmtekaart", "team-data", "witgoed")
"""Pieces of the paths of the work that goes well."""


@pytest.fixture(scope="module")
def inspection() -> Inspection:
    """The example, judged once."""
    return inspect(EXAMPLE, PEILDATUM)


def test_the_findings_are_the_reviewed_ones(inspection: Inspection) -> None:
    """Every finding, its place and its sentence are those that were read and agreed on."""
    assert_golden("examples/energietransitie.txt", render(inspection, Format.CONCISE))


def test_the_organisation_is_of_a_believable_size(inspection: Inspection) -> None:
    """There are 60 records or more, and every kind of record is among them."""
    assert len(inspection.register.records) >= 60
    assert len(inspection.per_kind) == 15


def test_nothing_is_wrong_with_the_files_themselves(inspection: Inspection) -> None:
    """No rule of the basis has anything to say: what is found, is found in the organisation."""
    basis = {rule.name for rule in ALL_RULES if rule.element == "basis"}

    assert not [each for each in inspection.findings if each.rule in basis]


def test_practice_2_is_told(inspection: Inspection) -> None:
    """The findings that make the story stand at the records where it plays."""
    found = {(each.rule, each.path) for each in inspection.findings}

    assert found >= STORY


def test_the_check_fails_with_few_errors(inspection: Inspection) -> None:
    """There is a fout, so that the check fails; most of what is found is a waarschuwing."""
    per_severity = inspection.per_severity

    assert inspection.failed(Severity.ERROR)
    assert per_severity[Severity.ERROR] < per_severity[Severity.WARNING]


@pytest.mark.parametrize("piece", WELL)
def test_work_that_goes_well_is_left_alone(inspection: Inspection, piece: str) -> None:
    """The stable teams, their opdrachten and their toetsen get no finding."""
    assert any(piece in record.path for record in inspection.register.records)
    assert not [each for each in inspection.findings if piece in each.path]


def test_the_story_still_stands_in_later_years() -> None:
    """On a later peildatum only an exception that has ended is wrong with the files."""
    later = inspect(EXAMPLE, date(2028, 6, 1))
    basis = {rule.name for rule in ALL_RULES if rule.element == "basis"}

    assert {each.rule for each in later.findings if each.rule in basis} <= {"verlopen-uitzondering"}
