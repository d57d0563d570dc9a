"""Markdown: the findings as a comment with a change, or as the summary of a CI run."""

from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from typing import Final

from aanzien_cli.analysis.markdown import escaped
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.closing import counted, number
from aanzien_cli.reporting.text import join, plain

MARK: Final = "<!-- aanzien check -->"
"""Opens every page, so that a robot finds the comment that it wrote before and replaces it."""
MOST: Final = 60_000
"""Bytes of the findings; GitHub refuses a comment of more than 65,536 characters."""
_NOTHING: Final = "Geen bevindingen."


def to_markdown(inspection: Inspection) -> str:
    """Give a page with the counts, and the findings per file, the files with the gravest first."""
    return join((plain(line) for line in _lines(inspection)), color=False)


def _lines(inspection: Inspection) -> Iterator[str]:
    organisatie = inspection.register.organisatie
    yield MARK
    yield ""
    yield f"# Bevindingen{f': {escaped(organisatie.naam)}' if organisatie else ''}"
    yield ""
    yield f"Peildatum {inspection.register.peildatum}: {counted(inspection)}."
    yield from ("", "| Ernst | Aantal |", "| --- | ---: |")
    for severity, count in inspection.per_severity.items():
        yield f"| {severity.value} | {count} |"
    if not inspection.findings:
        yield from ("", _NOTHING)
    yield from _body(inspection)


def _body(inspection: Inspection) -> Iterator[str]:
    """Yield the findings, and say how many did not fit."""
    entries = [entry for group in _files(inspection.shown) for entry in _of_file(group)]
    sizes = accumulate(sum(len(line.encode()) + 1 for line in entry) for entry in entries)
    kept = sum(size <= MOST for size in sizes)
    for entry in entries[:kept]:
        yield from entry
    if left := len(inspection.findings) - kept:
        left_out = number(left, "bevinding", "bevindingen")
        yield from ("", f"Deze pagina is vol: nog {left_out} niet getoond.")


def _files(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Give the findings of each file, the files with the gravest finding first."""
    groups = [list(group) for _, group in groupby(findings, key=lambda finding: finding.path)]
    return sorted(groups, key=lambda group: min(finding.severity.rank for finding in group))


def _of_file(findings: Iterable[Finding]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of each finding; those of the first start with the name of the file."""
    seen = False
    for finding in findings:
        heading = () if seen else ("", f"## {escaped(finding.path)}", "")
        mend = f" Herstel: {escaped(finding.fix)}" if finding.fix else ""
        line = (
            f"- regel {finding.span.line}, kolom {finding.span.column}:"
            f" **{finding.severity.value}** {escaped(finding.message)} ({escaped(finding.rule)})."
        )
        yield (*heading, line + mend)
        seen = True
