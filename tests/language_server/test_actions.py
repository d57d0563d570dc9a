"""Actions: what can be done about a finding, carried out and judged again."""

from support.editor import changed, pointed
from support.repository import inspected

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server.actions import actions
from aanzien_cli.language_server.workspace import Workspace

WHOLE = Span(1, 1, 99, 1)
FILES = {"opgaven/wonen.yaml": "titel: Wonen\nwerkwijze: Scrum\n"}


def test_an_exception_is_written_without_a_reason() -> None:
    """It has an end half a year away, and counts only when somebody gives the reason."""
    place = pointed("doelstellingen/d.yaml", "titel: D‸\nopgave: wonne\n")
    (action,) = [
        each
        for each in actions(place.workspace, place.path, WHOLE)
        if each.title.startswith("Uitzondering met reden: 'onbekende-verwijzing'")
    ]

    texts = changed(place.workspace, action.changes)

    assert texts[place.path] == (
        "titel: D\nopgave: wonne\nuitzonderingen:\n  - regel: onbekende-verwijzing\n"
        "    reden: # waarom past deze regel hier niet? Zonder reden telt de uitzondering niet\n"
        "    tot: 2026-08-30\n"
    )
    rules = {each.rule for each in inspected(texts).findings}
    assert {"onbekende-verwijzing", "uitzondering-zonder-reden"} <= rules
    reasoned = texts[place.path].replace("reden: #", "reden: het kan nu niet anders #")
    rules = {each.rule for each in inspected({place.path: reasoned}).findings}
    assert rules.isdisjoint({"onbekende-verwijzing", "uitzondering-zonder-reden"})


def test_a_fix_takes_its_finding_away() -> None:
    """A misspelt name is replaced, also behind an emoji and a mark at the start of the file."""
    place = pointed("doelstellingen/d.yaml", "titel: 😀 ‸\nopgave: wonne\n", FILES)
    fixes = [each for each in actions(place.workspace, place.path, WHOLE) if each.is_fix]
    (fix,) = [each for each in fixes if each.finding.rule == "onbekende-verwijzing"]

    texts = changed(place.workspace, fix.changes)

    assert fix.title == "vervang wonne door wonen"
    assert texts[place.path] == "titel: 😀 \nopgave: wonen\n"
    rules = {each.rule for each in inspected({**FILES, **texts}).findings}
    assert "onbekende-verwijzing" not in rules


def test_a_fix_is_not_offered_for_text_that_has_changed_since() -> None:
    """Its bytes are those that were judged."""
    place = pointed("doelstellingen/d.yaml", "titel: D‸\nopgave: wonne\n", FILES)
    newer = Workspace(place.workspace.inspection, {place.path: b"# x\ntitel: D\nopgave: wonne\n"})
    assert [each for each in actions(newer, place.path, WHOLE) if each.is_fix] == []


def test_what_cannot_be_said_on_a_line_is_told_as_the_finding_tells_it() -> None:
    """A line that goes has no words that take its place; a proposal is called one."""
    text = "titel: W‸\nid: wonen\nuitzonderingen:\n  - {regel: yaml-valkuil, reden: x}\n"
    place = pointed("opgaven/wonen.yaml", text)
    titles = {each.finding.rule: each.title for each in actions(place.workspace, place.path, WHOLE)}
    assert titles["onbekend-veld"] == "haal de regel met 'id' weg"
    assert titles["ongebruikte-uitzondering"] == "Voorstel: haal de uitzondering weg"


def test_dates_that_changed_places_are_both_put_right() -> None:
    """A fix of two edits is told as the finding tells it."""
    place = pointed("teams/t.yaml", "naam: T‸\nvan: 2026-05-01\ntot: 2026-01-01\n")
    (fix,) = [a for a in actions(place.workspace, place.path, WHOLE) if len(a.changes) > 1]
    texts = changed(place.workspace, fix.changes)
    assert texts[place.path] == "naam: T\nvan: 2026-01-01\ntot: 2026-05-01\n"
    assert "vervang" not in fix.title


def test_only_what_touches_the_cursor_is_offered() -> None:
    """An editor asks for one place, and for one file."""
    place = pointed("doelstellingen/d.yaml", "titel: D‸\nopgave: wonne\n", FILES)

    at_reference = list(actions(place.workspace, place.path, Span(2, 10, 2, 10)))
    elsewhere = list(actions(place.workspace, place.path, Span(9, 1, 9, 1)))

    assert {each.finding.rule for each in at_reference} == {"onbekende-verwijzing"}
    assert elsewhere == []


def test_a_broken_file_gets_no_exception() -> None:
    """Nothing can be written into it, and nobody can except a rule about exceptions."""
    broken = pointed("opgaven/a.yaml", "titel: [‸\n")
    unused = pointed(
        "personen/p-01.yaml",
        "rol: r‸\nuitzonderingen:\n  - {regel: yaml-valkuil, reden: x, tot: 2026-12-31}\n",
    )
    table = pointed("metingen/x.csv", "peildatum;waarde\n2026-13-01;1‸\n")

    assert broken.workspace.inspection.findings
    for place in (broken, unused, table):
        found = actions(place.workspace, place.path, WHOLE)
        assert [each for each in found if each.title.startswith("Uitzondering")] == []
