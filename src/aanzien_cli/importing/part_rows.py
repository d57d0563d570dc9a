"""Part rows: the rows of a sheet of parts, each with the place of its part in a file."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from aanzien_cli.analysis.incoming.cells import CellError, text_of
from aanzien_cli.analysis.incoming.header import Header
from aanzien_cli.analysis.records.columns import Cell
from aanzien_cli.analysis.records.sheets import Sheet, sheets_of
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.grid import RawCell, is_empty
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.quantities.getal import is_number
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.closest import Dictionary


class PartRow(NamedTuple):
    """A row: its number, the record that it is about, and the place of the part in which file.

    `told` is what an export says of the part, nothing where it is not there yet; `name` is what a
    reader calls it.
    """

    number: int
    id: str
    path: str
    field: FieldPath
    cells: Mapping[str, RawCell]
    told: Mapping[str, Cell]
    name: str


class Finder:
    """Says of each row which part it is about: by the id of its record, and its number there."""

    def __init__(self, kind: type[Record], field: str, header: Header, register: Register) -> None:
        """Take what the rows are about, and what an export says of it now."""
        self._kind = kind
        self._field = field
        self._header = header
        self._register = register
        found = next((each for each in sheets_of(kind, register) if each.field == field), None)
        self._told = _by_key(found) if found else {}
        self._seen: set[tuple[object, ...]] = set()
        self._ids = Dictionary(record.id for record in register.of(kind))

    def part_of(self, number: int, cells: Mapping[str, RawCell], *, is_list: bool) -> PartRow:
        """Find the part of a row. Raises CellError where there cannot be one."""
        record = self._record(cells.get(self._kind.kind))
        position = self._position(record, cells.get("nr")) if is_list else 0
        key = (record.id, position) if is_list else (record.id,)
        if key in self._seen:
            raise CellError("een eerdere rij gaat over hetzelfde onderdeel")
        told = self._told.get(key, {})
        if told:
            self._seen.add(key)
        path, field = self._place(record, position, is_list=is_list)
        if path in self._register.damaged:
            raise CellError(f"in '{path}' staan fouten: herstel die eerst")
        name = ".".join(map(str, (record.id, self._field, *key[1:] * bool(told))))
        return PartRow(number, record.id, path, field, cells, told, name)

    def left(self) -> Iterator[str]:
        """Tell of the parts that no row was about."""
        count = len(self._told.keys() - self._seen)
        if count:
            stay = "onderdeel zonder rij blijft" if count == 1 else "onderdelen zonder rij blijven"
            yield f"{count} {stay} staan"

    def _record(self, raw: RawCell) -> Record:
        id_ = "" if is_empty(raw) else text_of(raw)
        record = self._register.get(self._kind, id_)
        if record is None:
            hint = self._ids.suggestion(id_) if id_ else ""
            raise CellError(f"er is geen {self._kind.kind} '{id_}'{hint and f': {hint}'}")
        return record

    def _position(self, record: Record, raw: RawCell) -> int:
        """Give the number of the part, from 1; that of a new one is 0."""
        if is_empty(raw):
            return 0
        text = text_of(raw)
        if not is_number(text) or text == "0":
            raise CellError("hier hoort het nummer van het onderdeel; laat het leeg bij een nieuw")
        return int(text) if (record.id, int(text)) in self._told else 0

    def _place(self, record: Record, position: int, *, is_list: bool) -> tuple[str, FieldPath]:
        """Give the file and the field of a part, or of the list that a new one joins.

        Measurements may stand in a file of their own.
        """
        own = len(getattr(record, self._field)) if is_list else 0
        is_series = isinstance(record, Indicator) and self._field == "metingen"
        series = self._register.get(Meetreeks, record.id) if is_series else None
        if series is not None and (position > own or not position):
            return series.path, (self._field, position - 1 - own) if position else (self._field,)
        return record.path, (self._field, position - 1) if position else (self._field,)


def _by_key(sheet: Sheet) -> dict[tuple[object, ...], Mapping[str, Cell]]:
    names = [column.name for column in sheet.columns]
    size = len(sheet.key)
    return {row[:size]: dict(zip(names, row, strict=True)) for row in sheet.rows}
