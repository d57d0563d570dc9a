"""Grouped: the findings of each file below its name."""

from collections.abc import Iterator
from itertools import groupby

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.text import SEVERITY_STYLE, Line, Segment, join
from aanzien_cli.reporting.visible import visible


def to_grouped(inspection: Inspection, *, color: bool) -> str:
    """Give each path as a heading, and its findings indented below it."""
    return join(_lines(inspection), color=color)


def _lines(inspection: Inspection) -> Iterator[Line]:
    for path, group in groupby(inspection.shown, key=lambda finding: finding.path):
        findings = list(group)
        yield (Segment(visible(path), "bold"),)
        places = max(len(_place(finding)) for finding in findings)
        for finding in findings:
            yield (
                Segment(f"  {_place(finding):{places}}  "),
                Segment(f"{finding.severity.value:12}", SEVERITY_STYLE[finding.severity]),
                Segment(f"  {visible(finding.message)}  [{visible(finding.rule)}]"),
            )
        yield ()


def _place(finding: Finding) -> str:
    return f"{finding.span.line}:{finding.span.column}"
