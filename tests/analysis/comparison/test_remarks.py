"""Remarks: findings that came, went or weigh otherwise."""

from support.compared import compared
from support.repository import PEILDATUM

from aanzien_cli.analysis.comparison.change import Topic
from aanzien_cli.analysis.comparison.remarks import Fate
from aanzien_cli.analysis.comparison.selection import only
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.team import Team

ASKED = {
    "aanzien.yaml": "naam: X",
    "besluiten/b.yaml": "soort: stop\ngevraagd_op: 2025-11-01",
}


def rules(before: dict[str, str], after: dict[str, str]) -> set[tuple[str, str]]:
    """Give the rules of the findings that changed, with what became of them."""
    found = compared(before, after).findings
    return {(each.fate.value, each.after.rule if each.after else "-") for each in found} | {
        (each.fate.value, each.before.rule) for each in found if each.before
    }


def test_a_sentence_that_counts_days_is_one_finding() -> None:
    """What was late on both days is no news."""
    assert rules(ASKED, ASKED) == set()


def test_time_alone_brings_findings() -> None:
    """A choice becomes late without any change in a file."""
    recent = {**ASKED, "besluiten/b.yaml": "soort: stop\ngevraagd_op: 2025-12-20"}
    assert rules(recent, recent) == {("nieuw", "uitgestelde-keuze")}


def test_a_file_that_moved_keeps_its_findings() -> None:
    """Another name for a file is no new fault."""
    moved = {"aanzien.yaml": "naam: X", "besluiten/c.yaml": ASKED["besluiten/b.yaml"]}
    assert rules(ASKED, moved) == set()


def test_findings_are_counted() -> None:
    """Of two of a kind one can go, and the one that stays is not told."""
    two = {**ASKED, "teams/a.yaml": "naam: A\nonbekend_x: 1\nonbekend_y: 2"}
    one = {**ASKED, "teams/a.yaml": "naam: A\nonbekend_y: 2"}
    gone = [each for each in compared(two, one).findings if each.fate is Fate.GONE]
    assert [each.before.message for each in gone if each.before] == [
        "veld 'onbekend_x' bestaat hier niet"
    ]
    assert [each.fate for each in compared(one, two).findings] == [Fate.NEW]


def test_another_severity_is_told() -> None:
    """A rule that the organisation made weigh more is no new finding."""
    after = {**ASKED, "aanzien.yaml": "naam: X\nregels: {ernst: {uitgestelde-keuze: fout}}"}
    (change,) = compared(ASKED, after).findings
    assert change.fate is Fate.OTHER
    assert change.before
    assert change.after
    assert (change.before.severity.value, change.after.severity.value) == ("waarschuwing", "fout")


def test_a_part_can_be_chosen() -> None:
    """Only what is about some kinds is left: changes, capacity and findings."""
    after = {
        **ASKED,
        "aanzien.yaml": "naam: Y\nxyz: 1",
        "teams/a.yaml": "naam: A\nleden: [{persoon: p-1, fte: 1}]",
        "elders.yaml": "a: 1",
    }
    found = compared(ASKED, after, (PEILDATUM, PEILDATUM))
    teams, organisation = only(found, [Team]), only(found, [Organisatie])
    assert {each.kind for each in teams.changes} == {"team"}
    assert teams.loads == found.loads != ()
    assert {each.after.path for each in teams.findings if each.after} == {"teams/a.yaml"}
    assert [each.field for each in organisation.about(Topic.FIELD)] == ["naam"]
    assert organisation.loads == ()
    assert any(each.after and each.after.path == "aanzien.yaml" for each in organisation.findings)
    assert only(found, [Opgave]).is_empty
