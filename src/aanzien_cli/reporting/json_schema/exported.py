"""Exported: the shape of what `aanzien export --output-format json` writes, kind by kind."""

from collections.abc import Iterator, Sequence
from typing import Final

from aanzien_cli.analysis.records.columns import Column, part_columns
from aanzien_cli.analysis.records.sheets import columns_of, has_many, part_fields
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.record import Record
from aanzien_cli.reporting.json_schema.texts import column_text, field_texts, model_text
from aanzien_cli.reporting.json_shape import Shape, day, many, output, part, text, truth, words

NAME: Final = "uitvoer"
VERSION: Final = 1
_NUMBER: Final = r"^-?[0-9]+(\.[0-9]+)?$"


def export_schema() -> Shape:
    """Give the schema. A kind or a field that has nothing to say is left out of an export."""
    tool = {"name": text("De naam van het programma."), "version": text("De versie daarvan.")}
    kinds = {
        kind.folder: many(model_text(kind), _record(kind)) for kind in KINDS if columns_of(kind)
    }
    fields = {
        "tool": part("Het programma dat dit schreef.", tool),
        "records": part("De records per soort, zonder personen.", {}, kinds),
    }
    return output(NAME, "Uitvoer", "aanzien export", VERSION, fields)


def _record(kind: type[Record]) -> Shape:
    told = field_texts(kind)
    parts: Shape = {}
    for name, field, model in part_fields(kind):
        columns = tuple(part_columns(model))
        each = part("" if has_many(field) else told[name], {}, dict(_fields(columns)))
        parts[name] = many(told[name], each) if has_many(field) else each
    fields = dict(_fields(columns_of(kind)))
    return part("", {"id": fields.pop("id")}, {**fields, **parts})


def _fields(columns: Sequence[Column]) -> Iterator[tuple[str, Shape]]:
    """Yield the fields of a part; those of a part within it stand inside that."""
    for column in columns:
        if not column.within:
            yield column.name, _value(column)
    for within in dict.fromkeys(column.within for column in columns if column.within):
        inner = [column for column in columns if column.within == within]
        yield within, part(_told(inner[0]), {}, {each.inner_name: _value(each) for each in inner})


def _told(column: Column) -> str:
    """Say what the part is in which a column stands."""
    return model_text(column.model) if column.model else ""


def _value(column: Column) -> Shape:
    said = column_text(column)
    if column.is_list:
        return words(said)
    if column.type == "number":
        return {**text(said), "pattern": _NUMBER}
    if column.type == "date":
        return day(said)
    return truth(said) if column.type == "boolean" else text(said)
