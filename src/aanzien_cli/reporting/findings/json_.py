"""JSON: an inspection for a program; the shape is versioned and has a published schema."""

import json
import re
from typing import Any, Final

from aanzien_cli import __version__
from aanzien_cli.domain.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.fingerprint import fingerprints
from aanzien_cli.reporting.visible import visible

SCHEMA_VERSION: Final = 1
_SURROGATES: Final = re.compile("[\ud800-\udfff]+")


def to_json(inspection: Inspection) -> str:
    r"""Give one JSON object, in ASCII, that ends in a line feed.

    `##` can only stand in a text; its second half is escaped, so that `##[` stands nowhere.
    """
    text = json.dumps(as_data(inspection), ensure_ascii=True, indent=2)
    return text.replace("##", "#\\u0023") + "\n"


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
        "rule": _unicode(finding.rule),
        "severity": finding.severity.value,
        "message": _unicode(finding.message),
        "fix": _unicode(finding.fix),
        "path": _unicode(finding.path),
        "line": finding.span.line,
        "column": finding.span.column,
        "end_line": finding.span.end_line,
        "end_column": finding.span.end_column,
        "fingerprint": fingerprint,
    }


def _unicode(text: str) -> str:
    """Give the text as found, but for what no other program can read: bytes that are not UTF-8."""
    return _SURROGATES.sub(lambda found: visible(found[0]), text)
