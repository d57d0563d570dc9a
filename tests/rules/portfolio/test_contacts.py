"""Contacts: when two voices are two."""

import pytest
from support.repository import faults

from aanzien_cli.rules.portfolio.contacts import partner_met_meer_aanspreekpunten


def _said(contacts: str) -> list[str]:
    files = {"partners/w.yaml": f"naam: W\naanspreekpunten: [{contacts}]\n"}
    return [fault.message for fault in faults(partner_met_meer_aanspreekpunten, files)]


@pytest.mark.parametrize(
    "contacts",
    [
        "{onderwerp: a, persoon: p-1}, {onderwerp: a, persoon: p-1}",
        "{onderwerp: a, persoon: p-1}, {onderwerp: a}",
        "{persoon: p-1}",
        "",
    ],
)
def test_one_voice_written_twice_is_one(contacts: str) -> None:
    """The same person twice, and an entry that names nobody, are no second voice."""
    assert _said(contacts) == []


def test_a_subject_is_the_same_however_it_is_typed() -> None:
    """Capitals and blanks make no other subject, and a person and an afdeling are two voices."""
    contacts = "{onderwerp: Nieuwe  bouw, persoon: p-1}, {onderwerp: nieuwe bouw, afdeling: ruimte}"
    (said,) = _said(contacts)
    assert "over 'nieuwe bouw'" in said
    assert "2 aanspreekpunten: 'p-1', 'ruimte'" in said


def test_two_people_without_a_subject_are_asked_about() -> None:
    """Where nobody says who talks about what, the partner cannot know either."""
    (said,) = _said("{persoon: p-1}, {persoon: p-2}")
    assert said.startswith("zonder onderwerp")
