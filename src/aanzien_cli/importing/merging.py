"""Merging: what a row wants of its record, and what the schema says of that."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from aanzien_cli.analysis.incoming.cells import CellError, is_same
from aanzien_cli.analysis.incoming.header import Header, Heading
from aanzien_cli.analysis.incoming.outcome import FieldChange, Problem, Value
from aanzien_cli.analysis.incoming.short_texts import short_texts
from aanzien_cli.analysis.records.columns import Cell
from aanzien_cli.analysis.records.sheets import cells_of
from aanzien_cli.analysis.records.words import in_words
from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.importing.conclusion import problem_at
from aanzien_cli.importing.entries import Entry
from aanzien_cli.importing.trial import Target, Trial
from aanzien_cli.importing.writing import Fields
from aanzien_cli.loading.reading import read_file


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
        raw, record = self._entry.cells[name], self._entry.record
        if name in self._own or record is None:
            return any(is_same(cells.get(name), raw) for cells in (self._told, self._own))
        texts = tuple(short_texts(record, name))
        return any(is_same(text, raw) for text in texts or (None,))

    def judged(self, differing: list[Heading], data: dict[str, Any]) -> Merged:
        """Read the cells that differ, and put what they say to the schema."""
        trial = Trial(Target(self._kind, self._entry.id, self._path), data)
        for heading in differing:
            self._fill(trial, heading)
        record, faults = trial.judged()
        bad = {each.heading for each in self._problems}
        for found, fault in faults:
            is_told = found is not None and found.text in bad
            if not is_told and self._is_ours(fault, trial.values):
                self._fault(fault)
        after = cells_of(record) if record else {}
        values = {way[0]: value for way, value in trial.values.items()}
        changed = {name: value for name, value in values.items() if self._changes(name, after)}
        changes = tuple(self._said(name, value, after) for name, value in changed.items())
        return Merged(self._entry, self._path, changed, changes, tuple(self._problems))

    def _fill(self, trial: Trial, heading: Heading) -> None:
        """Take what a cell says, unless it says in one text what the file has written out."""
        name = heading.column.name
        if name not in self._own and isinstance(trial.data.get(name), dict):
            fix = f"wijzig het op het blad van {self._kind.kind}.{name}"
            self._problem(name, f"dit staat uitgeschreven in '{self._path}'", fix)
            return
        try:
            is_left_out = self._told.get(name) != self._own.get(name)
            trial.fill(heading, self._entry.cells[name], is_left_out=is_left_out)
        except CellError as error:
            self._problem(name, str(error))

    def _is_ours(self, fault: PlacedFault, values: Fields) -> bool:
        """Whether a fault comes of this row; what was wrong before is told by a check."""
        missing = not fault.field
        return self._entry.record is None or missing or fault.field[:1] in values

    def _changes(self, name: str, after: Mapping[str, Cell]) -> bool:
        return name not in after or after[name] != self._own.get(name)

    def _said(self, name: str, value: Value, after: Mapping[str, Cell]) -> FieldChange:
        if name in self._own or name in after:
            return FieldChange(name, in_words(self._told.get(name)), in_words(after.get(name)))
        record = self._entry.record
        old = next(short_texts(record, name), "") if record else ""
        return FieldChange(name, old, in_words(value))

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


def _name(fault: PlacedFault) -> str:
    """Give the field that a fault is about; of one that is missing the sentence names it."""
    return str(fault.field[0]) if fault.field else fault.message.split("'")[1]
