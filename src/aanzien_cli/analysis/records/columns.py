"""Columns: the fields of a record, or of a part of one, as typed columns, and its cells.

Only fields with one value, or with a list of words, have a column. What names a person has none,
and where a text holds a pseudonym it says `persoon`: people do not leave the repository.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from aanzien_cli.analysis.records.lists import Listed
from aanzien_cli.analysis.records.words import in_words
from aanzien_cli.analysis.references import references
from aanzien_cli.domain.fields import Verwijzing
from aanzien_cli.domain.models import models_in
from aanzien_cli.domain.parts.waarde import Waarde
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register

ColumnType = Literal["string", "number", "integer", "date", "boolean"]
Model = type[BaseModel]
Cell = str | Decimal | date | bool | None
_SOMEBODY: Final = "persoon"
_WORD: Final = re.compile(r"[\w-]+")
_LEFT_OUT: Final = frozenset({"path", "voorheen", "uitzonderingen"})
_PRINTED: Final = "_zoals_gedrukt"


class Column(NamedTuple):
    """A field as a column: its name, its heading, and what stands in its cells.

    `path` leads from the record or part to the value; `model` is where the last of it is a field,
    and `within` the field that holds that model, empty for the record or part itself.
    """

    name: str
    heading: str
    type: ColumnType
    path: tuple[str, ...] = ()
    model: Model | None = None
    within: str = ""

    @property
    def is_list(self) -> bool:
        """Whether several values stand in a cell."""
        field = self.model.model_fields.get(self.path[-1]) if self.model else None
        return field is not None and _is_list(field.annotation)

    @property
    def inner_name(self) -> str:
        """What it is called inside the field that holds it."""
        return self.name.removeprefix(f"{self.within}_") if self.within else self.name


def columns_in(model: Model) -> Iterator[Column]:
    """Yield a column for every field with one value or a list of words; an id comes first."""
    names = [name for name in model.model_fields if name not in _LEFT_OUT]
    for name in sorted(names, key=lambda name: name != "id"):
        field = model.model_fields[name]
        if not models_in(field.annotation) and not _names_people(field):
            yield from _column(model, name)


def _column(model: Model, name: str, within: str = "") -> Iterator[Column]:
    """Yield the column of a field; a figure has one for the number, and one for how it stood."""
    annotation = model.model_fields[name].annotation
    path, whole = ((within, name), f"{within}_{name}") if within else ((name,), name)
    if Waarde in (annotation, *_inside(annotation)):
        yield Column(whole, _heading(whole), "number", (*path, "getal"), model, within)
        printed = f"{whole}{_PRINTED}"
        yield Column(printed, _heading(printed), "string", (*path, "tekst"), model, within)
    else:
        yield Column(whole, _heading(whole), _type(annotation), path, model, within)


def part_columns(model: Model) -> Iterator[Column]:
    """Yield the columns of a part; those of a part within it carry its name before their own."""
    yield from columns_in(model)
    for name, field in model.model_fields.items():
        for inner in models_in(field.annotation):
            for column in columns_in(inner):
                yield from _column(inner, column.path[0], name)


def _heading(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _names_people(field: FieldInfo) -> bool:
    marks = (*field.metadata, *_inside(field.annotation))
    return any(isinstance(mark, Verwijzing) and "persoon" in mark.naar for mark in marks)


def _inside(annotation: object) -> Iterator[object]:
    for argument in get_args(annotation):
        yield argument
        yield from _inside(argument)


def _type(annotation: object) -> ColumnType:
    parts = (annotation, *_inside(annotation))
    if _is_list(annotation):
        return "string"
    found: Sequence[tuple[type, ColumnType]] = (
        (bool, "boolean"),
        (date, "date"),
        (Decimal, "number"),
        (int, "number"),
    )
    return next((name for kind, name in found if kind in parts), "string")


def _is_list(annotation: object) -> bool:
    return get_origin(annotation) is tuple


def pseudonyms(register: Register) -> frozenset[str]:
    """Give every pseudonym that is kept, or named by a record."""
    return register.remember("pseudonyms", lambda: frozenset(_pseudonyms(register)))


def _pseudonyms(register: Register) -> Iterator[str]:
    for record in register.records:
        yield from (ref.target for ref in references(record) if "persoon" in ref.kinds)
    yield from (persoon.id for persoon in register.of(Persoon))


def row(item: BaseModel, columns: Sequence[Column], people: frozenset[str]) -> tuple[Cell, ...]:
    """Give the cells of a record or part, without people."""
    cells = (_cell(_at(item, column.path), column.type) for column in columns)
    return tuple(_without(cell, people) if isinstance(cell, str) else cell for cell in cells)


def _at(item: object, path: Sequence[str]) -> object:
    for name in path:
        item = getattr(item, name, None)
    return item


def _without(text: str, people: frozenset[str]) -> str:
    """Write `persoon` in the place of a pseudonym."""
    if isinstance(text, Listed):
        return Listed([_without(part, people) for part in text.parts])
    if text in people:
        return _SOMEBODY
    return _WORD.sub(lambda word: _SOMEBODY if word[0] in people else word[0], text)


def _cell(value: object, type_: ColumnType) -> Cell:
    if value is None:
        return None
    if type_ == "number":
        return Decimal(str(value))
    if isinstance(value, (bool, date)) and type_ != "string":
        return value
    if isinstance(value, tuple):
        return Listed([in_words(each) for each in value]) or None
    return in_words(value) or None
