"""Merging: what a row wants of its record, and what the schema says of that."""

from collections.abc import Mapping
from typing import Any, NamedTuple, get_origin

from aanzien_cli.analysis.incoming.cells import CellError, is_same
from aanzien_cli.analysis.incoming.header import Header, Heading
from aanzien_cli.analysis.incoming.lists import split_list
from aanzien_cli.analysis.incoming.outcome import FieldChange, Problem, Value
from aanzien_cli.analysis.incoming.spelling import respelled
from aanzien_cli.analysis.records.columns import Cell
from aanzien_cli.analysis.records.sheets import cells_of
from aanzien_cli.analysis.records.words import in_words
from aanzien_cli.domain.fault import PlacedFault
from aanzien_cli.domain.grid import RawCell, is_empty
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.importing.cell_text import cell_text, refuse_somebody
from aanzien_cli.importing.conclusion import problem_at
from aanzien_cli.importing.entries import Entry
from aanzien_cli.loading.reading import read_file
from aanzien_cli.loading.records import to_record


class Merged(NamedTuple):
    """A row and its file: the fields to write, what changes in words, and what is wrong."""

    entry: Entry
    path: str
    values: Mapping[str, Value] = {}
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[Problem, ...] = ()


def merged(kind: type[Record], entry: Entry, header: Header, before: Inspection) -> Merged:
    """Hold a row against its record, field by field, and let the schema judge what comes of it."""
    path = entry.record.path if entry.record else f"{kind.folder}/{entry.id}.yaml"
    work = _Row(kind, entry, header, path)
    if entry.record is None and (kind.kind, entry.id) in before.register.unreadable:
        message = "het bestand van dit record is niet te lezen: 'aanzien check' zegt waarom"
        return Merged(entry, path, problems=(Problem(entry.number, message),))
    differing = work.differing(before.register)
    if entry.record is not None and not differing:
        return Merged(entry, path)
    data = read_file(path, before.sources[path]).data if entry.record else {}
    return work.judged(differing, data or {})


class _Row:
    """One row while it is looked at."""

    def __init__(self, kind: type[Record], entry: Entry, header: Header, path: str) -> None:
        self._kind = kind
        self._entry = entry
        self._header = header
        self._path = path
        self._problems: list[Problem] = []
        self._own: Mapping[str, Cell] = cells_of(entry.record) if entry.record else {}
        self._told: Mapping[str, Cell] = {}

    def differing(self, register: Register) -> list[Heading]:
        """Give the columns that say something else than an export of the record does."""
        record = self._entry.record
        self._told = cells_of(record, register) if record else {}
        fields = [each for name, each in self._header.headings.items() if name != "id"]
        return [each for each in fields if not self._is_same(each.column.name)]

    def _is_same(self, name: str) -> bool:
        raw = self._entry.cells[name]
        return any(is_same(cells.get(name), raw) for cells in (self._told, self._own))

    def judged(self, differing: list[Heading], data: Mapping[str, Any]) -> Merged:
        """Read the cells that differ, and put what they say to the schema."""
        values: dict[str, Value] = {}
        for heading in differing:
            name = heading.column.name
            raw = self._entry.cells[name]
            if is_empty(raw):
                values |= {name: None} if data.get(name) is not None else {}
                continue
            try:
                values[name] = self._value(heading, raw)
            except CellError as error:
                self._problem(name, str(error))
        result = self._spelled(values, data)
        after = cells_of(result) if result else {}
        changed = {name: value for name, value in values.items() if self._changes(name, after)}
        changes = tuple(self._said(name, after) for name in changed)
        return Merged(self._entry, self._path, changed, changes, tuple(self._problems))

    def _value(self, heading: Heading, raw: RawCell) -> str | tuple[str, ...]:
        """Read what a cell is to become. Raises CellError."""
        name, record = heading.column.name, self._entry.record
        value: str | tuple[str, ...] = cell_text(raw)
        is_list = get_origin(self._kind.model_fields[name].annotation) is tuple
        if isinstance(value, str) and is_list:
            value = split_list(value, tuple(getattr(record, name)) if record else ())
        is_left_out = self._told.get(name) != self._own.get(name)
        refuse_somebody(value, self._path, is_left_out=is_left_out)
        return value

    def _spelled(self, values: dict[str, Value], data: Mapping[str, Any]) -> Record | None:
        """Judge the record as it would be; what is only spelt otherwise is spelt right first."""
        record, faults = self._tried(values, data)
        if any([self._respell(values, fault) for fault in faults]):  # noqa: C419 -- all of them
            record, faults = self._tried(values, data)
        for fault in faults:
            self._fault(fault)
        return record

    def _tried(
        self, values: Mapping[str, Value], data: Mapping[str, Any]
    ) -> tuple[Record | None, list[PlacedFault]]:
        written = {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in {**data, **values}.items()
            if value is not None
        }
        result = to_record(self._kind, self._entry.id, self._path, written)
        bad = {each.heading for each in self._problems}
        ours = [fault for fault in result.faults if self._is_ours(fault, values)]
        return result.record, [each for each in ours if self._heading(_name(each)) not in bad]

    def _is_ours(self, fault: PlacedFault, values: Mapping[str, Value]) -> bool:
        """Whether a fault comes of this row; what was wrong before is told by a check."""
        missing = not fault.field
        return self._entry.record is None or missing or fault.field[0] in values

    def _respell(self, values: dict[str, Value], fault: PlacedFault) -> bool:
        name = _name(fault)
        heading = self._header.headings.get(name)
        type_ = heading.column.type if heading else "string"
        text = respelled(values.get(name), fault.repair, type_)
        if text is not None:
            values[name] = text
        return text is not None

    def _changes(self, name: str, after: Mapping[str, Cell]) -> bool:
        return name not in after or after[name] != self._own.get(name)

    def _said(self, name: str, after: Mapping[str, Cell]) -> FieldChange:
        return FieldChange(name, in_words(self._told.get(name)), in_words(after.get(name)))

    def _fault(self, fault: PlacedFault) -> None:
        name = _name(fault)
        if fault.rule == "ontbrekend-veld" and name not in self._header.headings:
            self._problems.append(
                Problem(self._entry.number, f"er is geen kolom voor '{name}', en die moet er zijn")
            )
        elif fault.rule == "ontbrekend-veld":
            self._problem(name, "hier moet iets staan")
        else:
            self._problem(name, fault.message, fault.fix)

    def _problem(self, name: str, message: str, fix: str = "") -> None:
        heading, cells = self._header.headings[name], self._entry.cells
        self._problems.append(problem_at(self._entry.number, heading, cells, message, fix))

    def _heading(self, name: str) -> str:
        heading = self._header.headings.get(name)
        return heading.text if heading else ""


def _name(fault: PlacedFault) -> str:
    """Give the field that a fault is about; of one that is missing the sentence names it."""
    return str(fault.field[0]) if fault.field else fault.message.split("'")[1]
