"""Norm: which parts it needs, and when partners have a say."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.data.norm import norm_onvolledig, norm_zonder_partner

BY = "termijn: 2030, vastgesteld_door: raad"


def missing(text: str) -> str:
    """Give which parts are told missing, and at which fields."""
    found = faults(norm_onvolledig, {"indicatoren/i.yaml": "naam: I\n" + text})
    return "; ".join(f"{fault.field}: {fault.message}" for fault in found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"richting: hoger_beter\nnorm: {{waarde: 5, {BY}}}\n",
        f"richting: bandbreedte\nnorm: {{ondergrens: 5, bovengrens: 9, {BY}}}\n",
        f"richting: lager_beter\nnorm: {{relatief_aan: '2019', operator: <=, {BY}}}\n",
        "richting: handhaven\nnorm: {operator: handhaven, vastgesteld_door: raad}\n",
    ],
)
def test_a_norm_that_is_complete(text: str) -> None:
    """A direction makes a bare number clear; keeping a level needs no term and no number."""
    assert missing(text) == ""


def test_every_missing_part_is_named() -> None:
    """A norm without anything is told of once, and its direction apart."""
    assert missing("norm: {}\n") == (
        "norm: deze norm is nog niet af; er ontbreekt: 'operator', 'waarde', 'termijn',"
        " 'vastgesteld_door'; richting: deze indicator heeft een norm,"
        " en er staat niet wanneer het beter gaat"
    )
    assert "er ontbreekt: 'operator'" in missing(f"norm: {{waarde: 5, {BY}}}\n")


PARTNERS = "partners: [{partner: a}, {partner: b}, {partner: c}, {partner: d}]\n"


def partner(norm: str, opgave: str = PARTNERS) -> list[str]:
    """Give what is said of the norm of an indicator under an opgave."""
    files: Files = {
        "opgaven/o.yaml": "titel: O\n" + opgave,
        "doelstellingen/d.yaml": "titel: D\nopgave: o\nindicatoren: [i]\n",
        "doelstellingen/e.yaml": "titel: E\nopgave: weg\nindicatoren: [i]\n",
        "indicatoren/i.yaml": "naam: I\n" + norm,
    }
    return [fault.message for fault in faults(norm_zonder_partner, files)]


def test_partners_of_the_opgave_are_named() -> None:
    """Three partners are named and the others counted."""
    sentence = "er staat niet dat een partner meepraatte over deze norm;"

    assert partner("norm: '>= 5'\n") == [sentence + " bij opgave 'o' horen 'a', 'b', 'c' en nog 1"]
    two = "partners: [{partner: a}, {partner: b}]\n"
    assert partner("norm: '>= 5'\n", two)[0].endswith("bij opgave 'o' horen 'a' en 'b'")
    one = "partners: [{partner: a}]\n"
    assert partner("norm: '>= 5'\n", one)[0].endswith("bij opgave 'o' hoort 'a'")


def test_where_no_partner_could_have_a_say() -> None:
    """Without a norm or partners, or with a partner named, nothing is asked."""
    assert partner("") == []
    assert partner("norm: '>= 5'\n", "") == []
    assert partner("norm: {waarde: '>= 5', vastgesteld_met: [a]}\n") == []
