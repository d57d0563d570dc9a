"""Part trial: one part as a row would have it, and the file with that part in it."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from aanzien_cli.analysis.incoming.outcome import Value
from aanzien_cli.analysis.incoming.short_texts import has_short_form
from aanzien_cli.analysis.records.columns import Cell, Column, row
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.record import Record
from aanzien_cli.importing.part_rows import PartRow
from aanzien_cli.importing.short_forms import FIGURE, norm_values, one_text, written_out
from aanzien_cli.importing.trial import Target, Trial
from aanzien_cli.importing.writing import (
    Fields,
    Way,
    added_part,
    changed_file,
    data_of,
    replaced_part,
    value_at,
    with_part,
    with_value,
)
from aanzien_cli.loading.layout import place


class PartTrial(Trial):
    """A row of a sheet of parts, held against the part that it is about."""

    def __init__(
        self, part: PartRow, content: bytes, model: type[BaseModel], *, is_list: bool
    ) -> None:
        """Find the part in the data of its file, which is what `content` says."""
        stands, data, field = place(part.path), data_of(part.path, content), part.field
        found = value_at(data, field)
        if not part.told and is_list:
            field = (*field, len(found or ()))
        self._text = found if isinstance(found, str) and has_short_form(model) else ""
        if self._text:
            data = with_part(data, field, {FIGURE: self._text})
        super().__init__(Target(stands.kind or Record, stands.id, part.path, field), data)
        self._part = part
        self._model = model
        self._is_list = is_list
        self._content = content

    def says(self, way: Way) -> bool:
        """Whether the file says something there, be it within a longer text."""
        is_within = bool(self._sentence) and self._part.told.get("_".join(way)) is not None
        return is_within or super().says(way)

    @property
    def _sentence(self) -> str:
        """Give the text that says both sign and figure of a norm: `>= 65`; empty without one."""
        found = value_at(self.data, (*self.target.field, *FIGURE))
        is_one = self._model is Grenswaarde and isinstance(found, str)
        return self._text or (found if is_one and not found[:1].isdigit() else "")

    @property
    def fields(self) -> Fields:
        """Give the values that change, by the way to where the file has them."""
        if self._model is Grenswaarde and self._sentence and self.values:
            return norm_values(self._sentence, self._part.told, self.values)
        return self.values

    def changed_data(self) -> dict[str, Any]:
        """Give what the file would say."""
        data, field = self.data, self.target.field
        if self._text:
            return with_part(data, field, written_out(self._text, self.fields))
        for way, value in self.fields.items():
            data = with_value(data, (*field, *way), value)
        return data

    def after(
        self, record: Record, columns: tuple[Column, ...], people: frozenset[str]
    ) -> Mapping[str, Cell]:
        """Give what an export would say of the part as it would be."""
        part: Any = record
        for step in self.target.field:
            part = part[step] if isinstance(step, int) else getattr(part, step)
        cells = row(part, columns, people)
        return dict(zip([column.name for column in columns], cells, strict=True))

    def written(self) -> bytes | None:
        """Give the file with the part as the row has it, or None where that cannot be done."""
        path, field = self.target.path, self.target.field
        if not self._part.told:
            place_ = self._part.field
            return added_part(path, self._content, place_, self.values, is_list=self._is_list)
        if not self._text:
            return self._each_written()
        fields = written_out(self._text, self.fields)
        text = one_text(self._model, fields)
        if text or not fields:
            return changed_file(path, self._content, field, text)
        return replaced_part(path, self._content, field, fields)

    def _each_written(self) -> bytes | None:
        """Write value by value, one on top of the other."""
        path, field, content = self.target.path, self.target.field, self._content
        for way, value in self._each_value():
            whole = (*field, *way)
            made = (
                replaced_part(path, content, whole, value)
                if isinstance(value, dict)
                else changed_file(path, content, whole, value)
            )
            if made is None:
                return None
            content = made
        return content

    def _each_value(self) -> Iterator[tuple[Way, Value | dict[Way, Value]]]:
        """Yield each value; those of a part within that is not there yet come together."""
        within: dict[str, dict[Way, Value]] = {}
        for way, value in self.fields.items():
            if len(way) > 1 and value_at(self.data, (*self.target.field, way[0])) is None:
                within.setdefault(way[0], {})[way[1:]] = value
            else:
                yield way, value
        yield from (((name,), fields) for name, fields in within.items())
