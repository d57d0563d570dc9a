"""GitLab: a Code Quality report."""

import json
from dataclasses import replace

from reporting.hostile import INSPECTION, NOTHING

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.findings.gitlab import to_gitlab


def test_an_empty_run_is_an_empty_array() -> None:
    """GitLab wants an array, also when there is nothing in it."""
    assert to_gitlab(NOTHING, Frame()) == "[]\n"


def test_every_finding_is_an_entry() -> None:
    """Each has a place, a severity that GitLab knows, and a fingerprint of its own."""
    entries = json.loads(to_gitlab(INSPECTION, Frame("map")))

    assert len(entries) == len(INSPECTION.findings)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    assert {entry["severity"] for entry in entries} == {"major", "minor", "info"}
    assert all(entry["location"]["path"].startswith("map/") for entry in entries)
    assert all(entry["location"]["lines"]["begin"] >= 1 for entry in entries)


def test_a_moved_line_keeps_its_fingerprint() -> None:
    """Fifty lines put above it make no finding a new one."""
    moved = tuple(
        replace(each, span=Span(each.span.line + 50, 1, each.span.end_line + 50, 2))
        for each in INSPECTION.findings
    )
    before, after = (
        [entry["fingerprint"] for entry in json.loads(to_gitlab(each, Frame()))]
        for each in (INSPECTION, replace(INSPECTION, findings=moved))
    )

    assert before == after


def test_how_to_mend_it_is_told() -> None:
    """GitLab shows one sentence, so the mend stands in it."""
    first = json.loads(to_gitlab(INSPECTION, Frame()))[1]

    assert first["description"] == "dit bestand is leeg. Herstel: schrijf iets anders"
