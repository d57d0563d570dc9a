"""Privacy: a name in a field for a role is asked about, and never an error."""

from support.repository import faults

from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.rules.basis.privacy import persoonsgegeven


def test_a_name_in_a_field_for_a_role_is_a_question() -> None:
    """Such a field goes into the report for the council as it is."""
    text = (
        "titel: Wonen\nopgavemanager: Jan de Vries\neindverantwoordelijke: [directeur, Bo Smit]\n"
    )
    found = faults(persoonsgegeven, {"opgaven/wonen.yaml": text})

    assert [(each.field, each.message) for each in found] == [
        ("opgavemanager", "is 'Jan de Vries' de naam van een persoon?"),
        ("eindverantwoordelijke", "is 'Bo Smit' de naam van een persoon?"),
    ]
    assert {each.severity for each in found} == {Severity.WARNING}


def test_the_name_of_a_unit_or_partner_is_none() -> None:
    """A woningcorporatie may well be called after somebody."""
    files = {
        "partners/smit.yaml": "naam: Bo Smit\n",
        "teams/t.yaml": "naam: T\naanspreekpunt: bo smit\n",
        "afdelingen/a.yaml": "naam: Bo Pot\nhoofd: Bo Smit\naanspreekpunt: Bo Pot\n",
    }

    assert faults(persoonsgegeven, files) == []
