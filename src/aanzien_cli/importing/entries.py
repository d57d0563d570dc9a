"""Entries: the rows of a sheet, each with the record that it is about, if there is one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from aanzien_cli.analysis.incoming.cells import CellError, text_of
from aanzien_cli.analysis.incoming.header import Header, title_field
from aanzien_cli.analysis.incoming.outcome import Problem
from aanzien_cli.domain.grid import Grid, RawCell, is_empty, letters
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.importing.conclusion import problem_at
from aanzien_cli.loading.names import is_id, to_id


class Entry(NamedTuple):
    """A row: its number in the spreadsheet, its id, its cells by field, and its record if any."""

    number: int
    id: str
    cells: Mapping[str, RawCell]
    record: Record | None


def entries_of(
    kind: type[Record], grid: Grid, header: Header, register: Register
) -> tuple[list[Entry], list[Problem]]:
    """Give the rows that can be told apart, and what is wrong with the others."""
    finder = _Finder(kind, header, register)
    found: list[Entry] = []
    problems: list[Problem] = []
    for number, cells in filled_rows(grid, header):
        try:
            id_ = finder.id_of(cells)
        except CellError as error:
            problems.append(finder.problem(number, cells, str(error)))
        else:
            found.append(Entry(number, id_, cells, register.get(kind, id_)))
    return found, [*problems, *_twice(found, header)]


def filled_rows(grid: Grid, header: Header) -> Iterator[tuple[int, Mapping[str, RawCell]]]:
    """Yield the number and the cells of each row below the headings that has any."""
    for number, row in enumerate(grid.rows[header.row + 1 :], start=header.row + 2):
        cells = {
            name: row[heading.number] if heading.number < len(row) else None
            for name, heading in header.headings.items()
        }
        if not all(map(is_empty, cells.values())):
            yield number, cells


class _Finder:
    """Says which record a row is about: by its id, or else by what it is called."""

    def __init__(self, kind: type[Record], header: Header, register: Register) -> None:
        self._kind = kind
        self._header = header
        self._title = title_field(kind)
        self._called: dict[str, list[str]] = defaultdict(list)
        for record in register.of(kind):
            self._called[str(getattr(record, self._title, "")).casefold()].append(record.id)

    def id_of(self, cells: Mapping[str, RawCell]) -> str:
        """Give the id that is filled in, or the one that goes with the title. Raises CellError."""
        if not is_empty(cells.get("id")):
            id_ = text_of(cells["id"])
            if not is_id(id_):
                better = to_id(id_)
                hint = f"; bedoelt u '{better}'?" if better else ""
                raise CellError(f"een id heeft kleine letters, cijfers en streepjes{hint}")
            return id_
        title = text_of(cells.get(self._title))
        known = self._called.get(title.casefold(), [])
        if len(known) > 1:
            raise CellError(f"{' en '.join(sorted(known))} heten allebei zo: vul het id in")
        id_ = known[0] if known else to_id(title)
        if not id_:
            raise CellError("zonder id of titel is niet te zeggen om welk record het gaat")
        return id_

    def problem(self, row: int, cells: Mapping[str, RawCell], message: str) -> Problem:
        """Say what is wrong at the cell that should have told which record it is."""
        name = self._title if is_empty(cells.get("id")) and self._title in cells else "id"
        return problem_at(row, self._header.headings[name], cells, message)


def _twice(entries: list[Entry], header: Header) -> Iterator[Problem]:
    """Yield a problem for every row about a record that an earlier row is about."""
    first: dict[str, int] = {}
    heading = header.headings.get("id")
    place = (letters(heading.number), heading.text) if heading else ("", "")
    for entry in entries:
        row = first.setdefault(entry.id, entry.number)
        if row != entry.number:
            message = f"rij {row} gaat ook over '{entry.id}'"
            yield Problem(entry.number, message, "laat er één rij van over", *place, entry.id)
