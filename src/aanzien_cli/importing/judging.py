"""Judging: the repository as it would be, and what is wrong there that was not wrong before."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from aanzien_cli.analysis.incoming.header import Header
from aanzien_cli.analysis.incoming.outcome import Problem
from aanzien_cli.api import Past, inspect_files
from aanzien_cli.domain.baseline import only_added
from aanzien_cli.domain.finding import Finding
from aanzien_cli.domain.grid import is_empty, letters
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.importing.merging import Merged
from aanzien_cli.loading.outline import outline
from aanzien_cli.loading.source import SourceFile
from aanzien_cli.mending import HARM

_PERSONAL: Final = "persoonsgegeven"


def added(before: Inspection, files: Mapping[str, bytes]) -> Sequence[Finding]:
    """Give the findings that there would be with these files, and that there are not now."""
    sources = {**before.sources, **files}
    past = Past(before.register.history, before.notes)
    after = inspect_files(
        [SourceFile(path, content, "") for path, content in sources.items()],
        before.register.peildatum,
        recall=lambda _: past,
    )
    return only_added(after, before).findings


def is_harm(finding: Finding) -> bool:
    """Whether a finding says that a file cannot be read as it should, or holds personal data.

    What is once in git stays in its history: a list of addresses is stopped at the door.
    """
    return finding.rule in HARM or finding.rule == _PERSONAL


def told(
    findings: Sequence[Finding], rows: Sequence[Merged], header: Header, files: Mapping[str, bytes]
) -> Iterator[Problem]:
    """Tell of each finding as a problem with the cell that it comes from."""
    by_path = {row.path: row for row in rows}
    for finding in findings:
        row = by_path.get(finding.path)
        if row is None:
            yield Problem(0, f"{finding.path}: {finding.message}", finding.fix)
            continue
        heading = header.headings.get(_field(finding, files[finding.path]))
        if heading is None:
            yield Problem(row.entry.number, finding.message, finding.fix)
            continue
        raw = row.entry.cells[heading.column.name]
        found = "" if is_empty(raw) else str(raw)
        place = (letters(heading.number), heading.text, found)
        yield Problem(row.entry.number, finding.message, finding.fix, *place)


def _field(finding: Finding, content: bytes) -> str:
    """Give the field in which a finding stands: the last one that starts before it."""
    tops = [each for each in outline(finding.path, content) if len(each.field) == 1]
    place = (finding.span.line, finding.span.column)
    before = [each for each in tops if each.key and (each.key.line, each.key.column) <= place]
    return str(before[-1].field[0]) if before else ""
