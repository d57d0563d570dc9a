"""Entries: which record a row is about, by its id or by its title."""

import pytest
from support.brought_in import FILES, plan, said

from aanzien_cli.analysis.incoming.outcome import Fate
from aanzien_cli.domain.grid import RawCell


def test_without_an_id_the_title_tells() -> None:
    """A title that is there is that record, in whatever capitals; another makes an id."""
    outcome = plan(("NIEUWE WONINGEN", "ha"), ("Café's", "x"), head=("Naam", "Eenheid"))

    assert [(row.id, row.fate) for row in outcome.rows] == [
        ("woningen", Fate.CHANGED),
        ("cafe-s", Fate.NEW),
    ]


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("../../etc/x", "een id heeft kleine letters, cijfers en streepjes; bedoelt u 'etc-x'?: "),
        ("C:\\x", "een id heeft kleine letters, cijfers en streepjes; bedoelt u 'c-x'?: "),
        ("a/b", "een id heeft kleine letters, cijfers en streepjes; bedoelt u 'a-b'?: "),
        ("…", "een id heeft kleine letters, cijfers en streepjes: "),
        (1.5, "een id heeft kleine letters, cijfers en streepjes; bedoelt u '1-5'?: "),
        ("\x1b[2J", "een id heeft kleine letters, cijfers en streepjes; bedoelt u '2j'?: "),
    ],
)
def test_an_id_is_no_path(cell: RawCell, sentence: str) -> None:
    """Whatever is no id is refused, with the one that was probably meant."""
    outcome = plan((cell, "X", None, None, None))

    assert said(outcome) == [(2, "A", sentence)]
    assert outcome.files == {}


def test_a_row_that_cannot_be_told_apart_is_refused() -> None:
    """Twice the same id, a title of two records, or neither id nor title."""
    twice = {**FILES, "indicatoren/groen-2.yaml": "naam: GROEN\n"}

    assert said(plan(("a", "A"), ("a", "A"), head=("Id", "Naam"))) == [
        (3, "A", "rij 2 gaat ook over 'a': laat er één rij van over")
    ]
    assert said(plan(("x", "A"), ("y", "A"), head=("Eenheid", "Naam"))) == [
        (3, "", "rij 2 gaat ook over 'a': laat er één rij van over")
    ]
    assert said(plan(("", "groen"), head=("Id", "Naam"), files=twice)) == [
        (2, "B", "groen en groen-2 heten allebei zo: vul het id in: ")
    ]
    assert said(plan(("", "", "x"), head=("Id", "Naam", "Eenheid"))) == [
        (2, "B", "zonder id of titel is niet te zeggen om welk record het gaat: ")
    ]
    assert said(plan(("", "x"), head=("Id", "Eenheid")))[0][:2] == (2, "A")


def test_an_id_that_looks_like_another_is_told() -> None:
    """A slip of the pen would make a second record."""
    outcome = plan(("woningn", "X", None, None, None), ("iets-anders", "Y", None, None, None))

    assert outcome.notes == ("rij 2: 'woningn' is nieuw; bedoelt u 'woningen'?",)
