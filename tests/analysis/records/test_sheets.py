"""Sheets: nothing that a record says is left out without a reason, and nobody comes along."""

from datetime import date
from decimal import Decimal

import pytest
from support.repository import register

from aanzien_cli.analysis.records.columns import Column, columns_in, part_columns
from aanzien_cli.analysis.records.sheets import (
    Sheet,
    columns_of,
    loose_series,
    part_fields,
    sheets,
    sheets_of,
)
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.models import models_in
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.team import Lid, Team

WITH_SHEET = [kind for kind in KINDS if columns_of(kind)]
FILES = {
    "opdrachten/a.yaml": """
        titel: Wijkplan
        claims:
          - {periode: 2026-K1, discipline: planologie, fte: 0.5}
          - {periode: 2026-K2, discipline: planologie, fte: 1}
        toetsplan: {opgesteld_op: 2026-01-05, vragen: [Werkt het?, Helpt het?]}
        """,
    "opdrachten/b.yaml": "titel: Rust\n",
    "indicatoren/warm.yaml": """
        naam: Warme huizen
        eenheid: '%'
        nulmeting: {waarde: '12,5%', peildatum: 2024-12-31}
        metingen:
          - {periode: 2025-K1, waarde: 13%}
          - {periode: 2025-K2, waarde: n.n.b.}
        """,
    "metingen/warm.csv": "periode,waarde,teller,noemer\n2025-K3,14%,14,100\n",
    "metingen/niemand.csv": "periode,waarde\n2025-K3,1\n",
    "teams/t.yaml": """
        naam: Team
        leden:
          - persoon: p-01
            rol: adviseur van p-01
            fte: 0.6
            uitzondering: {werk: toezicht, gescheiden_door: dag, reden: p-02 en klein team}
        afwezigheid: [{persoon: p-01, van: 2026-01-05}]
        """,
    "personen/p-01.yaml": "rol: adviseur\n",
    "personen/p-02.yaml": "rol: jurist\n",
}


def sheet(name: str) -> Sheet:
    """Give the sheet with this name."""
    return next(each for each in sheets(register(FILES)) if each.name == name)


def rows(name: str) -> list[dict[str, object]]:
    """Give the rows of a sheet, each with the names of its columns; empty cells left out."""
    found = sheet(name)
    names = [column.name for column in found.columns]
    named = (dict(zip(names, row, strict=True)) for row in found.rows)
    return [{name: cell for name, cell in row.items() if cell is not None} for row in named]


def test_a_part_is_a_row_with_the_id_of_its_record() -> None:
    """A list has a number as well, so that id and number tell every row from the others."""
    claims = rows("opdrachten-claims")

    assert [(row["opdracht"], row["nr"], row["fte"]) for row in claims] == [
        ("a", Decimal(1), Decimal("0.5")),
        ("a", Decimal(2), Decimal(1)),
    ]
    assert sheet("opdrachten-claims").key == ("opdracht", "nr")
    assert rows("opdrachten-toetsplan") == [
        {
            "opdracht": "a",
            "opgesteld_op": date(2026, 1, 5),
            "vragen": "Werkt het? Helpt het?",
        }
    ]
    assert sheet("opdrachten-toetsplan").key == ("opdracht",)
    assert sheet("opdrachten").key == ("id",)
    assert [
        (each.name, each.heading, each.type) for each in sheet("opdrachten-claims").columns[:3]
    ] == [
        ("opdracht", "Opdracht", "string"),
        ("nr", "Nr", "integer"),
        ("periode", "Periode", "string"),
    ]


def test_a_sheet_without_rows_is_none() -> None:
    """What no record has is not there."""
    names = [each.name for each in sheets(register(FILES))]

    assert names == [
        *("indicatoren", "indicatoren-nulmeting", "indicatoren-metingen"),
        *("opdrachten", "opdrachten-claims", "opdrachten-toetsplan"),
        *("teams", "teams-leden"),
    ]


def test_a_figure_is_a_number_and_what_was_printed() -> None:
    """`12,5%` can be calculated with, and nobody has to guess how it stood there."""
    (baseline,) = rows("indicatoren-nulmeting")

    assert baseline["waarde"] == Decimal("12.5")
    assert baseline["waarde_zoals_gedrukt"] == "12,5%"


def test_measurements_come_from_the_record_and_from_its_own_file() -> None:
    """Both are one series, and what is missing says why."""
    found = rows("indicatoren-metingen")

    assert [(row["nr"], row["periode"]) for row in found] == [
        (Decimal(1), "2025-K1"),
        (Decimal(2), "2025-K2"),
        (Decimal(3), "2025-K3"),
    ]
    assert found[1]["ontbrekend_reden"] == "n.n.b."
    assert "waarde" not in found[1]
    assert found[2]["noemer"] == Decimal(100)


def test_a_series_without_an_indicator_is_named() -> None:
    """It belongs to no row, and must not disappear without a word."""
    assert [each.path for each in loose_series(register(FILES))] == ["metingen/niemand.csv"]


def test_a_member_is_a_role_without_a_person() -> None:
    """Who it is stays at home, in a field, in a text and in a part within the part."""
    (member,) = rows("teams-leden")

    assert member == {
        "team": "t",
        "nr": Decimal(1),
        "rol": "adviseur van persoon",
        "fte": Decimal("0.6"),
        "kern": member["kern"],
        "uitzondering_werk": "toezicht",
        "uitzondering_gescheiden_door": "dag",
        "uitzondering_reden": "persoon en klein team",
    }


def test_a_column_holds_what_a_program_can_count_on() -> None:
    """A whole number is a number too; a list of words is a text, and several values in a cell."""
    types = {each.name: each.type for each in columns_of(Opdracht)}
    wanted = {
        "titel": "string",
        "doelstellingen": "string",
        "budget": "number",
        "prioriteit": "number",
        "van": "date",
        "vaste_oplossing": "boolean",
    }

    assert {name: types[name] for name in wanted} == wanted
    lists = {each.name for each in columns_of(Opdracht) if each.is_list}
    assert {"doelstellingen", "titel", "budget"} & lists == {"doelstellingen"}


def test_a_part_within_a_part_lends_its_columns_its_name() -> None:
    """In a table the name stands before their own; for a program they stand inside it."""
    inner = {each.name: (each.within, each.inner_name) for each in part_columns(Lid)}

    assert inner["fte"] == ("", "fte")
    assert inner["uitzondering_werk"] == ("uitzondering", "werk")
    assert inner["uitzondering_tot"] == ("uitzondering", "tot")


def test_every_field_has_a_place() -> None:
    """A field is a column or a sheet of its own; what is left out is named here."""
    left_out = {
        (kind.kind, name)
        for kind in WITH_SHEET
        for name in kind.model_fields.keys()
        - {column.name for column in columns_in(kind)}
        - {name for name, _, _ in part_fields(kind)}
        - {"path", "voorheen", "uitzonderingen"}
    }

    assert left_out == {("inzetafspraak", "persoon"), ("team", "afwezigheid")}


@pytest.mark.parametrize("kind", WITH_SHEET, ids=lambda kind: kind.kind)
def test_every_part_has_a_place(kind: type[Record]) -> None:
    """No two columns share a name, titles fit a spreadsheet, and no part hides a list of parts."""
    for name, _, model in part_fields(kind):
        made = Sheet(kind, (), (), name)
        names = [kind.kind, "nr", *(column.name for column in part_columns(model))]
        assert len(set(names)) == len(names)
        assert len(made.title) <= 31
        inner = [f for f in model.model_fields.values() if models_in(f.annotation)]
        assert not [field for field in inner if "tuple" in str(field.annotation)]


def test_no_two_sheets_share_a_name() -> None:
    """Not for a program, and not for a spreadsheet, which looks away from capitals."""
    every = [
        Sheet(kind, (), (), field)
        for kind in WITH_SHEET
        for field in ("", *(name for name, _, _ in part_fields(kind)))
    ]

    assert len({each.name for each in every}) == len(every)
    assert len({each.title.lower() for each in every}) == len(every)
    assert Sheet(Opdracht, (), (), "claims").title == "Opdrachten claims"


def test_people_have_no_columns() -> None:
    """The kind itself has no sheet, and a field that names one has no column."""
    assert columns_of(Persoon) == ()
    assert "persoon" not in {column.name for column in part_columns(Lid)}
    assert "afwezigheid" not in {name for name, _, _ in part_fields(Team)}
    assert columns_of(Indicator)[0] == Column("id", "Id", "string", ("id",), Indicator, within="")


def test_one_kind_has_the_sheets_that_all_have_of_it() -> None:
    """Whoever asks for the sheets of one kind gets the same ones, and of a private one none."""
    found = register(FILES)

    assert {kind for kind in KINDS if [*sheets_of(kind, found)]} == {Opdracht, Indicator, Team}
    assert [each for kind in KINDS for each in sheets_of(kind, found)] == [*sheets(found)]
