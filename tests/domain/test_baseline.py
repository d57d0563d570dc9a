"""Baseline: what was there is kept out of view, and nothing else."""

from dataclasses import replace
from datetime import date

from aanzien_cli.domain.baseline import Baseline, Entry, beyond, counted, only_added, without
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.fingerprint import first_mark_of, mark_of
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.register import Register

TODAY = date(2026, 3, 1)
EMPTY = Baseline("basislijn.jsonl")


def finding(line: int, rule: str = "dubbel-id", message: str = "dit is dubbel") -> Finding:
    """Give a finding on a line."""
    return Finding("teams/a.yaml", Span(line, 1, line, 2), rule, Severity.ERROR, message)


def inspection(*findings: Finding) -> Inspection:
    """Give an inspection of these findings."""
    return Inspection(Register(TODAY), findings)


def baseline(*findings: Finding, day: date = TODAY) -> Baseline:
    """Give a baseline of these findings."""
    return Baseline("basislijn.jsonl", counted(findings, EMPTY, day))


def test_moved_lines_are_nothing_new() -> None:
    """Fifty lines put above change nothing; one more of the same is exactly one new finding."""
    known = baseline(finding(3), finding(7))
    moved = (finding(53), finding(57))

    same, stale = without(inspection(*moved), known)
    more, _ = without(inspection(*moved, finding(90)), known)

    assert (same.findings, stale) == ((), [])
    assert more.findings == (finding(90),)


def test_entries_stand_in_the_order_of_their_files() -> None:
    """By path, as bytes, and of one file by rule: a change shows where the findings are."""
    found = [
        replace(finding(1, rule), path=path)
        for rule in ("dubbel-id", "aantal-onbekend")
        for path in ("teams/é.yaml", "teams/b.yaml", "teams/Z.yaml")
    ]

    assert [(each.path, each.rule) for each in counted(found, EMPTY, TODAY)] == [
        (f"teams/{name}.yaml", rule)
        for name in ("Z", "b", "é")
        for rule in ("aantal-onbekend", "dubbel-id")
    ]


def test_another_name_is_a_new_finding() -> None:
    """What a rule says of another value was not agreed on; a number that it counts may move."""
    known = baseline(finding(3, message="'oud' ligt er 8 dagen"))

    left, _ = without(
        inspection(
            finding(3, message="'oud' ligt er 9 dagen"), finding(4, message="'nieuw' ligt er 1 dag")
        ),
        known,
    )

    assert [each.message for each in left.findings] == ["'nieuw' ligt er 1 dag"]


def first_form(*findings: Finding, reason: str = "") -> Baseline:
    """Give a baseline as it was written before there was a second form."""
    entries = (
        Entry(each.rule, each.path, first_mark_of(each), 1, date(2026, 1, 9), reason)
        for each in findings
    )
    return Baseline("basislijn.jsonl", tuple(entries), version=1)


def test_the_first_form_counts_as_it_did() -> None:
    """An old baseline hides what it hid, its lines start at 1, and a note says how to renew it."""
    known = first_form(
        finding(3, message="zie regel 8"), finding(4, message="weg"), finding(5, message="4 dagen")
    )

    left, stale = without(
        inspection(finding(3, message="zie regel 9"), finding(5, message="5 dagen")), known
    )

    assert [each.message for each in left.findings] == ["5 dagen"]
    assert [each.line for each in stale] == [2, 3]
    assert "schrijf haar opnieuw met --write-baseline" in left.notes[-1]


def test_a_renewed_baseline_keeps_days_and_reasons() -> None:
    """Writing the second form over the first loses nothing that somebody wrote."""
    old = first_form(finding(3), reason="zo begonnen")

    (entry,) = counted([finding(7), finding(9)], old, TODAY)

    assert entry == Entry(
        *("dubbel-id", "teams/a.yaml", mark_of(finding(1))), 2, date(2026, 1, 9), "zo begonnen"
    )


def test_what_is_hidden_is_told() -> None:
    """The number, how grave and how old."""
    known = baseline(finding(3), finding(4, rule="ander"), day=date(2026, 2, 1))

    left, _ = without(inspection(finding(3), finding(4, rule="ander")), known)

    (told,) = left.notes
    assert told.startswith("de basislijn houdt 2 bevindingen buiten beeld (2 fouten)")
    assert told.endswith("de oudste staat erin sinds 2026-02-01, 28 dagen")
    assert [each.by for each in left.excused] == ["basislijn", "basislijn"]


def test_one_finding_of_yesterday_is_told_of_as_one() -> None:
    """The sentence is Dutch for one finding and for one day too."""
    known = baseline(finding(3), day=date(2026, 2, 28))

    left, _ = without(inspection(finding(3)), known)

    (told,) = left.notes
    assert told == (
        "de basislijn houdt 1 bevinding buiten beeld (1 fout);"
        " de oudste staat erin sinds 2026-02-28, 1 dag"
    )


def test_what_is_hidden_says_how_grave_and_why() -> None:
    """Each severity is counted; a reason comes along, and what was put in today is 0 days old."""
    grave, mild = finding(3), replace(finding(4, rule="ander"), severity=Severity.ADVICE)
    entries = [each._replace(reason=each.rule) for each in baseline(grave, mild).entries]

    left, _ = without(inspection(grave, mild), Baseline("b", tuple(entries)))

    (told,) = left.notes
    assert told == (
        "de basislijn houdt 2 bevindingen buiten beeld (1 fout en 1 advies);"
        " de oudste staat erin sinds 2026-03-01, 0 dagen"
    )
    assert [each.reason for each in left.excused] == ["dubbel-id", "ander"]


def test_one_hidden_finding_of_yesterday_is_told_as_one() -> None:
    """The note reads as a sentence when it is about one."""
    left, _ = without(inspection(finding(3)), baseline(finding(3), day=date(2026, 2, 28)))

    (told,) = left.notes
    assert told == (
        "de basislijn houdt 1 bevinding buiten beeld (1 fout);"
        " de oudste staat erin sinds 2026-02-28, 1 dag"
    )


def test_an_entry_that_stands_there_twice_counts_twice() -> None:
    """Two branches that each wrote a line of the same make room for both."""
    known = baseline(finding(3))

    left, stale = without(
        inspection(finding(3), finding(4)), known._replace(entries=known.entries * 2)
    )

    assert (left.findings, stale) == ((), [])


def test_entries_are_sorted_by_the_bytes_of_their_path() -> None:
    """A file is written the same whoever writes it, also with a name that is no text."""
    paths = ["teams/\udcff.yaml", "teams/b.yaml", "teams/é.yaml"]
    made = counted([replace(finding(1), path=path) for path in paths], EMPTY, TODAY)

    assert [each.path for each in made] == [paths[1], paths[2], paths[0]]


def test_too_many_is_stale() -> None:
    """An entry that counts more than there is comes back with its line and what is left."""
    known = baseline(finding(3), finding(4), finding(5, rule="ander"))

    left, stale = without(inspection(finding(3), finding(4)), known)

    assert left.findings == ()
    assert [(each.line, each.entry.rule, each.left) for each in stale] == [(2, "ander", 0)]


def test_nothing_hidden_is_nothing_told() -> None:
    """Without anything to hide there is no note."""
    assert without(inspection(finding(1)), EMPTY)[0].notes == ()


def test_a_new_baseline_keeps_days_and_reasons() -> None:
    """What was known keeps the day on which it was first seen, and why; what is gone goes."""
    old = Baseline(
        "b", (Entry("dubbel-id", "teams/a.yaml", mark_of(finding(1)), 9, TODAY, "zo begonnen"),)
    )

    entries = counted([finding(2), finding(5, rule="ander")], old, date(2026, 4, 1))

    assert [(e.rule, e.times, e.since, e.reason) for e in entries] == [
        ("ander", 1, date(2026, 4, 1), ""),
        ("dubbel-id", 1, TODAY, "zo begonnen"),
    ]


def test_more_than_agreed_is_beyond() -> None:
    """An entry that is new, or counts more, goes beyond what was agreed on."""
    agreed = baseline(finding(1), finding(2, rule="b"))
    wider = baseline(finding(1), finding(2), finding(2, rule="b"), finding(3, rule="c"))

    assert [(line, e.rule) for line, e in beyond(wider, agreed)] == [(3, "c"), (4, "dubbel-id")]
    assert list(beyond(agreed, agreed)) == []


def test_only_what_was_added_is_kept() -> None:
    """What was there before is left out, also after its line has moved."""
    before = inspection(finding(3))
    now = inspection(finding(30), finding(40), finding(50, rule="nieuw"))

    assert only_added(now, before).findings == (finding(40), finding(50, rule="nieuw"))
    assert only_added(now, replace(before, sources={"a": b"x"})).earlier == {"a": b"x"}
    assert only_added(replace(now, findings=()), before).findings == ()
