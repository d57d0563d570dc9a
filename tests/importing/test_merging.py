"""Merging: what a cell wants of a field, and what the schema says of that."""

import pytest
from support.brought_in import plan, said

from aanzien_cli.analysis.incoming.outcome import Fate, FieldChange
from aanzien_cli.domain.grid import RawCell
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.record import Record


def test_an_empty_cell_takes_a_field_away() -> None:
    """What was filled in and is not any more goes; a field that was not there is no change."""
    outcome = plan(("woningen", "Nieuwe woningen", "", 0, None))

    assert outcome.rows[0].changes == (FieldChange("eenheid", "woningen", ""),)
    assert b"eenheid" not in outcome.files["indicatoren/woningen.yaml"]


def test_a_default_that_nobody_wrote_is_not_taken_away() -> None:
    """An export shows `regulier` where a file says nothing; an empty cell leaves that so."""
    outcome = plan(("bouwen", "Bouwen", ""), head=("Id", "Titel", "Soort"), kind=Opdracht)

    assert outcome.rows[0].fate is Fate.SAME


def test_every_problem_of_every_row_is_told() -> None:
    """One bad row and nothing is written; the place, what was found and what was expected."""
    outcome = plan(
        ("woningen", "", "huizen", "anderhalf", "effct"),
        ("lucht", None, None, None, "effect"),
        ("groen", "Groen", "ha", None, "effect"),
    )

    assert outcome.files == {}
    assert [(each.row, each.column, each.heading, each.found) for each in outcome.problems] == [
        (2, "B", "Naam", ""),
        (2, "D", "Decimalen", "anderhalf"),
        (2, "E", "Soort", "effct"),
        (3, "B", "Naam", ""),
    ]
    texts = [sentence for _, _, sentence in said(outcome)]
    assert texts[0] == texts[3] == "hier moet iets staan: "
    assert texts[1].startswith("'anderhalf' past niet in 'decimalen': hier hoort een getal")
    assert texts[2].endswith("bedoelt u 'effect'?")


def test_a_title_that_has_no_column_is_asked_for() -> None:
    """A new record needs one, and the sheet has no place for it."""
    outcome = plan(("lucht", "ha"), head=("Id", "Eenheid"))

    assert said(outcome) == [(2, "", "er is geen kolom voor 'naam', en die moet er zijn: ")]


@pytest.mark.parametrize(
    ("head", "cell", "sentence"),
    [
        ("Van", "31-2-2026", "februari 2026 heeft 28 dagen"),
        ("Budget", "1,234.5.6", "hier hoort een getal"),
        ("Team", "bouwers", "team 'bouwers' bestaat niet"),
        ("Toelichting", "a\x1bb", "hier staat een onzichtbaar stuurteken (U+001B)"),
        ("Budget", "85 %", "hier hoort een getal zonder %"),
        ("Budget", "#VERW!", "de formule in deze cel geeft een fout"),
        ("Toelichting", "\ud800", "dit bestand is geen UTF-8"),
        ("Bijdrage", "Vraag persoon, om hulp", "'persoon' staat in een export voor"),
        ("Bron", "mail naar x@gemeente.nl", "e-mailadres"),
        ("Doelstellingen", "a, b", "doelstelling 'a' bestaat niet"),
    ],
)
def test_a_cell_is_held_against_schema_and_repository(
    head: str, cell: RawCell, sentence: str
) -> None:
    """What a check would call unreadable is refused, at the cell that it comes from."""
    outcome = plan(("bouwen", cell), head=("Id", head), kind=Opdracht)

    assert {(row, column) for row, column, _ in said(outcome)} == {(2, "B")}
    assert sentence in said(outcome)[0][2]
    assert outcome.files == {}


@pytest.mark.parametrize(
    ("head", "cell", "line"),
    [
        ("Van", "1-2-2026", "van: 2026-02-01"),
        ("Van", "1 februari 2026", "van: 2026-02-01"),
        ("Vaste oplossing", "Yes", "vaste_oplossing: ja"),
        ("Status", "In uitvoering", "status: in_uitvoering"),
        ("Budget", "€ 1.330", "budget: '€ 1.330'"),
        ("Budget", 2.5, "budget: 2.5"),
        ("Ambtelijk opdrachtgever", "hoofd wonen", "ambtelijk_opdrachtgever: hoofd wonen"),
        ("Herkomst", "'=pull", None),
        ("Toelichting", "'=1+1", "toelichting: '=1+1'"),
    ],
)
def test_what_is_only_spelt_otherwise_is_spelt_right(
    head: str, cell: RawCell, line: str | None
) -> None:
    """Days in Dutch order, words with capitals and blanks, yes for ja."""
    outcome = plan(("bouwen", cell), head=("Id", head), kind=Opdracht)

    if line is None:
        assert outcome.problems
    else:
        assert line in outcome.files["opdrachten/bouwen.yaml"].decode().splitlines()


def test_the_same_value_in_other_words_is_no_change() -> None:
    """Written otherwise, a number or a word says what the file says already."""
    outcome = plan(("bouwen", "1250000,0"), head=("Id", "Budget"), kind=Opdracht)

    assert outcome.rows[0].fate is Fate.SAME
    assert outcome.files == {}


@pytest.mark.parametrize(
    ("kind", "head", "cell"),
    [
        (Indicator, "Eigenaar", "persoon"),
        (Indicator, "Eigenaar", "Persoon"),
        (Opgave, "Eindverantwoordelijke", "hoofd wonen, persoon"),
    ],
)
def test_nobody_is_called_person(kind: type[Record], head: str, cell: str) -> None:
    """The word that an export puts in the place of somebody makes no new record or role."""
    outcome = plan(("nieuw", "X", cell), head=("Id", "Naam", head), kind=kind)

    (problem,) = outcome.problems
    assert (problem.row, problem.column, problem.found) == (2, "C", cell)
    assert problem.message.startswith("'persoon' staat in een export voor iemand die niet meegaat")
    assert outcome.files == {}


def test_a_sentence_may_speak_of_a_person() -> None:
    """Where nobody was left out, it is a word like any other."""
    outcome = plan(("nieuw", "X", "Elke persoon telt."), head=("Id", "Naam", "Definitie"))

    assert b"definitie: Elke persoon telt.\n" in outcome.files["indicatoren/nieuw.yaml"].replace(
        b"'", b""
    )
