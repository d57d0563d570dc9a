"""Maatschappelijke agenda: the example of practice 3 is clean, with every rule on."""

from datetime import date
from pathlib import Path

import pytest
from support.golden_files import assert_golden

from aanzien_cli.api import inspect
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.render import render
from aanzien_cli.rules.catalog import ALL_RULES

EXAMPLE = Path(__file__).parents[2] / "examples" / "maatschappelijke-agenda"
PEILDATUM = date(2026, 3, 1)
AMBITIES = {
    "Inwoners leven in een veilige omgeving",
    "Inwoners zijn gezond en hebben een gezonde levensstijl",
    (
        "Inwoners die hulp nodig hebben, ervaren een hoge kwaliteit van leven en hebben regie "
        "over hun leven"
    ),
    "In de gemeente krijgen kinderen en jongeren optimale kansen",
    "Inwoners nemen deel en dragen bij aan de maatschappij",
}
"""The five, literally as the paper has them."""
BASIS = {rule.name for rule in ALL_RULES if rule.element == "basis"}


@pytest.fixture(scope="module")
def inspection() -> Inspection:
    """The example, judged once."""
    return inspect(EXAMPLE, PEILDATUM)


def test_nothing_is_found(inspection: Inspection) -> None:
    """There is not one finding, not even an advice, so the check succeeds."""
    assert_golden("examples/maatschappelijke-agenda.txt", render(inspection, Format.CONCISE))
    assert inspection.findings == ()
    assert not inspection.failed(Severity.ADVICE)


def test_no_rule_is_switched_off(inspection: Inspection) -> None:
    """It is clean by what it holds: no rule is off or softened, no record is excepted."""
    organisatie = inspection.register.organisatie

    assert organisatie is not None
    assert organisatie.regels.uit == ()
    assert organisatie.regels.ernst == {}
    assert not [each.path for each in inspection.register.records if each.uitzonderingen]


def test_the_organisation_is_of_a_believable_size(inspection: Inspection) -> None:
    """There are 60 records or more, and every kind of record is among them."""
    assert len(inspection.register.records) >= 60
    assert len(inspection.per_kind) == 15


def test_the_five_ambities_are_those_of_the_paper(inspection: Inspection) -> None:
    """The ambities have the words of practice 3, each with four to six indicatoren."""
    ambities = [a for a in inspection.register.of(Doelstelling) if a.niveau == "ambitie"]

    assert {each.titel for each in ambities} == AMBITIES
    assert all(4 <= len(each.indicatoren) <= 6 for each in ambities)


def test_every_indicator_is_described_as_a_databoek_asks(inspection: Inspection) -> None:
    """Each has a definition, a source, a nulmeting, a norm with partners and a reservation."""
    for indicator in inspection.register.of(Indicator):
        assert indicator.definitie, indicator.id
        assert indicator.databron, indicator.id
        assert indicator.nulmeting, indicator.id
        assert indicator.norm, indicator.id
        assert indicator.norm.vastgesteld_met, indicator.id
        assert indicator.voorbehoud, indicator.id


def test_the_files_are_still_in_order_in_later_years() -> None:
    """On a later peildatum nothing is wrong with the files: only dates have passed."""
    later = inspect(EXAMPLE, date(2028, 6, 1))

    assert not [each for each in later.findings if each.rule in BASIS]
