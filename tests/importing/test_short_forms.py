"""Short forms: a norm or a figure that is one text changes in that text, or is written out."""

from collections.abc import Mapping
from typing import Final

import pytest
from support.brought_in import plan, said
from support.brought_in_parts import plan_parts, said_of

from aanzien_cli.analysis.incoming.outcome import Fate, FieldChange, Outcome
from aanzien_cli.domain.grid import RawCell
from aanzien_cli.domain.indicator import Indicator

PATH: Final = "indicatoren/a.yaml"
Cells = Mapping[str, RawCell]


def planned(field: str, text: str, cells: Cells) -> Outcome:
    """Hold a row with these cells against an indicator in which a field says a text."""
    files = {PATH: f"naam: A\n{field}: {text}  # door de raad\neenheid: '%'\n"}
    head = ("Indicator", *(name.replace("_", " ").capitalize() for name in cells))
    return plan_parts(Indicator, field, head, ("a", *cells.values()), files=files)


def after(field: str, text: str, cells: Cells) -> str:
    """Give what the field says then; the rest of the file is as it was."""
    outcome = planned(field, text, cells)
    assert outcome.problems == ()
    first, *line, last, _ = outcome.files[PATH].decode().split("\n")
    assert (first, last) == ("naam: A", "eenheid: '%'")
    if not line:
        return ""
    assert line[0].endswith("  # door de raad")
    return line[0].removeprefix(f"{field}: ").removesuffix("  # door de raad")


@pytest.mark.parametrize(
    ("text", "cells", "new"),
    [
        ("'>= 65'", {"waarde": 66}, "'>= 66'"),
        ("'>= 65'", {"waarde": 1.645}, "'>= 1,645'"),
        ("'>= 65'", {"operator": ">"}, "'> 65'"),
        ("'>= 65'", {"operator": ""}, "'65'"),
        ("'> 34%'", {"waarde": "35 %"}, "'> 35%'"),
        ("'>= 65 (2026)'", {"waarde": 66}, "'>= 66 (2026)'"),
        ("'minstens 65'", {"waarde": 70}, "'minstens 70'"),
        ("22", {"waarde": 23}, "23"),
        ("22", {"operator": ">="}, "'>= 22'"),
        ("tussen 10 en 20", {"bovengrens": 25}, "tussen 10 en 25"),
        ("'>= 65'", {"tekst": ">= 70"}, "'>= 70'"),
        ("'>= 65'", {"tekst": "> 70", "operator": ">", "waarde": 70}, "'> 70'"),
        ("'>= 65'", {"termijn": "2030"}, "{waarde: '>= 65', termijn: 2030}"),
        ("'>= 65'", {"waarde": 66, "termijn": 2030}, "{waarde: '>= 66', termijn: 2030}"),
        ("'>= 65'", {"tekst": None}, "{waarde: 65, operator: '>='}"),
        (
            "'>= 65'",
            {"tekst": "> 71", "waarde": 70},
            "{waarde: 70, operator: '>=', tekst: '> 71'}",
        ),
        ("'>= 65'", {"tekst": None, "operator": None, "waarde": None}, ""),
        (
            "handhaven op minstens 22",
            {"waarde": 24},
            "{waarde: 24, operator: handhaven, ondergrens: 22}",
        ),
        ("{waarde: '>= 65', termijn: 2030}", {"waarde": 66}, "{waarde: '>= 66', termijn: 2030}"),
        (
            "{waarde: '>= 65', termijn: 2030}",
            {"termijn": 2031},
            "{waarde: '>= 65', termijn: 2031}",
        ),
        ("{waarde: 65, operator: '>='}", {"waarde": 66}, "{waarde: 66, operator: '>='}"),
        ("{waarde: 65}", {"operator": ">="}, "{waarde: 65, operator: '>='}"),
    ],
)
def test_a_norm_says_what_the_cells_say(text: str, cells: Cells, new: str) -> None:
    """In its own words where those can say it, else written out; the comment behind it stays."""
    assert after("norm", text, cells) == new


@pytest.mark.parametrize(
    ("text", "cells", "new"),
    [
        ("178", {"waarde": 180}, "180"),
        ("178", {"waarde_zoals_gedrukt": "180 (2024)"}, "180 (2024)"),
        ("178", {"peildatum": "1-1-2024"}, "{waarde: 178, peildatum: 2024-01-01}"),
        ("178", {"waarde": None, "ontbrekend_reden": "n.n.b."}, "n.n.b."),
        ("178", {"waarde": None, "ontbrekend_reden": "te laat"}, "{ontbrekend: te laat}"),
        ("178", {"waarde": None, "waarde_zoals_gedrukt": None}, ""),
        ("n.n.b.", {"ontbrekend_reden": "PM"}, "PM"),
        ("n.n.b.", {"ontbrekend_reden": "te laat"}, "{ontbrekend: te laat}"),
        ("n.n.b.", {"ontbrekend_reden": None, "waarde": 12}, "12"),
        ("n.n.b.", {"ontbrekend_reden": None}, ""),
    ],
)
def test_a_first_figure_says_what_the_cells_say(text: str, cells: Cells, new: str) -> None:
    """A figure, or the reason why there is none."""
    assert after("nulmeting", text, cells) == new


@pytest.mark.parametrize(
    ("text", "cells", "new"),
    [
        ("{periode: 1, ontbrekend: n.n.b.}", {"reden": "PM"}, "{periode: 1, ontbrekend: PM}"),
        ("{periode: 1, ontbrekend: PM}", {"reden": "", "waarde": 5}, "{periode: 1, waarde: 5}"),
        ("{periode: 1, waarde: 5}", {"waarde": "", "reden": "PM"}, "{periode: 1, ontbrekend: PM}"),
        ("{periode: 1, waarde: PM}", {"reden": "n.v.t."}, "{periode: 1, waarde: n.v.t.}"),
        ("{periode: 1, waarde: PM}", {"reden": ""}, "{periode: 1}"),
    ],
)
def test_a_reason_changes_where_it_stands(text: str, cells: Cells, new: str) -> None:
    """As a text of its own, or as a mark in the place of the figure."""
    text, new = (each.replace("periode: 1", "periode: 2023") for each in (text, new))
    files = {PATH: f"naam: A\nmetingen:\n  - {text}  # eerst\n"}
    names = {"reden": "Ontbrekend reden"}
    head = ("Indicator", "Nr", *(names.get(name, name) for name in cells))
    outcome = plan_parts(Indicator, "metingen", head, ("a", 1, *cells.values()), files=files)

    assert outcome.problems == ()
    assert outcome.files[PATH].decode() == f"naam: A\nmetingen:\n  - {new}  # eerst\n"


@pytest.mark.parametrize(
    ("column", "cell", "new"),
    [("Termijn", "2028", "{waarde: '>= 50', termijn: 2028}"), ("Waarde", 55, "'>= 55'")],
)
def test_a_text_in_a_list_changes_too(column: str, cell: RawCell, new: str) -> None:
    """A norm on the way is an item; the others stay as they are."""
    files = {PATH: "naam: A\ntussennormen:\n  - '>= 50'  # eerst\n  - '>= 60'\n"}
    head = ("Indicator", "Nr", column)
    outcome = plan_parts(Indicator, "tussennormen", head, ("a", 1, cell), files=files)

    assert outcome.problems == ()
    assert outcome.files[PATH].decode() == (
        f"naam: A\ntussennormen:\n  - {new}  # eerst\n  - '>= 60'\n"
    )


def test_a_text_in_a_list_does_not_go() -> None:
    """The numbers of those behind it would mean others; whoever wants that takes out the line."""
    files = {PATH: "naam: A\ntussennormen: ['>= 50', '>= 60']\n"}
    head = ("Indicator", "Nr", "Tekst", "Operator", "Waarde")
    outcome = plan_parts(Indicator, "tussennormen", head, ("a", 1, "", "", ""), files=files)

    assert "niet te wijzigen" in said_of(outcome)[0][2]
    assert outcome.files == {}


@pytest.mark.parametrize("cells", [{"waarde": "veel"}, {"tekst": "veel meer"}])
def test_what_is_no_norm_is_told_at_its_cell(cells: Cells) -> None:
    """The schema reads the text as a whole, and there is one cell that it comes from."""
    ((row, column, sentence),) = said_of(planned("norm", "'>= 65'", cells))

    assert (row, column) == (2, "B")
    assert sentence.startswith("een norm is een getal met wat daarvoor geldt")


def sheet(line: str, **cells: RawCell) -> Outcome:
    """Hold a row of a list of indicators against one that says a line more."""
    files = {PATH: f"naam: A\n{line}\n"}
    return plan(("a", *cells.values()), head=("Id", *cells), kind=Indicator, files=files)


def test_a_list_may_have_a_norm_in_one_cell() -> None:
    """Who made his own list of indicators has no sheet of norms beside it."""
    new = sheet("soort: effect", Norm=">= 250", Nulmeting=178)
    changed = sheet("norm: '>= 65'  # raad", Norm=">= 70")
    gone = sheet("norm: '>= 65'  # raad", Norm="")

    assert new.rows[0].changes == (
        FieldChange("norm", "", ">= 250"),
        FieldChange("nulmeting", "", "178"),
    )
    assert new.files[PATH] == b"naam: A\nsoort: effect\nnorm: '>= 250'\nnulmeting: 178\n"
    assert changed.rows[0].changes == (FieldChange("norm", ">= 65", ">= 70"),)
    assert changed.files[PATH] == b"naam: A\nnorm: '>= 70'  # raad\n"
    assert gone.files[PATH] == b"naam: A\n"


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("norm: '>= 65'", {"Norm": ">= 65"}),
        ("norm: {waarde: 65, operator: '>=', termijn: 2030}", {"Norm": ">= 65"}),
        ("norm: {waarde: 65, termijn: 2030}", {"Norm": 65}),
        ("nulmeting: {waarde: 5 (x), peildatum: 2024-01-01}", {"Nulmeting": "5 (x)"}),
        ("nulmeting: n.n.b.", {"Nulmeting": "n.n.b."}),
        ("soort: effect", {"Norm": None, "Nulmeting": ""}),
    ],
)
def test_a_norm_that_says_the_same_is_no_change(line: str, cells: Cells) -> None:
    """However the file has it."""
    assert sheet(line, **cells).rows[0].fate is Fate.SAME


@pytest.mark.parametrize("cell", [">= 66", ""])
def test_a_norm_that_is_written_out_is_not_lost_by_one_cell(cell: str) -> None:
    """One text cannot say its term, nor who decided on it: there is a sheet for that."""
    outcome = sheet("norm: {waarde: 65, operator: '>=', termijn: 2030}", Norm=cell)

    assert said(outcome) == [
        (2, "B", f"dit staat uitgeschreven in '{PATH}': wijzig het op het blad van indicator.norm")
    ]
    assert outcome.files == {}


def test_what_is_no_norm_is_told_in_a_list_too() -> None:
    """And a new record says its own fields before those that every record has."""
    wrong = plan(("b", "B", "veel"), head=("Id", "Naam", "Norm"), kind=Indicator)
    new = plan(("b", "x", "B", "1"), head=("Id", "Bron", "Naam", "Norm"), kind=Indicator)

    assert said(wrong)[0][:2] == (2, "C")
    assert new.files["indicatoren/b.yaml"].startswith(b"naam: B\nnorm: 1\nbron: x\n\n#")
