"""Part rows: what is wrong with a row of parts is told at its cell, and nothing is written."""

import pytest
from support.brought_in_parts import CLAIM, FILES, plan_parts, said_of

from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.grid import RawCell
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.team import Team


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (("bouwn", 1), "A", "er is geen opdracht 'bouwn': bedoelt u 'bouwen'?"),
        (("zzz", 1), "A", "er is geen opdracht 'zzz': "),
        (("", 1), "A", "er is geen opdracht '': "),
        (("bouwen", "een"), "A", "hier hoort het nummer van het onderdeel"),
        (("bouwen", 0), "A", "hier hoort het nummer van het onderdeel"),
        (("bouwen", 1, "2026-Q9"), "C", "2026-Q9"),
        (("bouwen", 1, "2026-K1", "hout"), "D", "discipline 'hout' bestaat niet"),
        (("bouwen", 1, "2026-K1", "#REF!"), "D", "de formule in deze cel geeft een fout"),
        (("bouwen", 1, "2026-K1", "persoon"), "D", "'persoon' staat in een export"),
        (("bouwen", 9, "2026-K1", "hout", 1), "D", "discipline 'hout' bestaat niet"),
        (("bouwen", 9, "2026-K1", "bouw", "veel"), "E", "hier hoort een getal"),
    ],
)
def test_what_is_wrong_with_a_row_is_told_at_its_cell(
    row: tuple[RawCell, ...], column: str, sentence: str
) -> None:
    """The record, the number, a value and a name that does not exist."""
    full = (*row, *("2026-K1", "bouw", 1)[len(row) - 2 :])
    outcome = plan_parts(Opdracht, "claims", CLAIM, full)

    assert [(number, letter) for number, letter, _ in said_of(outcome)] == [(2, column)]
    assert sentence in said_of(outcome)[0][2]
    assert outcome.files == {}


def test_a_record_with_faults_is_mended_first() -> None:
    """What could not be read of it was left out, so that numbers may not be those of the file."""
    files = {**FILES, "opdrachten/bouwen.yaml": "titel: B\nclaims: [{fte: x}, {fte: 1}]\n"}

    assert said_of(plan_parts(Opdracht, "claims", CLAIM, ("bouwen", 1), files=files)) == [
        (2, "A", "in 'opdrachten/bouwen.yaml' staan fouten: herstel die eerst: ")
    ]


def test_two_rows_about_one_part_are_refused() -> None:
    """Only one of them can be right."""
    row = ("bouwen", 1, "2026-K1", "bouw", 1)

    assert said_of(plan_parts(Opdracht, "claims", CLAIM, row, row)) == [
        (3, "A", "een eerdere rij gaat over hetzelfde onderdeel: ")
    ]


def test_a_pseudonym_is_not_overwritten() -> None:
    """Where an export says `persoon`, a change of the rest would lose somebody."""
    head = ("Team", "Nr", "Rol", "Fte", "Persoon")
    kept = plan_parts(Team, "leden", head, ("wonen", 1, "Adviseur persoon", 0.75, "p-2"))
    lost = plan_parts(Team, "leden", head, ("wonen", 1, "Hoofdadviseur persoon", 0.5, ""))

    assert b"rol: Adviseur p-1, fte: 0.75" in kept.files["teams/wonen.yaml"]
    assert kept.notes == ("kolom E 'Persoon' is niet gelezen: mensen komen niet uit een rekenblad",)
    assert "'persoon' staat in een export" in said_of(lost)[0][2]


def test_a_part_without_what_it_needs_is_told_of_as_a_row() -> None:
    """A member without a person cannot come out of a spreadsheet."""
    outcome = plan_parts(Team, "leden", ("Team", "Nr", "Fte"), ("wonen", None, 0.5))

    assert [(row, column) for row, column, _ in said_of(outcome)] == [(2, "")]
    assert "veld 'persoon' ontbreekt" in said_of(outcome)[0][2]


def test_personal_data_is_told_of_at_its_cell() -> None:
    """What is once in git stays in its history."""
    files = {**FILES, "afdelingen/a.yaml": "naam: A\n"}
    head = ("Afdeling", "Wat", "Fte")
    outcome = plan_parts(
        Afdeling, "reguliere_werkzaamheden", head, ("a", "mail x@y.nl", 1), files=files
    )

    assert said_of(outcome)[0][:2] == (2, "B")
    assert "e-mailadres" in said_of(outcome)[0][2]


def test_a_finding_in_a_file_that_no_row_is_about_is_told_too() -> None:
    """A toets that names a veronderstelling by the name that it had."""
    files = {
        **FILES,
        "opdrachten/a.yaml": "titel: A\nveronderstellingen: [{id: v-1, tekst: T}]\n",
        "toetsen/t.yaml": "opdracht: a\nveronderstelling: v-1\n",
    }
    head = ("Opdracht", "Nr", "Id")
    outcome = plan_parts(Opdracht, "veronderstellingen", head, ("a", 1, "v-2"), files=files)

    assert said_of(outcome) == [
        (0, "", "toetsen/t.yaml: opdracht 'a' heeft geen veronderstelling 'v-1': bedoelt u 'v-2'?")
    ]


def test_a_sheet_that_does_not_say_of_which_record_is_refused() -> None:
    """Parts may have an id of their own, which is not that of the record."""
    outcome = plan_parts(Opdracht, "veronderstellingen", ("Id", "Nr"), ("v-1", 1))

    assert said_of(outcome) == [(2, "", "er is geen opdracht '': ")]
