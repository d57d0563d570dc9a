"""Trial: a record or a part of one as a row would have it, put to the schema; no byte changes."""

from collections.abc import Mapping
from typing import Any, NamedTuple, get_origin

from aanzien_cli.analysis.incoming.header import Heading
from aanzien_cli.analysis.incoming.lists import split_list
from aanzien_cli.analysis.incoming.outcome import Value
from aanzien_cli.analysis.incoming.spelling import respelled
from aanzien_cli.analysis.records.columns import Column
from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.grid import RawCell, is_empty
from aanzien_cli.domain.record import Record
from aanzien_cli.importing.cell_text import cell_text, refuse_somebody
from aanzien_cli.importing.short_forms import way_in
from aanzien_cli.importing.writing import Way, value_at, with_value
from aanzien_cli.loading.records import to_record

Judged = list[tuple[Heading | None, PlacedFault]]
"""What is wrong, each with the column that it comes from."""


class Target(NamedTuple):
    """What a row is about: a record by its kind and id, its file, and perhaps a part in that."""

    kind: type[Record]
    id: str
    path: str
    field: FieldPath = ()


class Trial:
    """The cells of a row that say something else than an export does, by the way to their value."""

    def __init__(self, target: Target, data: dict[str, Any]) -> None:
        """Take what the row is about, and what its file says now."""
        self.values: dict[Way, Value] = {}
        self.data = data
        self.target = target
        self._headings: dict[Way, Heading] = {}

    def fill(self, heading: Heading, raw: RawCell, *, is_left_out: bool) -> None:
        """Take what a cell says. Raises CellError.

        `is_left_out` says that an export put a word there in the place of somebody.
        """
        way = way_in(self.data, self.target.field, heading.column, raw)
        if not is_empty(raw):
            self.values[way] = self._value(heading.column, raw, way, is_left_out=is_left_out)
        elif self.says(way):
            self.values.setdefault(way, None)
        self._headings.setdefault(way, heading)

    def says(self, way: Way) -> bool:
        """Whether the file itself says something there; a default is what nobody wrote."""
        return value_at(self.data, (*self.target.field, *way)) is not None

    def _value(
        self, column: Column, raw: RawCell, way: Way, *, is_left_out: bool
    ) -> str | tuple[str, ...]:
        value: str | tuple[str, ...] = cell_text(raw)
        name = column.path[-1]
        field = column.model.model_fields.get(name) if column.model else None
        if isinstance(value, str) and field and get_origin(field.annotation) is tuple:
            old = value_at(self.data, (*self.target.field, *way))
            value = split_list(value, old if isinstance(old, list) else ())
        refuse_somebody(value, self.target.path, is_left_out=is_left_out)
        return value

    def judged(self, given: Mapping[str, str] | None = None) -> tuple[Record | None, Judged]:
        """Give the record as it would be, and its faults; what is only spelt otherwise is mended.

        `given` is what the record takes over from another one.
        """
        record, faults = self._tried(given or {})
        if any([self._respell(fault) for fault in faults]):  # noqa: C419 -- all of them
            record, faults = self._tried(given or {})
        return record, [(self._heading(fault), fault) for fault in faults]

    def changed_data(self) -> dict[str, Any]:
        """Give what the file would say."""
        data = self.data
        for way, value in self.values.items():
            data = with_value(data, (*self.target.field, *way), value)
        return data

    def _tried(self, given: Mapping[str, str]) -> tuple[Record | None, tuple[PlacedFault, ...]]:
        target = self.target
        result = to_record(target.kind, target.id, target.path, {**given, **self.changed_data()})
        return result.record, result.faults

    def _way(self, fault: PlacedFault) -> Way:
        """Give the way to what a fault is about, or to what holds it where that is one text."""
        way = tuple(map(str, fault.field[len(self.target.field) :]))
        return way if way in self._headings or way[:-1] not in self._headings else way[:-1]

    def _heading(self, fault: PlacedFault) -> Heading | None:
        """Give the column that a fault comes from: where only one says anything, it is that."""
        way = self._way(fault)
        is_whole = not way and fault.rule != "ontbrekend-veld"
        if is_whole and len(self._headings) == 1:
            return next(iter(self._headings.values()))
        return self._headings.get(way)

    def _respell(self, fault: PlacedFault) -> bool:
        way = self._way(fault)
        heading = self._headings.get(way)
        if heading is None:
            return False
        text = respelled(self.values.get(way), fault.repair, heading.column.type)
        if text is not None:
            self.values[way] = text
        return text is not None
