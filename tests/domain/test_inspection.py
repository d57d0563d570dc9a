"""Tests of Inspection: what was read, what was found, and what it comes to."""

from datetime import date

import pytest

from aanzien_cli.domain.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.location import Span, to_field_path
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.severity import Severity

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
