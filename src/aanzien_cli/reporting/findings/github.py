"""GitHub: findings as annotations, which the runner of GitHub Actions reads from the log."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Final

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.findings.changed import on_changed_line
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.visible import COMMAND_MARK, visible

MOST: Final = 10
"""Of one kind in one step; GitHub drops the rest without a word."""
_LEVEL: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "notice",
}
_ROOM: Final = {Severity.ERROR: MOST, Severity.WARNING: MOST, Severity.ADVICE: MOST - 1}
"""One notice is kept free, to tell how many are not shown."""


def to_github(inspection: Inspection, frame: Frame) -> str:
    """Give a command for each finding, and say how many were left out.

    The gravest come first, and among those of one severity the ones on lines that the change made.
    """
    return "".join(f"{line}\n" for line in _lines(inspection, frame))


def _lines(inspection: Inspection, frame: Frame) -> Iterator[str]:
    left_out = 0
    is_new = on_changed_line(inspection)
    ordered = sorted(inspection.shown, key=lambda each: (each.severity.rank, not is_new(each)))
    for severity, group in groupby(ordered, key=attrgetter("severity")):
        findings = list(group)
        yield from (_annotation(finding, frame) for finding in findings[: _ROOM[severity]])
        left_out += max(0, len(findings) - _ROOM[severity])
    left_out += sum(inspection.unshown.values())
    if left_out:
        said = number(left_out, "bevinding", "bevindingen")
        yield _command(
            "notice",
            {"title": "aanzien"},
            f"nog {said} niet getoond: GitHub toont er {MOST} per soort. Alle bevindingen staan in"
            " de uitvoer van 'aanzien check'.",
        )


def _annotation(finding: Finding, frame: Frame) -> str:
    path = frame.path(finding.path)
    mend = f" Herstel: {finding.fix}" if finding.fix else ""
    message = f"{finding.message}.{mend}" if mend else finding.message
    properties = {"title": f"aanzien {finding.rule}"}
    if path.isprintable():
        properties |= {"file": path, **_place(finding)}
    else:
        message = f"{path}: {message}"
    return _command(_LEVEL[finding.severity], properties, message)


def _place(finding: Finding) -> dict[str, str]:
    """Give lines, and columns only where both stand on one line, as GitHub shows them."""
    span = finding.span
    place = {"line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:
        place |= {"col": str(span.column), "endColumn": str(span.end_column)}
    return place


def _command(level: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {told}::{_data(message)}"


def _data(text: str) -> str:
    """Escape as the runner reads it back; `%` goes first, or it would be escaped twice."""
    broken = COMMAND_MARK.sub("# ", visible(text))
    return broken.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
