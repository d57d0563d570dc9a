"""SARIF rules: what a log tells of every rule that ran, whether it found something or not."""

import re
from collections.abc import Iterator
from typing import Any, Final

from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.json_text import unicode_text
from aanzien_cli.reporting.rule_text import RuleText

LEVEL: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "note",
}
_PROBLEM: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "recommendation",
}
_LONGEST: Final = 1_024
"""Characters of a text that GitHub shows."""
_REASON: Final = re.compile(r"\A.*?\n\n(.*?)(?=\n\nFout)", re.DOTALL)


def id_of(name: str) -> str:
    """Give the id of a rule in a log: its own name, as everywhere else."""
    return unicode_text(name)


def descriptors(inspection: Inspection, frame: Frame) -> list[dict[str, Any]]:
    """Give one descriptor for each rule that ran, and for a finding of none of them."""
    told = {rule.name: _described(rule) for rule in frame.rules}
    for name in _found(inspection):
        told.setdefault(name, _bare(name))
    return list(told.values())


def _found(inspection: Inspection) -> Iterator[str]:
    yield from (finding.rule for finding in inspection.findings)
    yield from (excused.finding.rule for excused in inspection.excused)


def _described(rule: RuleText) -> dict[str, Any]:
    why = _REASON.match(rule.explanation)
    full = why[1].replace("\n", " ") if why else rule.summary
    return {
        **_texts(rule.name, rule.summary, full),
        "help": {
            "text": _cut(rule.explanation),
            "markdown": rule.explanation,
        },
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "properties": {
            "precision": "medium" if rule.heuristic else "high",
            "problem.severity": _PROBLEM[rule.severity],
            "tags": [rule.element.value],
        },
    }


def _bare(name: str) -> dict[str, Any]:
    said = f"Zie 'aanzien rule {unicode_text(name)}'."
    return {**_texts(name, said, said), "help": {"text": said, "markdown": said}}


def _texts(name: str, short: str, full: str) -> dict[str, Any]:
    return {
        "id": id_of(name),
        "name": _pascal(name),
        "shortDescription": {"text": _cut(short)},
        "fullDescription": {"text": _cut(full)},
    }


def _pascal(name: str) -> str:
    """Give the name as one word; code scanning wants it to differ from the id."""
    parts = re.findall(r"[a-z0-9]+", name)
    return "".join(part.capitalize() for part in (parts if len(parts) > 1 else ["regel", *parts]))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
