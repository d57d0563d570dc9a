"""Card: one record with its fields, its golden thread up and down, and what was found in it."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from aanzien_cli.analysis.days import short_day
from aanzien_cli.analysis.records.words import fields, in_words, name, plain_fields, title
from aanzien_cli.analysis.thread_tree import Branch, thread_down, thread_up
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.record import Record
from aanzien_cli.reporting.json_text import json_text, unicode_text
from aanzien_cli.reporting.records.format import CardFormat
from aanzien_cli.reporting.records.tree import Lines, draw, state
from aanzien_cli.reporting.visible import inert, visible

SCHEMA_VERSION: Final = 1
_WIDTH: Final = 100
_WIDEST_NAME: Final = 28


def render_card(record: Record, inspection: Inspection, format_: CardFormat, lines: Lines) -> str:
    """Write one record; `lines` draw its golden thread."""
    if format_ is CardFormat.JSON:
        return json_text(_as_data(record, inspection))
    return "".join(f"{inert(line.rstrip())}\n" for line in _as_text(record, inspection, lines))


def _as_text(record: Record, inspection: Inspection, lines: Lines) -> Iterator[str]:
    register = inspection.register
    yield visible("  ".join(filter(None, (name(record), title(record)))))
    yield visible(record.path)
    yield ""
    yield from _fields(fields(record))
    for heading, branches in (
        ("De gouden draad omhoog", thread_up(record, register)),
        ("De gouden draad omlaag", thread_down(record, register)),
    ):
        yield from ("", heading)
        yield from draw(branches, register, lines) if branches else ("  (niets)",)
    yield from ("", "Bevindingen")
    yield from [_finding(each) for each in _findings(record, inspection)] or ("  (geen)",)


def _fields(data: Mapping[str, Any]) -> Iterator[str]:
    for field, value in data.items():
        yield from _field(visible(field), value)


def _field(field: str, value: object) -> Iterator[str]:
    """Say one field; a list of parts gets a line for each."""
    start = f"  {field:<{_WIDEST_NAME}} "
    blank = " " * len(start)
    parts = value if isinstance(value, (list, tuple)) and len(value) > 1 else [value]
    for part in parts:
        said = visible(" ".join(in_words(part, short_day).split()))
        wrapped = textwrap.wrap(said, _WIDTH - len(blank), break_on_hyphens=False) or [""]
        for line in wrapped:
            yield start + line
            start = blank


def _findings(record: Record, inspection: Inspection) -> Iterator[Finding]:
    return (finding for finding in inspection.findings if finding.path == record.path)


def _finding(finding: Finding) -> str:
    place = f"{finding.path}:{finding.span.line}:{finding.span.column}"
    return visible(f"  {place}: {finding.severity} {finding.rule}: {finding.message}")


def _as_data(record: Record, inspection: Inspection) -> Mapping[str, Any]:
    register = inspection.register

    def threads(branches: Sequence[Branch]) -> list[Mapping[str, Any]]:
        return [
            {
                **_who(each.record),
                "title": unicode_text(title(each.record)),
                "state": state(each.record, register),
                "shown_before": each.shown_before,
                "branches": threads(each.branches),
            }
            for each in branches
        ]

    return {
        "schema_version": SCHEMA_VERSION,
        **_who(record),
        "fields": plain_fields(record),
        "up": threads(thread_up(record, register)),
        "down": threads(thread_down(record, register)),
        "findings": [_finding_data(each) for each in _findings(record, inspection)],
    }


def _who(record: Record) -> Mapping[str, str]:
    return {
        "kind": record.kind,
        "id": unicode_text(record.id),
        "path": unicode_text(record.path),
    }


def _finding_data(finding: Finding) -> Mapping[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "line": finding.span.line,
        "column": finding.span.column,
        "message": unicode_text(finding.message),
        "fix": unicode_text(finding.fix),
    }
