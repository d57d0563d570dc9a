"""Outcome: what a spreadsheet would change, row by row, and what keeps it from being taken over."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.record import Record

Value = str | tuple[str, ...] | None
"""What a field is to say; None where it is to go."""


class Fate(StrEnum):
    """What becomes of the record of a row."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    SAME = "gelijk"


class Problem(NamedTuple):
    """What is wrong with a row: in which cell, what stands there, and what was expected.

    Column, heading and what was found are empty where the row as a whole is at fault.
    """

    row: int
    message: str
    fix: str = ""
    column: str = ""
    heading: str = ""
    found: str = ""


class FieldChange(NamedTuple):
    """A field with what stands in it, in words, and what would; empty where there is nothing."""

    field: str
    old: str
    new: str


class Row(NamedTuple):
    """A row of the sheet, by the number that the spreadsheet gives it, and what it would do."""

    number: int
    id: str
    fate: Fate
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """All that an import comes to; with a problem there are no files to write.

    `left` are the ids of records that no row names; `added` are findings that were not there
    before, and that do not stand in the way. With a `field` the rows are of parts in that field.
    """

    kind: type[Record]
    sheet: str
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    files: Mapping[str, bytes] = dataclasses.field(default_factory=dict)
    added: tuple[Finding, ...] = ()
    field: str = ""

    def of(self, fate: Fate) -> tuple[Row, ...]:
        """Give the rows with this fate."""
        return tuple(row for row in self.rows if row.fate is fate)
