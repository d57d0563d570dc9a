"""Markdown: the findings as a page, for a summary of a CI run or a file beside the records."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.closing import counted
from aanzien_cli.reporting.markdown import escaped
from aanzien_cli.reporting.text import join, plain

_NOTHING: Final = "Geen bevindingen."


def to_markdown(inspection: Inspection) -> str:
    """Give a page with the counts, and the findings per file."""
    return join((plain(line) for line in _lines(inspection)), color=False)


def _lines(inspection: Inspection) -> Iterator[str]:
    organisatie = inspection.register.organisatie
    yield f"# Bevindingen{f': {escaped(organisatie.naam)}' if organisatie else ''}"
    yield ""
    yield f"Peildatum {inspection.register.peildatum}. {counted(inspection)}."
    yield from ("", "| Ernst | Aantal |", "| --- | ---: |")
    for severity, count in inspection.per_severity.items():
        yield f"| {severity.value} | {count} |"
    if not inspection.findings:
        yield from ("", _NOTHING)
    for path, group in groupby(inspection.findings, key=lambda finding: finding.path):
        yield from ("", f"## {escaped(path)}", "")
        for finding in group:
            mend = f" Herstel: {escaped(finding.fix)}" if finding.fix else ""
            yield (
                f"- regel {finding.span.line}: **{finding.severity.value}**"
                f" {escaped(finding.message)} ({finding.rule}).{mend}"
            )
