"""Plan: all that a sheet would do to a repository, or all that keeps it from doing so."""

from collections.abc import Iterable, Sequence

from aanzien_cli.analysis.incoming.header import Header, header_of
from aanzien_cli.analysis.incoming.outcome import Fate, Outcome, Problem, Row
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.grid import Grid
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.words.closest import Dictionary
from aanzien_cli.importing.conclusion import concluded, merged_cells, problem_at
from aanzien_cli.importing.entries import entries_of
from aanzien_cli.importing.judging import place_of
from aanzien_cli.importing.merging import Merged, merged
from aanzien_cli.importing.writing import changed_file, new_file


def planned(
    before: Inspection, kind: type[Record], grid: Grid, notes: Iterable[str] = ()
) -> Outcome:
    """Hold a sheet against the records of a kind; nothing is written.

    `before` is by all rules, so that what is new shows. Raises HeaderError.
    """
    header = header_of(kind, grid)
    entries, problems = entries_of(kind, grid, header, before.register)
    rows = [merged(kind, entry, header, before) for entry in entries]
    named = {entry.id for entry in entries}
    ids = [record.id for record in before.register.of(kind)]
    outcome = Outcome(
        kind,
        grid.name,
        tuple(map(_row, rows)),
        notes=(*notes, *header.notes, *_lookalikes(rows, ids)),
        left=tuple(id_ for id_ in ids if id_ not in named),
    )
    problems += [problem for row in rows for problem in row.problems]
    problems += merged_cells(grid, header)
    files = {} if problems else _files(kind, before, rows, header, problems)

    def tell(finding: Finding) -> Problem:
        return _told(finding, rows, header, files.get(finding.path, b""))

    return concluded(outcome, before, files, problems, tell)


def _row(row: Merged) -> Row:
    fate = Fate.NEW if row.entry.record is None else Fate.CHANGED if row.changes else Fate.SAME
    return Row(row.entry.number, row.entry.id, fate, row.changes)


def _files(
    kind: type[Record],
    before: Inspection,
    rows: Iterable[Merged],
    header: Header,
    problems: list[Problem],
) -> dict[str, bytes]:
    """Give the files that change, by path, and add what cannot be done to the problems."""
    files: dict[str, bytes] = {}
    for row in rows:
        if row.entry.record is None:
            files[row.path] = new_file(kind, row.values)
        elif row.values:
            files[row.path] = _changed(before.sources[row.path], row, header, problems)
    return files


def _changed(content: bytes, row: Merged, header: Header, problems: list[Problem]) -> bytes:
    for name, value in row.values.items():
        changed = changed_file(row.path, content, (name,), value)
        if changed is None:
            message = "dit veld is niet te wijzigen zonder iets anders te raken"
            fix = f"pas het aan in '{row.path}'"
            heading = header.headings[name]
            problems.append(problem_at(row.entry.number, heading, row.entry.cells, message, fix))
        content = changed or content
    return content


def _told(finding: Finding, rows: Sequence[Merged], header: Header, content: bytes) -> Problem:
    """Tell of a finding as a problem with the cell that it comes from."""
    row = next((each for each in rows if each.path == finding.path), None)
    if row is None:
        return Problem(0, f"{finding.path}: {finding.message}", finding.fix)
    field = place_of(finding, content)
    heading = header.headings.get(str(field[0])) if field else None
    return problem_at(row.entry.number, heading, row.entry.cells, finding.message, finding.fix)


def _lookalikes(rows: Iterable[Merged], ids: Sequence[str]) -> Iterable[str]:
    """Tell of a new id that is one slip of the pen away from one that is there."""
    known = Dictionary(ids)
    for row in rows:
        meant = known.guess(row.entry.id) if row.entry.record is None else None
        if meant and meant.is_certain:
            yield f"rij {row.entry.number}: '{row.entry.id}' is nieuw; bedoelt u '{meant.word}'?"
