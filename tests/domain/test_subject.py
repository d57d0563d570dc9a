"""Subject: a part keeps its name when others are put before it."""

import pytest
from support.repository import PEILDATUM, inspected, register

from aanzien_cli.domain.findings.fingerprint import fingerprints
from aanzien_cli.domain.findings.location import to_field_path
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.subject import subject_of

FILES = {
    "opdrachten/a.yaml": """
        titel: Wijkplan
        doelstellingen: [minder-gas]
        claims:
          - {periode: 2026-K1, discipline: planologie, fte: 0.5}
        randvoorwaarden:
          - wat: Een planoloog
        bijdrage: {minder-gas: het dak}
        neveneffecten:
          - {omschrijving: Drukte in de straat, gemeten: nee}
        perspectiefscores:
          - {score: 3}
        """
}


@pytest.mark.parametrize(
    ("field", "subject"),
    [
        ("", ""),
        ("titel", "titel"),
        ("doelstellingen.0", "doelstellingen.[minder-gas]"),
        ("claims.0.fte", "claims.[2026-K1, planologie].fte"),
        ("claims.7.fte", "claims.*.fte"),
        ("randvoorwaarden.0", "randvoorwaarden.[Een planoloog]"),
        ("neveneffecten.0.gemeten", "neveneffecten.[Drukte in de straat].gemeten"),
        ("onbekend.0.veld", "onbekend.*.veld"),
        ("titel.0.veld", "titel.*.veld"),
    ],
)
def test_a_place_is_known_by_what_stands_there(field: str, subject: str) -> None:
    """A part is named by what people tell it from the others by, and never by its number."""
    records = inspected(FILES).register.of(Opdracht)

    assert subject_of(records[0], to_field_path(field)) == subject


def test_a_record_that_is_not_there_gives_no_names() -> None:
    """Of a file that could not be read only the fields are known."""
    assert subject_of(None, ("claims", 3, "fte")) == "claims.*.fte"


def test_a_key_that_is_a_number_is_no_place() -> None:
    """Settings per rule are a mapping, and their keys are names, also where they look like one."""
    organisatie = register({"aanzien.yaml": "naam: X\nregels: {ernst: {dubbel-id: advies}}\n"})

    subject = subject_of(organisatie.organisatie, ("regels", "ernst", "dubbel-id"))

    assert subject == "regels.ernst.dubbel-id"
    assert subject_of(organisatie.organisatie, ("regels", "ernst", 7)) == "regels.ernst.7"


def test_a_part_put_before_is_one_new_finding() -> None:
    """What was wrong with the second part was wrong before, whatever is put above it."""

    def marks(*conditions: str) -> set[str]:
        lines = "".join(f"  - wat: {each}\n" for each in conditions)
        text = f"titel: A\nstatus: in_uitvoering\nrandvoorwaarden:\n{lines}"
        found = inspected({"opdrachten/a.yaml": text}, PEILDATUM).findings
        return {
            mark
            for finding, mark in fingerprints(found)
            if finding.rule == "randvoorwaarden-niet-besproken"
        }

    before, now = marks("Geld", "Tijd"), marks("Ruimte", "Geld", "Tijd")

    assert len(before) == 2
    assert before < now
    assert len(now) == 3
