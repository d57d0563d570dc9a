"""Full: each finding with its place, the lines around it and how to mend it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.excerpt import excerpt
from aanzien_cli.reporting.findings.place import head
from aanzien_cli.reporting.text import SEVERITY_STYLE, Line, Segment, join, plain
from aanzien_cli.reporting.visible import visible

_SHOWN: Final = 3
"""How many times the same sentence is shown for one file; the rest is told in one line."""
_LISTED: Final = 20
"""How many line numbers that line names at most."""


def to_full(inspection: Inspection, *, color: bool) -> str:
    """Give every finding in full; a message that repeats in one file is shown three times."""
    return join(_lines(inspection), color=color)


def _lines(inspection: Inspection) -> Iterator[Line]:
    for path, group in groupby(inspection.shown, key=lambda finding: finding.path):
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
    same: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        same.setdefault(_sentence(finding), []).append(finding)
    kept: list[Sequence[Finding]] = []
    for finding in findings:
        group = same[_sentence(finding)]
        if len(group) <= _SHOWN:
            kept.append((finding,))
        elif group[0] is finding:
            kept.append(group)
    return kept


def _sentence(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.severity, finding.message


def _finding(finding: Finding, content: bytes | None) -> Iterator[Line]:
    style = SEVERITY_STYLE[finding.severity]
    yield (*head(finding), Segment(" "), Segment(visible(finding.message)))
    if content is not None:
        yield from excerpt(content, finding.span, style)
    if finding.fix:
        yield Segment("  herstel: ", "bold"), Segment(visible(finding.fix))


def _more(path: str, rest: Sequence[Finding]) -> str:
    numbers = sorted({finding.span.line for finding in rest})
    lines = ", ".join(map(str, numbers[:_LISTED])) + (" en verder" if numbers[_LISTED:] else "")
    said = f"nog {len(rest)} keer hetzelfde, op regel {lines}"
    return f"{visible(path)}: {said} [{visible(rest[0].rule)}]"
