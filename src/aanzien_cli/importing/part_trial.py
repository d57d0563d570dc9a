"""Part trial: one part as a row would have it, put to the schema before any byte changes."""

from collections.abc import Mapping
from typing import Any, get_origin

from aanzien_cli.analysis.incoming.cells import CellError
from aanzien_cli.analysis.incoming.header import Heading
from aanzien_cli.analysis.incoming.lists import split_list
from aanzien_cli.analysis.incoming.outcome import Value
from aanzien_cli.analysis.incoming.spelling import respelled
from aanzien_cli.analysis.records.columns import Cell, Column, row
from aanzien_cli.domain.fault import PlacedFault
from aanzien_cli.domain.grid import RawCell, is_empty
from aanzien_cli.domain.location import FieldPath
from aanzien_cli.domain.record import Record
from aanzien_cli.importing.cell_text import SOMEBODY, cell_text, refuse_somebody
from aanzien_cli.importing.part_rows import PartRow
from aanzien_cli.importing.writing import (
    Way,
    added_part,
    changed_file,
    data_of,
    value_at,
    with_value,
)
from aanzien_cli.loading.layout import place
from aanzien_cli.loading.records import to_record

Judged = list[tuple[Heading | None, PlacedFault]]
"""What is wrong, each with the column that it comes from."""


class Trial:
    """A row of a sheet of parts: the values that differ, by the way to them inside the part."""

    def __init__(self, part: PartRow, content: bytes, *, is_list: bool) -> None:
        """Find the part in the data of its file, which is what `content` says."""
        self.values: dict[Way, Value] = {}
        self._part = part
        self._is_list = is_list
        self._content = content
        self._headings: dict[Way, Heading] = {}
        self._data = data_of(part.path, content)
        self.field: FieldPath = part.field
        found = value_at(self._data, part.field)
        if not part.told and is_list:
            self.field = (*part.field, len(found or ()))

    def fill(self, heading: Heading, raw: RawCell, told: Cell) -> None:
        """Take what a cell says. Raises CellError."""
        way = way_of(heading.column)
        holder = value_at(self._data, (*self.field, *way[:-1]))
        if not isinstance(holder, dict | None):
            where = self._part.path
            raise CellError(f"dit onderdeel staat in een korte vorm: pas het aan in '{where}'")
        if is_empty(raw):
            self.values.setdefault(way, None)
        else:
            self.values[way] = self._value(heading.column, raw, told)
        self._headings.setdefault(way, heading)

    def _value(self, column: Column, raw: RawCell, told: Cell) -> str | tuple[str, ...]:
        way = way_of(column)
        value: str | tuple[str, ...] = cell_text(raw)
        annotation = column.model.model_fields[way[-1]].annotation if column.model else None
        if isinstance(value, str) and get_origin(annotation) is tuple:
            old = value_at(self._data, (*self.field, *way))
            value = split_list(value, old if isinstance(old, list) else ())
        is_left_out = isinstance(told, str) and SOMEBODY.search(told) is not None
        refuse_somebody(value, self._part.path, is_left_out=is_left_out)
        return value

    def judged(self, decimals: int | None) -> tuple[Record | None, Judged]:
        """Give the record as it would be, and its faults; what is only spelt otherwise is mended.

        `decimals` is what a series of measurements takes over from its indicator.
        """
        record, faults = self._tried(decimals)
        if any([self._respell(fault) for fault in faults]):  # noqa: C419 -- all of them
            record, faults = self._tried(decimals)
        return record, [(self._headings.get(self._way(fault)), fault) for fault in faults]

    def _tried(self, decimals: int | None) -> tuple[Record | None, tuple[PlacedFault, ...]]:
        data = self._data
        for way, value in self.values.items():
            data = with_value(data, (*self.field, *way), value)
        given = {} if decimals is None else {"decimalen": str(decimals)}
        stands = place(self._part.path)
        kind = stands.kind or Record
        result = to_record(kind, stands.id, self._part.path, {**given, **data})
        return result.record, result.faults

    def _way(self, fault: PlacedFault) -> Way:
        return tuple(map(str, fault.field[len(self.field) :]))

    def _respell(self, fault: PlacedFault) -> bool:
        way = self._way(fault)
        heading = self._headings.get(way)
        text = (
            respelled(self.values.get(way), fault.repair, heading.column.type) if heading else None
        )
        if text is not None:
            self.values[way] = text
        return text is not None

    def after(
        self, record: Record, columns: tuple[Column, ...], people: frozenset[str]
    ) -> Mapping[str, Cell]:
        """Give what an export would say of the part as it would be."""
        part: Any = record
        for step in self.field:
            part = part[step] if isinstance(step, int) else getattr(part, step)
        cells = row(part, columns, people)
        return dict(zip([column.name for column in columns], cells, strict=True))

    def written(self) -> bytes | None:
        """Give the file with the part as the row has it, or None where that cannot be done."""
        path = self._part.path
        if not self._part.told:
            place_ = self._part.field
            return added_part(path, self._content, place_, self.values, is_list=self._is_list)
        content: bytes | None = self._content
        for way, value in self.values.items():
            if content is not None:
                content = changed_file(path, content, (*self.field, *way), value)
        return content


def way_of(column: Column) -> Way:
    """Give the way inside a part to what a column says; a figure has two columns for one value."""
    is_field = column.model is not None and column.path[-1] in column.model.model_fields
    return column.path if is_field else column.path[:-1]
