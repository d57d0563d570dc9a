"""Statistics: how often each rule found something."""

from collections import Counter
from collections.abc import Iterator

from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.text import SEVERITY_STYLE, Segment, join
from aanzien_cli.reporting.visible import visible


def render_statistics(
    inspection: Inspection,
    format_: Format = Format.FULL,
    frame: Frame | None = None,
    *,
    color: bool = False,
) -> str:
    """Give a count for each rule that found something, the gravest and most frequent first.

    As json it is an object with the counts, and none of the findings; else a line for each rule.
    """
    del frame
    if format_ is Format.JSON:
        from aanzien_cli.reporting.findings.json_ import counts_to_json  # noqa: PLC0415 -- start-up

        return counts_to_json(inspection, _counted(inspection))
    lines = (
        (
            Segment(f"{count:>6}  "),
            Segment(f"{severity.value:12}", SEVERITY_STYLE[severity]),
            Segment(f"  {visible(rule)}"),
        )
        for rule, severity, count in _counted(inspection)
    )
    return join(lines, color=color)


def _counted(inspection: Inspection) -> Iterator[tuple[str, Severity, int]]:
    counts = Counter((f.severity.rank, f.rule, f.severity) for f in inspection.findings)
    ordered = sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
    return ((rule, severity, count) for (_, rule, severity), count in ordered)
