"""Sheets: every kind of record as rows and typed columns, for a spreadsheet or another program.

Only fields with one value, or with a list of words, have a column. What names a person has none,
and where a text holds a pseudonym it says `persoon`: people do not leave the repository.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal, NamedTuple, get_args

from pydantic.fields import FieldInfo

from aanzien_cli.analysis.norm import written
from aanzien_cli.analysis.records.words import in_words
from aanzien_cli.analysis.references import references
from aanzien_cli.domain.fields import Verwijzing
from aanzien_cli.domain.grenswaarde import Grenswaarde
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.models import models_in
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register

ColumnType = Literal["string", "number", "date", "boolean"]
Cell = str | Decimal | date | bool | None
_SOMEBODY: Final = "persoon"
_WORD: Final = re.compile(r"[\w-]+")
_LEFT_OUT: Final = frozenset({"path", "voorheen", "uitzonderingen"})
_PRIVATE: Final = frozenset({"persoon", "organisatie", "meetreeks", "rapport"})
"""Kinds without a sheet: people, and what is no list of records."""


class Column(NamedTuple):
    """A field as a column: its name, its heading, and what stands in its cells."""

    name: str
    heading: str
    type: ColumnType


class Sheet(NamedTuple):
    """The records of one kind."""

    kind: type[Record]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(register: Register) -> Iterator[Sheet]:
    """Yield a sheet for every kind of which there are records."""
    people = _people(register)
    for kind in KINDS:
        records = register.of(kind)
        if records and kind.kind not in _PRIVATE:
            columns = tuple(_columns(kind))
            yield Sheet(kind, columns, tuple(_row(record, columns, people) for record in records))


def _people(register: Register) -> frozenset[str]:
    """Give every pseudonym that is kept, or named by a record."""
    named = (ref for record in register.records for ref in references(record))
    found = (ref.target for ref in named if "persoon" in ref.kinds)
    return frozenset((*found, *(persoon.id for persoon in register.of(Persoon))))


def _columns(kind: type[Record]) -> Iterator[Column]:
    for name in ("id", *(name for name in kind.model_fields if name != "id")):
        field = kind.model_fields[name]
        if name not in _LEFT_OUT and not models_in(field.annotation) and not _names_people(field):
            yield Column(name, name.replace("_", " ").capitalize(), _type(field.annotation))


def _names_people(field: FieldInfo) -> bool:
    marks = (*field.metadata, *_inside(field.annotation))
    return any(isinstance(mark, Verwijzing) and "persoon" in mark.naar for mark in marks)


def _inside(annotation: object) -> Iterator[object]:
    for argument in get_args(annotation):
        yield argument
        yield from _inside(argument)


def _type(annotation: object) -> ColumnType:
    parts = (annotation, *_inside(annotation))
    if tuple in map(_origin, parts):
        return "string"
    found: Sequence[tuple[type, ColumnType]] = (
        (bool, "boolean"),
        (date, "date"),
        (Decimal, "number"),
        (int, "number"),
    )
    return next((name for kind, name in found if kind in parts), "string")


def _origin(annotation: Any) -> object:  # noqa: ANN401 -- any type
    return getattr(annotation, "__origin__", None)


def _row(record: Record, columns: Sequence[Column], people: frozenset[str]) -> tuple[Cell, ...]:
    cells = (_cell(getattr(record, column.name), column.type) for column in columns)
    return tuple(_without(cell, people) if isinstance(cell, str) else cell for cell in cells)


def _without(text: str, people: frozenset[str]) -> str:
    """Write `persoon` in the place of a pseudonym."""
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
    return written(value) if isinstance(value, Grenswaarde) else in_words(value) or None
