"""GitLab: findings as a Code Quality report, for the widget in a merge request."""

from typing import Any, Final

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.fingerprint import fingerprints
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.json_text import json_list, unicode_text
from aanzien_cli.reporting.visible import visible

_SEVERITY: Final = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.ADVICE: "info",
}


def to_gitlab(inspection: Inspection, frame: Frame) -> str:
    """Give a JSON array with an entry for each finding; `[]` when there is none."""
    pairs = fingerprints(inspection.shown)
    return json_list([_entry(finding, mark, frame) for finding, mark in pairs])


def _entry(finding: Finding, fingerprint: str, frame: Frame) -> dict[str, Any]:
    mend = f". Herstel: {finding.fix}" if finding.fix else ""
    return {
        "type": "issue",
        "check_name": unicode_text(finding.rule),
        "description": visible(f"{finding.message}{mend}"),
        "categories": ["Clarity"],
        "severity": _SEVERITY[finding.severity],
        "fingerprint": fingerprint,
        "location": {
            "path": unicode_text(frame.path(finding.path)),
            "lines": {"begin": finding.span.line, "end": finding.span.end_line},
        },
    }
