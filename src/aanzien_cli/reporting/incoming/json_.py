"""JSON: an import as data, with a version; a row by the number that the spreadsheet gives it."""

from typing import Any, Final

from aanzien_cli.analysis.incoming.outcome import Fate, Outcome
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.reporting.json_text import json_text, unicode_text

SCHEMA_VERSION: Final = 1


def render_json(outcome: Outcome, name: str, peildatum: str, *, is_made: bool) -> str:
    """Write an import of the file `name`; `is_made` says that it was carried out."""
    data: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "peildatum": peildatum,
        "file": name,
        "sheet": outcome.sheet,
        "kind": outcome.kind.kind,
        "part": outcome.field,
        "written": is_made,
        "summary": {fate.name.lower(): len(outcome.of(fate)) for fate in Fate},
        "rows": [
            {
                "row": row.number,
                "id": row.id,
                "fate": row.fate.value,
                "fields": [change._asdict() for change in row.changes],
            }
            for row in outcome.rows
        ],
        "problems": [problem._asdict() for problem in outcome.problems],
        "left": list(outcome.left),
        "notes": list(outcome.notes),
        "added": [_finding(each) for each in outcome.added],
    }
    return json_text(_readable(data))


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.path,
        "line": finding.span.line,
        "column": finding.span.column,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "fix": finding.fix,
    }


def _readable(data: Any) -> Any:  # noqa: ANN401 -- what JSON knows
    """Write out the halves of characters, which no other program can read."""
    if isinstance(data, dict):
        return {key: _readable(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_readable(each) for each in data]
    return unicode_text(data) if isinstance(data, str) else data
