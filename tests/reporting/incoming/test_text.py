"""Text: an import is told so that a reader sees what would become of each record."""

from datetime import date
from typing import Final

from aanzien_cli.analysis.incoming.outcome import Fate, FieldChange, Outcome, Problem, Row
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.team import Team
from aanzien_cli.reporting.incoming.json_ import render_json
from aanzien_cli.reporting.incoming.text import render_text

LONG: Final = " ".join(f"woord{number}" for number in range(20))
FINDING: Final = Finding("teams/a.yaml", Span(), "te-veel", Severity.WARNING, "te veel")


def lines(outcome: Outcome, *, is_made: bool = False) -> list[str]:
    """Give the lines that are told."""
    return render_text(outcome, "x.xlsx", is_made=is_made).splitlines()


def test_a_change_of_a_long_text_shows_where_it_differs() -> None:
    """What begins alike is left out up to some words before the difference; the end is cut."""
    change = FieldChange("werkwijze", LONG, f"{LONG} erbij")
    (_, told, _) = lines(
        Outcome(Team, "", (Row(2, "a", Fate.CHANGED, (change,)),), files={"teams/a.yaml": b""})
    )

    assert told == "  werkwijze: …woord17 woord18 woord19 → …woord17 woord18 woord19 erbij"


def test_texts_that_differ_from_the_start_are_cut_at_the_end() -> None:
    """A field that is emptied, and one that begins otherwise."""
    changes = (FieldChange("werkwijze", LONG, ""), FieldChange("bron", f"X {LONG}", LONG))
    told = lines(Outcome(Team, "", (Row(2, "a", Fate.CHANGED, changes),)))

    assert told[1] == f"  werkwijze: {LONG[:70]}… → (leeg)"
    assert told[2] == f"  bron: X {LONG[:68]}… → {LONG[:70]}…"


def test_a_new_record_is_told_with_its_fields() -> None:
    """There is nothing that they come in the place of."""
    change = FieldChange("naam", "", "Team A")
    told = lines(
        Outcome(Team, "Teams", (Row(2, "a", Fate.NEW, (change,)),), files={"teams/a.yaml": b""}),
        is_made=True,
    )

    assert told == ["nieuw: team a (rij 2)", "  naam: Team A", "1 nieuw record; geschreven"]


def test_problems_are_told_with_sheet_row_and_column() -> None:
    """What was found is shown once; a problem of no row has no place."""
    problems = (
        Problem(3, "'x' past niet: verwacht y", "bedoelt u 'y'?", "C", "Soort", "x"),
        Problem(3, "hier hoort een getal", "", "D", "Dagen", "z\x1b"),
        Problem(0, "teams/b.yaml: stuk"),
    )
    told = lines(Outcome(Team, "Teams", problems=problems, notes=("kolom E",), left=("b",)))

    assert told == [
        "x.xlsx, blad Teams, rij 3, kolom C 'Soort': 'x' past niet: verwacht y: bedoelt u 'y'?",
        "x.xlsx, blad Teams, rij 3, kolom D 'Dagen': 'z\\u001b': hier hoort een getal",
        "x.xlsx, blad Teams: teams/b.yaml: stuk",
        "let op: kolom E",
        "niets geschreven: 3 fouten in 2 rijen",
    ]


def test_what_stays_without_a_row_is_told() -> None:
    """By name, and one as one."""
    one = lines(Outcome(Team, "", left=("b",)))
    more = lines(Outcome(Team, "", left=tuple("bcdefghijk")))

    assert one == [
        "let op: 1 team zonder rij blijft zoals het is: b",
        "niets te wijzigen: er staan geen rijen in",
    ]
    assert more[0] == "let op: 10 teams zonder rij blijven zoals ze zijn: b, c, d, e, f, g, h, i, …"


def test_new_findings_are_told_and_no_more_than_a_screen() -> None:
    """A check will tell them all."""
    row = Row(2, "a", Fate.NEW)
    outcome = Outcome(Team, "", (row,), files={"teams/a.yaml": b""}, added=(FINDING,) * 12)
    told = lines(outcome)

    assert told[1:3] == [
        "'aanzien check' zegt hierna ook:",
        "  teams/a.yaml: waarschuwing[te-veel] te veel",
    ]
    assert told[12] == "  en nog 2"


def test_halves_of_characters_are_written_out_for_programs() -> None:
    """No other program can read them."""
    outcome = Outcome(Team, "", problems=(Problem(2, "x", found="\ud800"),), added=(FINDING,))
    text = render_json(outcome, "x.csv", str(date(2026, 3, 1)), is_made=False)

    assert '"found": "\\\\ud800"' in text
    assert '"severity": "waarschuwing"' in text
