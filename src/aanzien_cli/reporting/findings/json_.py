"""JSON: an inspection for a program; the shape is versioned and has a published schema."""

from collections.abc import Iterable
from typing import Any, Final

from aanzien_cli import __version__
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.fingerprint import fingerprints
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.json_text import json_text, unicode_text

SCHEMA_VERSION: Final = 1


def to_json(inspection: Inspection) -> str:
    """Give one JSON object, in ASCII, that ends in a line feed."""
    return json_text(as_data(inspection))


def as_data(inspection: Inspection) -> dict[str, Any]:
    """Give what `to_json` writes, as plain data."""
    return {
        **_opening(inspection),
        "findings": [as_row(*pair) for pair in fingerprints(inspection.shown)],
    }


def counts_to_json(inspection: Inspection, counts: Iterable[tuple[str, Severity, int]]) -> str:
    """Give one JSON object with a count for each rule, and no findings."""
    rows = [
        {"rule": unicode_text(rule), "severity": severity.value, "count": count}
        for rule, severity, count in counts
    ]
    return json_text({**_opening(inspection), "statistics": rows})


def _opening(inspection: Inspection) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "aanzien", "version": __version__},
        "peildatum": inspection.register.peildatum.isoformat(),
        "summary": {
            "files": len(inspection.sources),
            "records": dict(inspection.per_kind),
            "rules": inspection.rules,
            "findings": {each.value: count for each, count in inspection.per_severity.items()},
            **_more(inspection),
        },
    }


def as_row(finding: Finding, fingerprint: str) -> dict[str, Any]:
    """Give the fields of one finding."""
    return {
        "rule": unicode_text(finding.rule),
        "severity": finding.severity.value,
        "message": unicode_text(finding.message),
        "fix": unicode_text(finding.fix),
        "path": unicode_text(finding.path),
        "line": finding.span.line,
        "column": finding.span.column,
        "end_line": finding.span.end_line,
        "end_column": finding.span.end_column,
        "fingerprint": fingerprint,
    }


def _more(inspection: Inspection) -> dict[str, Any]:
    """Give what only some runs have: findings per rule that are not listed one by one."""
    left_out = {unicode_text(rule): count for rule, count in inspection.unshown.items()}
    return {"not_shown": left_out} if left_out else {}
