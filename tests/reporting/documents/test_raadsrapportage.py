"""Raadsrapportage: what the council reads, for every example and where little is known."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from reporting.documents.example_report import NAMES, told
from support.example_history import build as build_history
from support.git_repository import needs_git
from support.golden_files import assert_golden
from support.repository import PEILDATUM, inspected

from aanzien_cli.api import Scope, inspect, lines_in
from aanzien_cli.comparing import Moment, state
from aanzien_cli.reporting.documents import raadsrapportage
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.documents.making import to_markdown


def report(files: dict[str, str], before: dict[str, str] | None = None) -> str:
    """Write the report on some files, compared with those of a quarter ago where there are any."""
    found = inspected(files)
    earlier = inspected(before, date(2026, 1, 1)).register if before is not None else None
    context = Context(found, earlier=earlier, lines=lines_in(found))
    return to_markdown(raadsrapportage.build(context))


def part(text: str, heading: str) -> str:
    """Give what stands below a heading, up to the next."""
    return text.partition(f"{heading}\n\n")[2].partition("\n#")[0].strip()


@pytest.mark.parametrize("example", NAMES)
def test_the_report_on_an_example_reads_well(example: str) -> None:
    """The whole text, to be read as prose; nobody is named in it."""
    text = told(raadsrapportage.KIND, example)

    assert_golden(f"reports/{example}/raadsrapportage.md", text)
    assert "p-0" not in text


@needs_git
def test_the_report_since_last_year_reads_well(tmp_path: Path) -> None:
    """A norm that was eased, a figure that was overwritten, and who was asked about it."""
    root = build_history(tmp_path / "map")
    earlier = state(root, Moment("2025-01-01"), ())[1].register
    found = inspect(root, PEILDATUM, Scope(rules=(), history=True))
    context = Context(found, earlier=earlier, lines=lines_in(found))
    text = to_markdown(raadsrapportage.build(context))

    assert "Vergeleken met 1 januari 2025:" in text
    assert (
        "- De norm voor ‘Huishoudens met energiearmoede’ is versoepeld: van ≤ 4,0 in 2027 naar"
        " ≤ 4,5 in 2027. Daar is geen besluit bij.[^1]" in text
    )
    assert "- Bevestig of herstel de norm voor ‘Huishoudens met energiearmoede’." in text
    assert "p-0" not in text.partition("## Verantwoording")[0]
    assert_golden("reports/energietransitie/raadsrapportage-sinds.md", text)


def test_nothing_written_down_is_said_as_such() -> None:
    """An organisation of one line gives a report that says what is not known, and no zero."""
    text = report({"aanzien.yaml": "naam: Gemeente Voorbeeld\n"})

    assert_golden("reports/raadsrapportage-leeg.md", text)


def test_a_province_has_no_council() -> None:
    """Who reads it is called by its name."""
    text = report({"aanzien.yaml": "naam: Provincie X\ntype: provincie\nuren_per_fte_week: 38\n"})

    assert text.startswith("# Voortgang voor Provinciale Staten\n")
    assert "### Wat wordt er van Provinciale Staten gevraagd?" in text
    assert "1 fte is een werkweek van 38 uur." in text


def test_the_words_follow_the_tense() -> None:
    """An opgave that ended is told in the past, and stands last."""
    files = {
        "opgaven/a-klaar.yaml": "titel: Klaar\nstatus: afgerond\n",
        "opgaven/b-nu.yaml": "titel: Nu\nstatus: lopend\n",
        "opgaven/c-haast.yaml": "titel: Haast\nstatus: lopend\nurgentie: {niveau: hoog}\n",
    }
    text = report(files)

    titles = [line for line in text.splitlines() if line.startswith("## ")][1:4]
    assert titles == ["## Haast", "## Nu", "## Klaar"]
    past = text.partition("## Klaar")[2]
    for question in ("Wat hebben we bereikt?", "Wat hebben we daarvoor gedaan?"):
        assert question in past
    assert "Wat heeft het gekost?" in past
    assert "Wat mag het kosten?" not in past


def test_the_same_state_has_no_news() -> None:
    """Who compares a state with itself reads that nothing changed, and finds no list."""
    files = {"aanzien.yaml": "naam: X\n", "opgaven/a.yaml": "titel: A\n"}
    text = report(files, files)

    assert part(text, "### Wat is er veranderd sinds de vorige keer?") == (
        "Vergeleken met 1 januari 2026:\n\n- Er is niets veranderd."
    )
    assert "Alle veranderingen" not in text


def test_hostile_text_is_shown_literally() -> None:
    """Markup in a title or a reason is no markup in the report."""
    files = {
        "opgaven/a.yaml": "titel: '<b>A</b> | [x](javascript:1)'\nleefwereldvraag: '# Kop'\n",
        "signalen/s.yaml": "tekst: '**vet** <script>'\ndatum: 2025-01-01\n",
    }
    text = report(files)

    assert "<b>" not in text
    assert "<script>" not in text
    assert "[x](javascript" not in text
    assert "\n# Kop" not in text


def test_time_is_no_part_of_the_report() -> None:
    """The same files on the same day give the same text."""
    files = {"aanzien.yaml": "naam: X\n", "opgaven/a.yaml": "titel: A\n"}
    found = inspected(files)
    once, again = (
        to_markdown(raadsrapportage.build(Context(replace(found), lines=lines_in(found))))
        for _ in range(2)
    )

    assert once == again
