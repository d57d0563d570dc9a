"""Parts: a sheet of claims or measurements changes the parts of records."""

from typing import Final

from support.brought_in_parts import CLAIM, FILES, plan_parts, said_of

from aanzien_cli.analysis.incoming.outcome import Fate, FieldChange
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.team import Team

ROWS: Final = (
    ("bouwen", 1.0, "2026-K1", "bouw", 1.5),
    ("bouwen", 2.0, "2026-K2", "bouw", 2.0),
    ("bouwen", None, "2026-K3", "groen", "0,5"),
    ("anders", 1, "2026-K1", "bouw", 1),
)
"""One that changes, one that stays, and two new ones."""


def test_parts_stay_change_and_come() -> None:
    """By the id of the record and a number."""
    outcome = plan_parts(Opdracht, "claims", CLAIM, *ROWS)

    assert [(row.number, row.id, row.fate) for row in outcome.rows] == [
        (2, "bouwen.claims.1", Fate.CHANGED),
        (3, "bouwen.claims.2", Fate.SAME),
        (4, "bouwen.claims", Fate.NEW),
        (5, "anders.claims", Fate.NEW),
    ]
    assert outcome.rows[0].changes == (FieldChange("fte", "1", "1,5"),)
    assert (outcome.field, outcome.problems) == ("claims", ())


def test_only_what_differs_is_written() -> None:
    """Comments stay; a new part is written as the last one is, or on one line."""
    files = plan_parts(Opdracht, "claims", CLAIM, *ROWS).files
    new = "  - periode: 2026-K3\n    discipline: groen\n    fte: '0,5'\n"

    assert files["opdrachten/bouwen.yaml"].decode() == FILES["opdrachten/bouwen.yaml"].replace(
        "fte: 1}", "fte: 1.5}"
    ).replace("# ruim\n", f"# ruim\n{new}")
    assert files["opdrachten/anders.yaml"].endswith(
        b"claims:\n  - {periode: 2026-K1, discipline: bouw, fte: 1}\n"
    )


def test_an_empty_cell_takes_a_field_of_a_part_away() -> None:
    """And a field that was not there comes; a list is a list."""
    head = ("Opdracht", "Nr", "Rollen", "Belangen", "Besproken op")
    outcome = plan_parts(Opdracht, "spanningen", head, ("bouwen", 1, "a, c", "", "1-2-2026"))

    assert (
        b"[{rollen: [a, c], besproken_op: 2026-02-01}]" in outcome.files["opdrachten/bouwen.yaml"]
    )


def test_a_part_that_is_no_list_needs_no_number() -> None:
    """A change, and a part that was not there."""
    head = ("Id", "Tijd", "Oorzaak")
    rows = (("bouwen", "Oranje", "ziekte"), ("anders", "groen", None))
    outcome = plan_parts(Opdracht, "voortgang", head, *rows)

    assert [row.id for row in outcome.rows] == ["bouwen.voortgang", "anders.voortgang"]
    assert b"voortgang: {tijd: oranje, oorzaak: ziekte}" in outcome.files["opdrachten/bouwen.yaml"]
    assert outcome.files["opdrachten/anders.yaml"].endswith(b"voortgang:\n  tijd: groen\n")


def test_measurements_in_a_file_of_their_own_stay_there() -> None:
    """They are counted on behind those of the indicator; a new one joins the file."""
    head = ("Indicator", "Nr", "Periode", "Waarde", "Waarde zoals gedrukt")
    outcome = plan_parts(
        *(Indicator, "metingen", head),
        ("woningen", 1, "2024", 2.5, "2.5"),
        ("woningen", 3, "2025", 3.75, "3.500"),
        ("woningen", "", "2026-K2", "5,125", None),
    )

    assert outcome.problems == ()
    assert list(outcome.files) == ["metingen/woningen.csv"]
    assert outcome.files["metingen/woningen.csv"].decode() == (
        'periode;waarde\n2025;3.75\n2026-K1;4.250\n2026-K2;"5,125"\n'
    )
    assert outcome.notes == ("3 onderdelen zonder rij blijven staan",)


def test_a_figure_is_one_value_in_two_columns() -> None:
    """Its print can be changed too; an empty cell beside it takes nothing away."""
    head = ("Indicator", "Nr", "Waarde", "Waarde zoals gedrukt")
    printed = plan_parts(Indicator, "metingen", head, ("woningen", 1, 2.5, "2,6 (geschat)"))
    number = plan_parts(Indicator, "metingen", head, ("woningen", 1, 2.75, None))
    gone = plan_parts(Indicator, "metingen", head, ("woningen", 4, None, None))

    assert "waarde: 2,6 (geschat)" in printed.files["indicatoren/woningen.yaml"].decode().replace(
        "'", ""
    )
    assert b"waarde: 2.75" in number.files["indicatoren/woningen.yaml"]
    assert gone.files["metingen/woningen.csv"].endswith(b"2026-K1;\n")


def test_a_part_within_a_part_is_changed_where_it_stands() -> None:
    """Where there is none yet, it comes there."""
    fields = "{periode: 2023, ontbrekend: {reden: n.n.b.}}"
    files = {"indicatoren/a.yaml": f"naam: A\nmetingen: [{fields}, {{periode: 2024, waarde: 1}}]\n"}
    head = ("Indicator", "Nr", "Waarde", "Ontbrekend reden")
    changed = plan_parts(Indicator, "metingen", head, ("a", 1, None, "PM"), files=files)
    back = (head[0], head[1], head[3], head[2])
    added = plan_parts(Indicator, "metingen", back, ("a", 2, "PM", 5), files=files)

    assert b"{periode: 2023, ontbrekend: {reden: PM}}" in changed.files["indicatoren/a.yaml"]
    assert b"{periode: 2024, waarde: 5, ontbrekend: PM}" in added.files["indicatoren/a.yaml"]


def test_a_part_within_that_was_not_there_comes_on_one_line() -> None:
    """An exception of a member gets its fields at once."""
    member = "leden:\n  - persoon: p-1\n    rol: R  # vast\n"
    files = {"teams/t.yaml": f"naam: T\n{member}"}
    head = ("Team", "Nr", "Uitzondering werk", "Uitzondering reden")
    outcome = plan_parts(Team, "leden", head, ("t", 1, "toezicht", "tijdelijk"), files=files)

    assert outcome.problems == ()
    assert outcome.files["teams/t.yaml"].decode() == (
        f"naam: T\n{member}    uitzondering: {{werk: toezicht, reden: tijdelijk}}\n"
    )


def test_a_value_that_cannot_be_changed_neatly_is_told() -> None:
    """Quotes in a row of a CSV hide where its cells start."""
    files = {**FILES, "metingen/woningen.csv": 'periode;waarde\n2025;"3,5"\n'}
    head = ("Indicator", "Nr", "Waarde")
    outcome = plan_parts(Indicator, "metingen", head, ("woningen", 3, 4), files=files)

    assert said_of(outcome) == [
        (
            2,
            "",
            (
                "dit onderdeel is niet te wijzigen zonder iets anders te raken:"
                " pas het aan in 'metingen/woningen.csv'"
            ),
        )
    ]


def test_a_short_form_that_nobody_touched_stays() -> None:
    """It is the same as an export of it."""
    outcome = plan_parts(Indicator, "norm", ("Indicator", "Waarde"), ("woningen", 65))

    assert outcome.rows[0].fate is Fate.SAME
