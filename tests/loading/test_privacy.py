"""Privacy: personal data is told of, wherever it stands."""

import pytest
from support.repository import Files, loaded

from aanzien_cli.domain.fault import PlacedFault


def only(files: Files) -> PlacedFault:
    """Give the one fault of some files."""
    (fault,) = loaded(files).faults
    return fault


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("bel 06-12345678", "telefoonnummer"),
        ("bel 06 12 34 56 78", "telefoonnummer"),
        ("bel +31 6 12345678", "telefoonnummer"),
        ("bel 020 123 4567", "telefoonnummer"),
        ("mail jan@voorbeeld.nl", "e-mailadres"),
        ("bsn 111222333", "burgerservicenummer"),
        ("vraag mevrouw Jansen", "naam van een persoon"),
        ("vraag dhr. De Vries", "naam van een persoon"),
        ("De heer Jansen", "naam van een persoon"),
        ("mevr. Jansen", "naam van een persoon"),
        ("Mw. Jansen", "naam van een persoon"),
        ("gebeld door dhr Jansen", "naam van een persoon"),
        ("mevr De Vries", "naam van een persoon"),
    ],
)
def test_personal_data_is_told_of(text: str, says: str) -> None:
    """Also in a comment, which no field holds."""
    fault = only({"personen/a.yaml": f"rol: adviseur  # {text}\n"})

    assert fault.rule == "persoonsgegeven"
    assert says in fault.message


@pytest.mark.parametrize(
    "text",
    [
        "111222334",
        "zaak 2026-06-123456",
        "€ 125000000",
        "1.111.222.333",
        "@college",
        "de heer en",
        "5 MW Zonnepark",
        "omwonenden. De buurt",
        "mw en dhr. en",
    ],
)
def test_what_only_looks_like_personal_data_is_left_alone(text: str) -> None:
    """Amounts, case numbers and words are no accusation."""
    assert not loaded({"personen/a.yaml": f"rol: adviseur  # {text}\n"}).faults
