"""Full: each finding with its place, the lines around it and how to mend it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from aanzien_cli.domain.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.excerpt import excerpt
from aanzien_cli.reporting.findings.place import head
from aanzien_cli.reporting.text import SEVERITY_STYLE, Line, Segment, join, plain
from aanzien_cli.reporting.visible import visible

_SHOWN: Final = 3


def to_full(inspection: Inspection, *, color: bool) -> str:
    """Give every finding in full; a message that repeats in one file is shown three times."""
    return join(_lines(inspection), color=color)


def _lines(inspection: Inspection) -> Iterator[Line]:
    for path, group in groupby(inspection.findings, key=lambda finding: finding.path):
        content = inspection.sources.get(path)
        repeats = _repeats(list(group))
        for same in repeats:
            for finding in same[:_SHOWN]:
                yield from _finding(finding, content)
                yield ()
            if len(same) > _SHOWN:
                yield plain(_more(path, same[_SHOWN:]))
                yield ()


def _repeats(findings: Sequence[Finding]) -> Iterable[Sequence[Finding]]:
    """Bring findings of one file that say the same together, where there are too many of them."""
    same: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        same.setdefault((finding.rule, finding.message), []).append(finding)
    kept: list[Sequence[Finding]] = []
    for finding in findings:
        group = same[finding.rule, finding.message]
        if len(group) <= _SHOWN:
            kept.append((finding,))
        elif group[0] is finding:
            kept.append(group)
    return kept


def _finding(finding: Finding, content: bytes | None) -> Iterator[Line]:
    style = SEVERITY_STYLE[finding.severity]
    yield (*head(finding), Segment(" "), Segment(visible(finding.message)))
    if content is not None:
        yield from excerpt(content, finding.span, style)
    if finding.fix:
        yield Segment("  herstel: ", "bold"), Segment(visible(finding.fix))


def _more(path: str, rest: Sequence[Finding]) -> str:
    lines = ", ".join(str(finding.span.line) for finding in rest)
    return f"{visible(path)}: nog {len(rest)} keer hetzelfde, op regel {lines} [{rest[0].rule}]"
