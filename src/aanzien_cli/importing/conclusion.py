"""Conclusion: the files that rows would make, judged together with all others before they are."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

from aanzien_cli.analysis.incoming.header import Header, Heading
from aanzien_cli.analysis.incoming.outcome import Outcome, Problem
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.grid import Grid, Percent, RawCell, is_empty, letters
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.importing.judging import added, is_harm

_NO_PERCENT: Final = "geef de cel de vorm Getal in plaats van Percentage"
_GUESSED: Final = "bedoelt u"
"""How a guess begins; where a cell has the form of a percentage, that form is the likelier slip."""


def concluded(
    outcome: Outcome,
    before: Inspection,
    files: Mapping[str, bytes],
    problems: Iterable[Problem],
    tell: Callable[[Finding], Problem],
) -> Outcome:
    """Give the outcome with its files, or with all that keeps them from being written.

    `tell` makes a problem of a finding that may not be there.
    """
    wrong = list(problems)
    findings = added(before, files) if files and not wrong else ()
    wrong += [tell(each) for each in findings if is_harm(each)]
    if wrong:
        return replace(outcome, problems=tuple(sorted(wrong, key=lambda each: each.row)))
    return replace(outcome, files=files, added=tuple(findings))


def problem_at(
    row: int, heading: Heading | None, cells: Mapping[str, RawCell], message: str, fix: str = ""
) -> Problem:
    """Say what is wrong in a cell of a row; without a heading, with the row as a whole."""
    if heading is None:
        return Problem(row, message, fix)
    raw = cells.get(heading.column.name)
    found = "" if is_empty(raw) else str(raw)
    if isinstance(raw, Percent) and (not fix or fix.startswith(_GUESSED)):
        fix = _NO_PERCENT
    return Problem(row, message, fix, letters(heading.number), heading.text, found)


def merged_cells(grid: Grid, header: Header) -> Iterable[Problem]:
    """Tell of cells that were made one: of those, all but the first have lost what they said."""
    read = {heading.number for heading in header.headings.values()}
    for top, left, bottom, right in grid.merged:
        if bottom >= header.row and any(left <= number <= right for number in read):
            place = f"{letters(left)}{top + 1} tot en met {letters(right)}{bottom + 1}"
            message = f"de cellen {place} zijn samengevoegd"
            yield Problem(top + 1, message, "splits ze, en vul elke cel in", letters(left))
