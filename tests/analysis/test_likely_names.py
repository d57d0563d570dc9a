"""Likely names: a person's name is asked about, an office or organisation is not."""

import pytest

from aanzien_cli.analysis.likely_names import is_like_a_name


@pytest.mark.parametrize(
    "text",
    [
        *("Jan de Vries", "Karin van der Berg", "Piet Jansen", "J.P. Smit", "Anne-Marie Bos"),
        *("Bo ten Kate", "Els in 't Veld-Pot"),
    ],
)
def test_a_name_is_seen(text: str) -> None:
    """A first name or initials, a last name, and what stands between."""
    assert is_like_a_name(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "Jan", "p-014", "directeur stad", "Directeur Ruimte", "wethouder Pietersen"),
        *("Sociaal Domein", "Team Wonen", "Huis van de Wijk", "College van B en W", "GGD Noord"),
        *("Programmamanager Energie", "Hoofd Juridische Zaken", "een lange zin die niets Noemt is"),
        *("Jan Piet Klaas Kees Bo Al Ed", "Jan 12", ". Smit"),
    ],
)
def test_an_office_is_no_name(text: str) -> None:
    """Who holds it is not said."""
    assert not is_like_a_name(text)
