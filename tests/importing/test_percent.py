"""Percent: who typed 35% in a spreadsheet means 35 percent, though the cell holds 0.35."""

import pytest
from support.brought_in_parts import FILES
from support.open_documents import ods, percent
from support.repository import inspected
from support.workbooks import formatted_rows

from aanzien_cli.analysis.incoming.outcome import FieldChange, Outcome
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.record import Record
from aanzien_cli.importing.parts import planned_parts
from aanzien_cli.loading.grids.workbook import read_workbook

MEASURED = ("Indicator", "Nr", "Periode", "Waarde")
CLAIMED = ("Opdracht", "Nr", "Periode", "Discipline", "Fte")


def plan(content: bytes, kind: type[Record], field: str) -> Outcome:
    """Hold the one sheet of a workbook against the repository."""
    (grid,) = read_workbook(content).grids
    return planned_parts(inspected(FILES), kind, field, grid)


def books(*row: object, share: float, head: tuple[str, ...]) -> list[bytes]:
    """Give a row that ends with a share, shown as a percentage, out of Excel and LibreOffice."""
    excel = formatted_rows([head, (*row, share)], {(1, len(row)): "0%"})
    return [excel, ods({"A": [head, (*row, percent(share))]})]


@pytest.mark.parametrize(
    "content", books("los", None, "2026", share=0.35, head=MEASURED), ids=["xlsx", "ods"]
)
def test_a_percentage_comes_in_as_it_is_shown(content: bytes) -> None:
    """A new figure of 35%, from either program."""
    outcome = plan(content, Indicator, "metingen")

    assert outcome.problems == ()
    assert outcome.rows[0].changes == (
        FieldChange("waarde", "", "35"),
        FieldChange("waarde_zoals_gedrukt", "", "35 %"),
        FieldChange("periode", "", "2026"),
        FieldChange("soort", "", "realisatie"),
    )
    assert outcome.files["metingen/los.csv"].endswith(b"\n2026;35 %\n")


@pytest.mark.parametrize(
    "content",
    books("bouwen", 1, "2026-K1", "bouw", share=0.8, head=CLAIMED),
    ids=["xlsx", "ods"],
)
def test_a_percentage_where_none_belongs_is_told(content: bytes) -> None:
    """80% of a job is 0.8 fte, or 80 of them: nobody but the adviser knows."""
    outcome = plan(content, Opdracht, "claims")
    (problem,) = outcome.problems

    assert outcome.files == {}
    assert (problem.row, problem.column, problem.heading) == (2, "E", "Fte")
    assert problem.found == "80 %"
    assert problem.message == "'80 %' past niet in 'fte': hier hoort een getal zonder %"
    assert problem.fix == "geef de cel de vorm Getal in plaats van Percentage"


def test_a_form_that_was_put_on_a_column_later_changes_nothing_by_itself() -> None:
    """A figure of 2.5 that somebody shows as 250% is another figure, and one of 250 is not."""
    shown = books("woningen", 1, "2024", share=0.025, head=MEASURED)
    other = books("woningen", 1, "2024", share=2.5, head=MEASURED)

    assert [plan(each, Indicator, "metingen").files for each in shown] == [{}, {}]
    for each in other:
        (change, _) = plan(each, Indicator, "metingen").rows[0].changes
        assert change == FieldChange("waarde", "2,5", "250")
