"""Privacy: personal data is told of, wherever it stands."""

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
    "number",
    [
        *("0612345678", "06-12345678", "06-12-34-56-78", "06 1234 5678", "06 - 123 45 678"),
        *(
            "06.12.34.56.78",
            "06/12345678",
            "(06) 12345678",
            "06\u00a012345678",
            "06\u20111234\u20115678",
        ),
        *("06\u201312\u201334\u201356\u201378", "06.1234.5678", "06-123-456-78", "06-1234-5678"),
        *(
            "+31612345678",
            "+31 (0)6 12345678",
            "+31(0)612345678",
            "+31-6-12-34-56-78",
            "(+31) 6 12345678",
        ),
        *(
            "0031612345678",
            "0031 6 12 34 56 78",
            "0031(0)612345678",
            "00316-12345678",
            "+31.6.12345678",
        ),
        *(
            "020-1234567",
            "020 123 45 67",
            "(020) 123-4567",
            "+31 (0)20 123 45 67",
            "+31 20 123 4567",
        ),
        *("0299-123456", "(0299) 12 34 56", "020.123.4567", "+31 299 123456", "[06-12345678]"),
    ],
)
def test_a_number_is_told_of_however_it_is_written(number: str) -> None:
    """Blanks, dashes, dots, brackets and the number of the country hide none."""
    fault = only({"personen/a.yaml": f"rol: adviseur  # bel {number}, of niet\n"})

    assert (fault.rule, fault.message) == ("persoonsgegeven", "dit lijkt een telefoonnummer")


@pytest.mark.parametrize(
    "text",
    [
        *("06-12-2026 10:00", "06.12.2026 10 uur", "01-06-2026 10:15", "2026-06-12T06:12:34"),
        *(
            "06-12-2026 07-12-2026",
            "van 2022-2026",
            "2022\u20132026",
            "0 100 200 300",
            "0,612345678",
        ),
        *("020-030-040-050", "010 020 030", "050-100-150-200", "1.061.234.567", "0.6.12345678"),
        *("0800-1234567", "12-06-12345678", "NL20INGB0001234567", "https://x.nl/0612345678"),
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
