"""Opgave: what the pages on one public task say."""

from pathlib import Path
from typing import Final

import pytest
from support.golden_files import assert_golden
from support.repository import PEILDATUM, inspected

from aanzien_cli.api import Scope, inspect, lines_in
from aanzien_cli.reporting.documents import opgave
from aanzien_cli.reporting.documents.context import CannotTellError, Context
from aanzien_cli.reporting.documents.making import to_markdown

EXAMPLES: Final = Path(__file__).parents[3] / "examples"
TOLD: Final = (
    ("energietransitie", "energietransitie"),
    ("energietransitie", "energiearmoede"),
    ("heronderzoeken", "bestaanszekerheid"),
    ("maatschappelijke-agenda", "iedereen-doet-mee"),
)


def context(root: Path, subject: str) -> Context:
    """Give an example to tell about."""
    found = inspect(root, PEILDATUM, Scope(rules=(), snapshot=True))
    return Context(found, subject, lines=lines_in(found))


def test_an_unknown_opgave_is_said_so() -> None:
    """Who asks for an opgave that is not there reads a sentence."""
    found = inspected({"aanzien.yaml": "naam: Gemeente Voorbeeld\n"})

    with pytest.raises(CannotTellError, match="er is geen opgave 'wonen'"):
        opgave.build(Context(found, "wonen"))


def test_a_slip_in_the_name_is_asked_about() -> None:
    """Who misspells an opgave reads which one was probably meant."""
    found = inspected({"opgaven/wonen.yaml": "titel: Betaalbaar wonen\n"})

    with pytest.raises(CannotTellError, match=r"er is geen opgave 'wonne': bedoelt u 'wonen'\?"):
        opgave.build(Context(found, "wonne"))


def test_nothing_written_down_is_said_as_such() -> None:
    """An opgave of one line gives a report that says what is not known, and no zero."""
    found = inspected({"opgaven/wonen.yaml": "titel: Betaalbaar wonen\n"})

    text = to_markdown(opgave.build(Context(found, "wonen", lines=lines_in(found))))

    assert_golden("reports/opgave-leeg.md", text)
    assert "0" not in text.partition("## Verantwoording")[0].replace("2026", "")


@pytest.mark.parametrize(("example", "subject"), TOLD)
def test_an_opgave_of_an_example_reads_well(example: str, subject: str) -> None:
    """The whole text, to be read as prose."""
    text = to_markdown(opgave.build(context(EXAMPLES / example, subject)))

    assert_golden(f"reports/{example}/opgave-{subject}.md", text)


def test_an_indicator_of_two_goals_is_told_once() -> None:
    """Behind it stand the numbers of its goals; a goal of which nothing is measured says so."""
    files = {
        "opgaven/o.yaml": "titel: O\n",
        "indicatoren/i.yaml": "naam: I\n",
        "doelstellingen/a.yaml": "titel: A\nopgave: o\nindicatoren: [i]\n",
        "doelstellingen/b.yaml": "titel: B\nopgave: o\nindicatoren: [weg]\n",
        "doelstellingen/c.yaml": "titel: C\nopgave: o\nindicatoren: [i]\n",
    }
    text = to_markdown(opgave.build(Context(inspected(files), "o")))

    assert "2. B[^3] (zonder termijn; hierbij wordt niets gemeten)\n3. C[^4] (zonder" in text
    assert "| I | 1, 3 | niet gemeten" in text
