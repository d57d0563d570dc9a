"""Concise: one line for each finding."""

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.place import head
from aanzien_cli.reporting.text import Segment, join
from aanzien_cli.reporting.visible import visible


def to_concise(inspection: Inspection, *, color: bool) -> str:
    """Give `path:line:column: fout[rule] message` for each finding."""
    lines = (
        (*head(finding), Segment(" "), Segment(visible(finding.message)))
        for finding in inspection.shown
    )
    return join(lines, color=color)
