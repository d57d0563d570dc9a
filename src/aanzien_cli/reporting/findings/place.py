"""Place: the first words of a finding, in the form that editors can jump to."""

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.reporting.text import SEVERITY_STYLE, Line, Segment
from aanzien_cli.reporting.visible import visible


def head(finding: Finding) -> Line:
    """Give `path:line:column: fout[rule]`."""
    span = finding.span
    return (
        Segment(f"{visible(finding.path)}:{span.line}:{span.column}: ", "bold"),
        Segment(finding.severity.value, SEVERITY_STYLE[finding.severity]),
        Segment(f"[{visible(finding.rule)}]"),
    )
