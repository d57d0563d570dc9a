"""Rename: another id, everywhere that the old one was named."""

from pathlib import Path

import pytest
from support.editor import Pointed, changed, pointed
from support.repository import inspected

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.language_server.rename import (
    RefusedError,
    Renamable,
    Renaming,
    moved,
    renamable,
    renamed,
)
from aanzien_cli.language_server.workspace import Workspace

EXAMPLE = Path(__file__).parents[2] / "examples" / "energietransitie"
OTHERS = {
    "aanzien.yaml": "naam: T\ndisciplines: [jurist, data]\n",
    "opgaven/wonen.yaml": "titel: Wonen\n",
    "doelstellingen/meer.md": "---\ntitel: Meer\nopgave: 'wonen'\n---\n"
    "[[opgave:wonen]] [[opgave:wonen]]\n",
    "besluiten/b.yaml": 'titel: B\nonderwerp: [opgave:wonen, "opgave:w\\x6fnen"]\n',
    "teams/wonen.yaml": "naam: Team\nleden:\n  - {persoon: p-01, disciplines: [data]}\n",
    "indicatoren/ind.yaml": "naam: I\ntoelichting: over [[opgave:wonen]]\n",
    "metingen/ind.csv": "peildatum;waarde\n2026-01-01;1\n",
}


def at(path: str, text: str) -> Pointed:
    """Point at the mark, among the others."""
    return pointed(path, text, {each: OTHERS[each] for each in OTHERS if each != path})


def test_every_reference_gets_the_new_id_and_the_record_keeps_the_old_one() -> None:
    """In fields with and without quotes, with a kind before it, and each time in prose."""
    place = at("opgaven/wonen.yaml", "titel: Wo‸nen\n")

    found = renamed(*place, "thuis")

    texts = changed(place.workspace, found.changes)
    assert found.files == (("opgaven/wonen.yaml", "opgaven/thuis.yaml"),)
    assert texts == {
        "opgaven/wonen.yaml": "titel: Wonen\nvoorheen:\n  - wonen\n",
        "doelstellingen/meer.md": "---\ntitel: Meer\nopgave: 'thuis'\n---\n"
        "[[opgave:thuis]] [[opgave:thuis]]\n",
        "besluiten/b.yaml": 'titel: B\nonderwerp: [opgave:thuis, "opgave:thuis"]\n',
        "indicatoren/ind.yaml": "naam: I\ntoelichting: over [[opgave:thuis]]\n",
    }


def test_an_indicator_takes_its_measurements_along() -> None:
    """The file with the numbers is named for the indicator."""
    place = at("indicatoren/ind.yaml", "naam: I‸\n")

    assert renamed(*place, "nieuw").files == (
        ("indicatoren/ind.yaml", "indicatoren/nieuw.yaml"),
        ("metingen/ind.csv", "metingen/nieuw.csv"),
    )


def test_a_word_of_the_organisation_changes_where_it_is_defined() -> None:
    """A discipline has no file, and remembers no older name."""
    place = at("teams/t.yaml", "naam: T\nleden:\n  - {persoon: p, disciplines: [da‸ta]}\n")

    found = renamed(*place, "data-analist")

    texts = changed(place.workspace, found.changes)
    assert found.files == ()
    assert texts["aanzien.yaml"] == "naam: T\ndisciplines: [jurist, data-analist]\n"
    assert "disciplines: [data-analist]" in texts["teams/wonen.yaml"]
    assert "disciplines: [data-analist]" in texts["teams/t.yaml"]


def test_a_person_without_a_record_can_be_renamed() -> None:
    """Pseudonyms need no files."""
    place = at("teams/wonen.yaml", "naam: T\nleden:\n  - persoon: p-0‸1\n")

    found = renamed(*place, "p-99")

    assert renamable(*place) == Renamable(Span(3, 14, 3, 18), "p-01")
    assert found.files == ()
    assert changed(place.workspace, found.changes)["teams/wonen.yaml"].endswith("persoon: p-99\n")


def test_an_older_name_is_remembered_once() -> None:
    """Who takes back an old name finds it in the list already."""
    place = at("opgaven/wonen.yaml", "titel: W‸\nvoorheen: [wonen]\n")
    assert "opgaven/wonen.yaml" not in changed(place.workspace, renamed(*place, "x").changes)


def test_a_record_that_cannot_be_read_keeps_its_text() -> None:
    """Its file and its references are renamed; nothing is written into what is broken."""
    place = pointed(
        "doelstellingen/d.yaml", "titel: D\nopgave: ka‸pot\n", {"opgaven/kapot.yaml": "titel: ["}
    )
    found = renamed(*place, "heel")
    assert found.files == (("opgaven/kapot.yaml", "opgaven/heel.yaml"),)
    assert list(changed(place.workspace, found.changes)) == ["doelstellingen/d.yaml"]


@pytest.mark.parametrize(
    ("path", "text", "new", "says"),
    [
        ("opgaven/wonen.yaml", "titel: W‸\n", "Met Hoofdletters", "kleine letters"),
        ("opgaven/wonen.yaml", "titel: W‸\n", "../weg", "kleine letters"),
        ("opgaven/wonen.yaml", "titel: W‸\n", "", "kleine letters"),
        ("opgaven/x.yaml", "titel: X‸\n", "wonen", "bestaat al: zie opgaven/wonen.yaml"),
        ("opgaven/wonen.yaml", "titel: W\n‸", "x", "hier staat geen id"),
        ("doelstellingen/d.yaml", "titel: D\nopgave: nie‸ts\n", "x", "hier staat geen id"),
        ("aanzien.yaml", "naam: T\ndisciplines: [jurist, da‸ta]\n", "jurist", "bestaat al"),
        ("aanzien.yaml", "naam: T\ndisciplines: [jurist, da‸ta]\n", "a: b", "kan geen discipline"),
    ],
)
def test_a_name_that_cannot_be_given_is_refused(path: str, text: str, new: str, says: str) -> None:
    """In a sentence that says why."""
    with pytest.raises(RefusedError, match=says):
        renamed(*at(path, text), new)


def test_nothing_can_be_renamed_where_nothing_is_named() -> None:
    """An editor asks before it lets somebody type."""
    assert renamable(*at("opgaven/wonen.yaml", "titel: W\n‸")) is None
    assert renamable(*at("opgaven/wonen.yaml", "titel: W‸")) == Renamable(Span(1, 1, 1, 6), "wonen")


def _applied(files: dict[str, bytes], found: Renaming, workspace: Workspace) -> dict[str, bytes]:
    texts = changed(workspace, found.changes)
    after = {**files, **{path: text.encode() for path, text in texts.items()}}
    for old, new in found.files:
        after[new] = after.pop(old)
    return after


@pytest.mark.parametrize("new", ["een-nieuwe-naam"])
@pytest.mark.parametrize("kind", ["opgave", "doelstelling", "indicator", "opdracht", "team"])
def test_a_whole_folder_is_judged_the_same_after_renaming(kind: str, new: str) -> None:
    """Renaming loses no reference: the example has the same findings, but for the name."""
    files = {
        path.relative_to(EXAMPLE).as_posix(): path.read_bytes()
        for path in EXAMPLE.rglob("*")
        if path.is_file()
    }
    before = inspected(files)
    record = next(each for each in before.register.records if each.kind == kind)
    workspace = Workspace(before)
    entry = next(
        e for e in workspace.document(record.path).entries if e.field[0] in ("titel", "naam")
    )
    assert entry.key

    found = renamed(workspace, record.path, *entry.key[:2], new)
    after = inspected(_applied(files, found, workspace))

    def told(inspection: Inspection) -> list[tuple[str, str]]:
        findings = inspection.findings
        return sorted((each.rule, each.message.replace(record.id, new)) for each in findings)

    assert told(after) == told(before)
    assert any(each.id == new and record.id in each.voorheen for each in after.register.records)


def test_references_follow_a_file_that_is_renamed_in_the_explorer() -> None:
    """The editor moves the file itself; a move elsewhere, or to no id, changes nothing."""
    place = at("opgaven/wonen.yaml", "titel: W‸\n")
    space = place.workspace

    texts = changed(space, moved(space, "opgaven/wonen.yaml", "opgaven/thuis.yaml"))

    assert texts["doelstellingen/meer.md"].count("thuis") == 3
    assert texts["opgaven/wonen.yaml"].endswith("voorheen:\n  - wonen\n")
    for old, new in (
        ("opgaven/wonen.yaml", "teams/x.yaml"),
        ("opgaven/wonen.yaml", "opgaven/wonen.md"),
        ("opgaven/wonen.yaml", "opgaven/Geen Id.yaml"),
        ("opgaven/wonen.yaml", "README.md"),
        ("opgaven/weg.yaml", "opgaven/x.yaml"),
        ("teams/wonen.yaml", "teams/wonen.yaml"),
    ):
        assert moved(space, old, new) == ()
