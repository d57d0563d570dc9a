"""Statistics: how often each rule found something."""

from collections import Counter

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.text import SEVERITY_STYLE, Segment, join
from aanzien_cli.reporting.visible import visible


def render_statistics(inspection: Inspection, *, color: bool = False) -> str:
    """Give a line for each rule that found something, the gravest and most frequent first."""
    counts = Counter((f.severity.rank, f.rule, f.severity) for f in inspection.findings)
    ordered = sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
    lines = (
        (
            Segment(f"{count:>6}  "),
            Segment(f"{severity.value:12}", SEVERITY_STYLE[severity]),
            Segment(f"  {visible(rule)}"),
        )
        for (_, rule, severity), count in ordered
    )
    return join(lines, color=color)
