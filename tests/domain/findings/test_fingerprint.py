"""Fingerprint: the same finding keeps it, and another finding has another."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.api import Scope, inspect
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.fingerprint import fingerprints, first_mark_of, mark_of
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity

EXAMPLES = Path(__file__).parents[3] / "examples"
LATE = Finding(
    "toetsen/zon-3.yaml",
    Span(4, 1, 4, 9),
    "toets-over-tijd",
    Severity.WARNING,
    "de toets van 'zon' was gepland op 2026-01-13, 47 dagen geleden",
    subject="gepland_op",
)


def marks(*findings: Finding) -> list[str]:
    """Give the fingerprints of findings that were found together."""
    return [mark for _, mark in fingerprints(findings)]


@pytest.mark.parametrize(
    "moved",
    [
        replace(LATE, message=LATE.message.replace("47", "48")),
        replace(LATE, message="van 'zon' is de toets al 7 weken te laat"),
        replace(LATE, span=Span(99, 3, 99, 11)),
        replace(LATE, severity=Severity.ERROR, fix="doe de toets"),
    ],
)
def test_what_moves_does_not_count(moved: Finding) -> None:
    """A day later, in other words, lower in the file, or graver: it is the same finding."""
    assert marks(moved) == marks(LATE)


@pytest.mark.parametrize(
    "other",
    [
        replace(LATE, rule="toets-zonder-besluit"),
        replace(LATE, path="toetsen/zon-4.yaml"),
        replace(LATE, subject="metingen.[zon].waarde"),
        replace(LATE, message=LATE.message.replace("'zon'", "'wind'")),
        replace(LATE, message=f"{LATE.message}, net als 'wind'"),
    ],
)
def test_another_thing_is_another_finding(other: Finding) -> None:
    """Another rule, record, field or name makes it another one."""
    assert mark_of(other) != mark_of(LATE)


def test_equal_findings_are_numbered() -> None:
    """Two about one thing stay two, and a third is exactly one new one."""
    two, three = marks(LATE, LATE), marks(LATE, LATE, LATE)

    assert len(set(three)) == 3
    assert three[:2] == two


@pytest.mark.parametrize(
    ("message", "named"),
    [
        ("'Foto's van 3 dagen' ligt er 5 dagen", "'Foto's van 3 dagen'"),
        ("na 5 dagen 'Bijeenkomst 's avonds'", "'Bijeenkomst 's avonds'"),
        ("5 auto's en foto's, en 'x'", "'x'"),
        ("van 'a' naar 'b' in 5 dagen", "'a' 'b'"),
        ("'a', 5 keer 'a'", "'a'"),
        ("hier staat '' na 5 dagen", "''"),
        ("een ' alleen, 5 dagen", ""),
    ],
)
def test_names_are_what_stands_between_quotes(message: str, named: str) -> None:
    """A quote inside a word closes nothing, and what is outside quotes does not count."""
    assert mark_of(replace(LATE, message=message)) == mark_of(replace(LATE, message=named))


def test_a_name_begins_at_its_first_quote() -> None:
    """A quote that opens once more is part of the name: 'van 'oud' is not 'oud'."""
    found = {mark_of(replace(LATE, message=name)) for name in ("'van 'oud'", "'oud'", "'aan 'oud'")}

    assert len(found) == 3


def test_the_first_form_knows_a_sentence() -> None:
    """Old baselines hold this very sum: of rule, path and sentence without numbers of lines."""
    finding = replace(LATE, message="zie regel 12 en kolom 3")

    assert first_mark_of(finding) == "5d7aae60f3617960245e03617af674eb"
    assert first_mark_of(replace(finding, message="zie regel 9 en kolom 1")) == first_mark_of(
        finding
    )


@pytest.mark.parametrize("example", ["energietransitie", "heronderzoeken"])
def test_the_next_day_finds_the_same(example: str) -> None:
    """Sentences that count days say another number a day later, and none of them is new."""

    def found(day: date) -> dict[str, str]:
        findings = inspect(EXAMPLES / example, day, Scope(history=False)).findings
        return {mark: finding.message for finding, mark in fingerprints(findings)}

    today, tomorrow = found(date(2026, 3, 1)), found(date(2026, 3, 2))

    assert today.keys() == tomorrow.keys()
    assert sum(today[mark] != tomorrow[mark] for mark in today) >= 3


@given(st.lists(st.text(), min_size=1, max_size=6), st.lists(st.text(), min_size=1, max_size=6))
def test_no_part_runs_into_the_next(one: list[str], other: list[str]) -> None:
    """Texts of any kind, with any sign in them, never add up to the fingerprint of others."""

    def found(words: list[str]) -> Finding:
        path, subject, *rest = [*words, ""]
        message = "".join(f" '{word}' " for word in rest)
        return replace(LATE, path=path, subject=subject, message=message)

    assert (mark_of(found(one)) == mark_of(found(other))) <= (
        found(one).path == found(other).path and found(one).subject == found(other).subject
    )


def test_marks_of_yesterday_are_known_tomorrow() -> None:
    """Baselines and reports of others hold them, so how they are made does not change unseen."""
    said = replace(LATE, message="foto's van 'zon' en 'wind' staan in 'zon', regel 7 van '' en 'x")

    assert mark_of(LATE) == "d3c26a3f096a0afb7d03a035dcd6fa75"
    assert first_mark_of(LATE) == "f1ba3081e06fa844b16559ce66d84ba9"
    assert first_mark_of(said) == "a63044fa244e8e03d65e357905e0ce6b"
    assert marks(LATE, LATE, LATE, said) == [
        "4e8ebbc942533ef6ae5d83e79355c08a",
        "7794fd1340b9c52fa3c61f5ceeaaebbd",
        "613a90baa2ae117f42897ed0677f7c48",
        "dbe65a9dc43882d8504bb278033fb371",
    ]


def test_what_is_quoted_is_what_counts() -> None:
    """A quote inside a word, or one that is never closed, opens nothing."""
    said = replace(LATE, message="'zon' ligt er 8 dagen")

    for message in ("foto's van 'zon'", "'zon' is 'zon'", "z'n 'zon' 'staat"):
        assert mark_of(replace(LATE, message=message)) == mark_of(said)
    for message in ("zon", "'zon' en 'wind'", "'zon", "zon'", "'zonnig'", "' zon'"):
        assert mark_of(replace(LATE, message=message)) != mark_of(said)
