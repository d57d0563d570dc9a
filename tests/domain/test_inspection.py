"""Tests of Inspection: what was read, what was found, and what it comes to."""

from datetime import date

import pytest

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span, to_field_path
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register

_FINDING = Finding("b.yaml", Span(2, 1, 2, 4), "losse-doelstelling", Severity.WARNING, "los")
_INSPECTION = Inspection(
    Register(date(2026, 1, 1), (Persoon(id="p", path="personen/p.yaml"),)), (_FINDING,)
)


@pytest.mark.parametrize(
    ("level", "failed"),
    [(Severity.ERROR, False), (Severity.WARNING, True), (Severity.ADVICE, True)],
)
def test_an_inspection_fails_at_its_level(level: Severity, failed: bool) -> None:  # noqa: FBT001
    """A finding counts when it matters as much as asked, or more."""
    assert _INSPECTION.failed(level) is failed


def test_an_inspection_counts() -> None:
    """Findings are counted per severity, gravest first, and records per kind."""
    assert list(_INSPECTION.per_severity.items()) == [
        (Severity.ERROR, 0),
        (Severity.WARNING, 1),
        (Severity.ADVICE, 0),
    ]
    assert _INSPECTION.per_kind == {"persoon": 1}


@pytest.mark.parametrize(
    ("most", "shown", "told"),
    [
        (0, [1, 2, 3, 4], ()),
        (1, [1, 3], ("van 'a' nog 2 niet getoond",)),
        (2, [1, 2, 3], ("van 'a' nog 1 niet getoond",)),
        (3, [1, 2, 3, 4], ()),
    ],
)
def test_no_more_of_a_rule_is_shown_than_asked(
    most: int, shown: list[int], told: tuple[str, ...]
) -> None:
    """All of them count; a note says of which rule there are more, after the notes there were."""
    findings = tuple(
        Finding("a.yaml", Span(line, 1, line, 2), rule, Severity.ADVICE, "x")
        for line, rule in enumerate("aaba", start=1)
    )
    capped = Inspection(Register(date(2026, 1, 1)), findings, notes=("eerder",)).capped(most)

    assert [each.span.line for each in capped.shown] == shown
    assert capped.findings == findings
    assert capped.notes == ("eerder", *told)


def test_findings_are_ordered_by_place() -> None:
    """Path, line and column decide, then the name of the rule."""
    earlier = Finding("a.yaml", Span(9, 1, 9, 2), "z", Severity.ADVICE, "x")
    later = Finding("b.yaml", Span(2, 1, 2, 4), "zzz", Severity.ERROR, "x")
    findings = sorted((later, _FINDING, earlier), key=lambda finding: finding.order)
    assert findings == [earlier, _FINDING, later]


def test_a_field_is_written_with_dots() -> None:
    """Keys stay text and positions become numbers; the empty text is the record."""
    assert to_field_path("claims.2.fte") == ("claims", 2, "fte")
    assert to_field_path("") == ()
