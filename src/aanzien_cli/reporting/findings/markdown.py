"""Markdown: the findings as a page, for a summary of a CI run or a file beside the records."""

from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from typing import Final

from aanzien_cli.analysis.markdown import escaped
from aanzien_cli.domain.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.closing import counted, number
from aanzien_cli.reporting.text import join, plain

MOST_BYTES: Final = 900_000
"""Of the findings; GitHub refuses a summary of more than 1 MiB."""
_NOTHING: Final = "Geen bevindingen."


def to_markdown(inspection: Inspection) -> str:
    """Give a page with the counts, and the findings per file."""
    return join((plain(line) for line in _lines(inspection)), color=False)


def _lines(inspection: Inspection) -> Iterator[str]:
    organisatie = inspection.register.organisatie
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
    entries = [
        entry
        for path, group in groupby(inspection.findings, key=lambda finding: finding.path)
        for entry in _of_file(path, group)
    ]
    sizes = accumulate(sum(len(line.encode()) + 1 for line in entry) for entry in entries)
    kept = sum(size <= MOST_BYTES for size in sizes)
    for entry in entries[:kept]:
        yield from entry
    if kept < len(entries):
        left_out = number(len(entries) - kept, "bevinding", "bevindingen")
        yield from ("", f"Deze pagina is vol: nog {left_out} niet getoond.")


def _of_file(path: str, findings: Iterable[Finding]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of each finding; those of the first start with the name of the file."""
    heading: tuple[str, ...] = ("", f"## {escaped(path)}", "")
    for finding in findings:
        mend = f" Herstel: {escaped(finding.fix)}" if finding.fix else ""
        line = (
            f"- regel {finding.span.line}, kolom {finding.span.column}:"
            f" **{finding.severity.value}** {escaped(finding.message)} ({escaped(finding.rule)})."
        )
        yield (*heading, line + mend)
        heading = ()
