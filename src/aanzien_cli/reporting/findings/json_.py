"""JSON: an inspection for a program; the shape is versioned and has a published schema."""

from typing import Any, Final

from aanzien_cli import __version__
from aanzien_cli.domain.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.fingerprint import fingerprints
from aanzien_cli.reporting.json_text import json_text, unicode_text

SCHEMA_VERSION: Final = 1


def to_json(inspection: Inspection) -> str:
    """Give one JSON object, in ASCII, that ends in a line feed."""
    return json_text(as_data(inspection))


def as_data(inspection: Inspection) -> dict[str, Any]:
    """Give what `to_json` writes, as plain data."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "aanzien", "version": __version__},
        "peildatum": inspection.register.peildatum.isoformat(),
        "summary": {
            "files": len(inspection.sources),
            "records": dict(inspection.per_kind),
            "rules": inspection.rules,
            "findings": {each.value: count for each, count in inspection.per_severity.items()},
        },
        "findings": [_row(*pair) for pair in fingerprints(inspection.findings)],
    }


def _row(finding: Finding, fingerprint: str) -> dict[str, Any]:
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
