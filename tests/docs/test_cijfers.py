"""Cijfers: what the handleiding says of figures, dates and YAML is how aanzien reads them."""

import re
from pathlib import Path
from typing import Final

import pytest
from support.repository import inspected

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.rules.catalog import ALL_RULES

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
TEXT: Final = (DOCS / "handleiding" / "6-cijfers-en-datums.md").read_text(encoding="utf-8")
BASIS: Final = {rule.name for rule in ALL_RULES if rule.element is Element.BASIS}


def _cells(heading: str, column: int) -> list[str]:
    """Give what stands as code in a column of the table with this heading."""
    table = TEXT.partition(heading)[2].partition("\n\n")[0]
    rows = [line.split("|")[1:-1] for line in table.splitlines() if line.startswith("|")]
    return [code for row in rows for code in re.findall(r"`([^`]+)`", row[column])]


FIGURES: Final = [*_cells("| u schrijft |", 0), *_cells("| teken |", 0)]
DAYS: Final = "| wat | zo | niet zo |"
HABITS: Final = re.findall(r"^\| `([^`]+: [^`]+)` \| .+ \| `([^`]+)` \|$", TEXT, re.MULTILINE)


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_may_be_written_so(figure: str) -> None:
    """Every way to write a figure, or that there is none, is understood."""
    assert _complaints(f"metingen: [{{periode: 2025, waarde: '{figure.strip(chr(39))}'}}]") == set()


@pytest.mark.parametrize("moment", _cells(DAYS, 1))
def test_a_moment_is_written_so(moment: str) -> None:
    """Every way to write a day or a period is understood, in a term at least."""
    assert _complaints(f"norm: {{waarde: 1, termijn: {moment}}}") == set()


@pytest.mark.parametrize("moment", _cells(DAYS, 2))
def test_a_moment_is_not_written_so(moment: str) -> None:
    """What the handleiding advises against is spoken of."""
    assert _complaints(f"norm: {{waarde: 1, termijn: {moment}}}")


@pytest.mark.parametrize(("wrong", "right"), HABITS, ids=[wrong for wrong, _ in HABITS])
def test_the_right_way_to_write_is_right(wrong: str, right: str) -> None:
    """In the table of YAML habits the left way is spoken of, and the right way is not."""
    assert _complaints(wrong)
    assert _complaints(right) == set()


def test_the_tables_are_found() -> None:
    """The tests above look at every row of their tables."""
    assert (len(FIGURES), len(_cells(DAYS, 1))) == (13, 5)
    assert len(HABITS) == TEXT.partition("| niet zo | wat er misgaat")[2].count("\n| `")


def _complaints(line: str) -> set[str]:
    """Give the rules that speak of a field, put in a record that has it."""
    field = line.partition(":")[0]
    kind = next(kind for kind in (Indicator, Opdracht, Opgave) if field in kind.model_fields)
    name = "naam" if kind is Indicator else "titel"
    text = line if field == name else f"{name}: Proef\n{line}"
    findings = inspected({f"{kind.folder}/proef.yaml": text + "\n"}).findings
    return {finding.rule for finding in findings} & BASIS
