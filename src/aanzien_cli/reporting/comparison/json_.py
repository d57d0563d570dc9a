"""JSON: the differences for programs; values in words, fte and shares as numbers."""

from collections.abc import Mapping
from typing import Any, Final

from aanzien_cli.analysis.comparison.change import Change, Place
from aanzien_cli.analysis.comparison.load import Load, LoadChange
from aanzien_cli.analysis.comparison.overview import Comparison, Side
from aanzien_cli.analysis.comparison.remarks import FindingChange
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.reporting.json_text import json_text, unicode_text

SCHEMA_VERSION: Final = 1


def render_json(found: Comparison) -> str:
    """Write all that changed, with the version of this shape."""
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "before": _side(found.before),
            "after": _side(found.after),
            "changes": [_change(each) for each in found.changes],
            "capacity": [_loads(each) for each in found.loads],
            "findings": [_finding_change(each) for each in found.findings],
            "notes": [unicode_text(note) for note in found.notes],
        }
    )


def _side(side: Side) -> Mapping[str, Any]:
    return {
        "name": unicode_text(side.name),
        "commit": side.commit or None,
        "peildatum": side.day.isoformat(),
    }


def _change(change: Change) -> Mapping[str, Any]:
    texts = ("kind", "id", "title", "field", "old", "new", "remark")
    return {
        "topic": change.topic.value,
        "change": change.what.value,
        **{name: unicode_text(getattr(change, name)) for name in texts},
        "personal": change.is_personal,
        "before": _place(change.before),
        "after": _place(change.after),
    }


def _place(place: Place | None) -> Mapping[str, Any] | None:
    if place is None:
        return None
    return {"path": unicode_text(place.path), "line": place.line or None}


def _loads(change: LoadChange) -> Mapping[str, Any]:
    return {
        "team": unicode_text(change.team),
        "title": unicode_text(change.title),
        "period": change.period.tekst,
        "before": _load(change.before),
        "after": _load(change.after),
    }


def _load(load: Load | None) -> Mapping[str, Any] | None:
    if load is None:
        return None
    share = None if load.share is None else float(load.share)
    return {
        "available_fte": float(load.there),
        "asked_fte": float(load.asked),
        "load": share,
    }


def _finding_change(change: FindingChange) -> Mapping[str, Any]:
    return {
        "change": change.fate.value,
        "before": _finding(change.before),
        "after": _finding(change.after),
    }


def _finding(finding: Finding | None) -> Mapping[str, Any] | None:
    if finding is None:
        return None
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": unicode_text(finding.message),
        "path": unicode_text(finding.path),
        "line": finding.span.line,
    }
