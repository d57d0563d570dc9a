"""Plan: all that a sheet would do to a repository, or all that keeps it from doing so."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from aanzien_cli.analysis.incoming.header import Header, header_of
from aanzien_cli.analysis.incoming.outcome import Fate, Outcome, Problem, Row
from aanzien_cli.domain.closest import Dictionary
from aanzien_cli.domain.grid import Grid, letters
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.record import Record
from aanzien_cli.importing.entries import entries_of
from aanzien_cli.importing.judging import added, is_harm, told
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
    problems += [problem for row in rows for problem in row.problems]
    problems += list(_merged_cells(grid, header))
    named = {entry.id for entry in entries}
    ids = [record.id for record in before.register.of(kind)]
    outcome = Outcome(
        kind,
        grid.name,
        tuple(map(_row, rows)),
        notes=(*notes, *header.notes, *_lookalikes(rows, ids)),
        left=tuple(id_ for id_ in ids if id_ not in named),
    )
    if problems:
        return _refused(outcome, problems)
    return _judged(outcome, before, rows, header)


def _row(row: Merged) -> Row:
    fate = Fate.NEW if row.entry.record is None else Fate.CHANGED if row.changes else Fate.SAME
    return Row(row.entry.number, row.entry.id, fate, row.changes)


def _refused(outcome: Outcome, problems: Iterable[Problem]) -> Outcome:
    return replace(outcome, problems=tuple(sorted(problems, key=lambda each: each[0])))


def _judged(
    outcome: Outcome, before: Inspection, rows: Sequence[Merged], header: Header
) -> Outcome:
    """Make the files, and judge the repository with them in it."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for row in rows:
        content = _written(outcome.kind, before, row, header, problems)
        if content is not None:
            files[row.path] = content
    if problems or not files:
        return _refused(outcome, problems)
    findings = added(before, files)
    problems += told([each for each in findings if is_harm(each)], rows, header, files)
    if problems:
        return _refused(outcome, problems)
    return replace(outcome, files=files, added=tuple(findings))


def _written(
    kind: type[Record],
    before: Inspection,
    row: Merged,
    header: Header,
    problems: list[Problem],
) -> bytes | None:
    """Give the new bytes of the file of a row; None where they are the old ones, or cannot be."""
    if row.entry.record is None:
        return new_file(kind, row.values)
    content = before.sources[row.path]
    for name, value in row.values.items():
        changed = changed_file(row.path, content, name, value)
        if changed is None:
            heading = header.headings[name]
            message = "dit veld is niet te wijzigen zonder iets anders te raken"
            fix = f"pas het aan in '{row.path}'"
            place = (letters(heading.number), heading.text, str(row.entry.cells[name] or ""))
            problems.append(Problem(row.entry.number, message, fix, *place))
            return None
        content = changed
    return content if row.values else None


def _merged_cells(grid: Grid, header: Header) -> Iterable[Problem]:
    """Tell of cells that were made one: of those, all but the first have lost what they said."""
    read = {heading.number for heading in header.headings.values()}
    for top, left, bottom, right in grid.merged:
        if bottom >= header.row and not read.isdisjoint(range(left, right + 1)):
            place = f"{letters(left)}{top + 1} tot en met {letters(right)}{bottom + 1}"
            message = f"de cellen {place} zijn samengevoegd"
            yield Problem(top + 1, message, "splits ze, en vul elke cel in", letters(left))


def _lookalikes(rows: Iterable[Merged], ids: Sequence[str]) -> Iterable[str]:
    """Tell of a new id that is one slip of the pen away from one that is there."""
    known = Dictionary(ids)
    for row in rows:
        meant = known.guess(row.entry.id) if row.entry.record is None else None
        if meant and meant.is_certain:
            yield f"rij {row.entry.number}: '{row.entry.id}' is nieuw; bedoelt u '{meant.word}'?"
