"""Sheets: every kind of record as rows and typed columns, and each of its parts as well.

A part, such as a claim of an opdracht, is a row of a sheet of its own, with the id of its record.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from aanzien_cli.analysis.records.columns import (
    Cell,
    Column,
    columns_in,
    part_columns,
    pseudonyms,
    row,
)
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.models import models_in
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register

_PRIVATE: Final = frozenset({"persoon", "organisatie", "meetreeks", "rapport"})
"""Kinds without a sheet: people, and what is no list of records."""
_PRIVATE_PARTS: Final = frozenset({"afwezigheid", "uitzonderingen"})
"""Parts without a sheet: when somebody is ill or on leave, and what only concerns the checks."""
_LONGEST_TITLE: Final = 31
"""Of the name of a sheet in a spreadsheet."""
_NUMBER: Final = Column("nr", "Nr", "integer")


class Sheet(NamedTuple):
    """The records of one kind; or, with a `field`, the parts that stand in that field of them.

    The rows of a part begin with the id of its record and, where there can be more of them
    (`is_list`), with its number, from 1.
    """

    kind: type[Record]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    field: str = ""
    is_list: bool = False

    @property
    def name(self) -> str:
        """What a program calls it: `opdrachten`, `opdrachten-claims`."""
        return f"{self.kind.folder}-{self.field}" if self.field else self.kind.folder

    @property
    def title(self) -> str:
        """What a reader calls it: `Opdrachten claims`; short enough for a spreadsheet."""
        field = self.field.replace("_", " ")
        title = f"{self.kind.folder} {field}".strip().capitalize()
        return title if len(title) <= _LONGEST_TITLE else field.capitalize()

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell one row from all others."""
        return tuple(column.name for column in self.columns[: 1 + self.is_list])


def sheets(register: Register) -> Iterator[Sheet]:
    """Yield a sheet for every kind of which there are records, and after it those of its parts."""
    for kind in KINDS:
        yield from sheets_of(kind, register)


def sheets_of(kind: type[Record], register: Register) -> Iterator[Sheet]:
    """Yield the sheet of one kind, if there are records of it, and after it those of its parts."""
    records = register.of(kind)
    columns = columns_of(kind)
    if records and columns:
        people = pseudonyms(register)
        yield Sheet(kind, columns, tuple(row(record, columns, people) for record in records))
        yield from _part_sheets(kind, records, register)


@cache
def columns_of(kind: type[Record]) -> tuple[Column, ...]:
    """Give the columns of a kind; none for a kind without a sheet."""
    return () if kind.kind in _PRIVATE else tuple(columns_in(kind))


def part_fields(kind: type[Record]) -> Iterator[tuple[str, FieldInfo, type[BaseModel]]]:
    """Yield each field of a kind that holds parts, with the model of these."""
    for name, field in kind.model_fields.items():
        models = models_in(field.annotation)
        if models and name not in _PRIVATE_PARTS:
            yield name, field, models[0]


def part_columns_of(kind: type[Record], name: str) -> tuple[Column, ...]:
    """Give the columns of the parts in a field; none where it has none with a sheet."""
    for each, field, model in part_fields(kind):
        if each == name:
            return (*_key(kind, field), *part_columns(model))
    return ()


def _key(kind: type[Record], field: FieldInfo) -> tuple[Column, ...]:
    """Give the columns that tell one part from all others."""
    record = Column(kind.kind, kind.kind.capitalize(), "string")
    return (record, _NUMBER) if has_many(field) else (record,)


def has_many(field: FieldInfo) -> bool:
    """Whether a field can hold more than one part."""
    return get_origin(field.annotation) is tuple


def loose_series(register: Register) -> Sequence[Meetreeks]:
    """Give the series of measurements that belong to no indicator, and so to no row."""
    known = {indicator.id for indicator in register.of(Indicator)}
    return [series for series in register.of(Meetreeks) if series.id not in known]


def _part_sheets(
    kind: type[Record], records: Sequence[Record], register: Register
) -> Iterator[Sheet]:
    people = pseudonyms(register)
    first = (Column("id", "Id", "string", ("id",)),)
    named = [(record, row(record, first, people)) for record in records]
    for name, field, model in part_fields(kind):
        columns = tuple(part_columns(model))
        is_list = has_many(field)
        found = tuple(
            (*id_, *((Decimal(number),) if is_list else ()), *row(part, columns, people))
            for record, id_ in named
            for number, part in enumerate(_parts(record, name, register), start=1)
        )
        if found:
            yield Sheet(kind, (*_key(kind, field), *columns), found, name, is_list)


def _parts(record: Record, name: str, register: Register) -> Iterator[BaseModel]:
    """Yield the parts in a field; measurements may stand in a file of their own as well."""
    value = getattr(record, name)
    yield from value if isinstance(value, tuple) else filter(None, [value])
    series = register.get(Meetreeks, record.id) if isinstance(record, Indicator) else None
    if series and name == "metingen":
        yield from series.metingen


def cells_of(record: Record, register: Register | None = None) -> dict[str, Cell]:
    """Give the cells of a record by the name of their column; with a register without people."""
    columns = columns_of(type(record))
    cells = row(record, columns, pseudonyms(register) if register else frozenset())
    return {column.name: cell for column, cell in zip(columns, cells, strict=True)}
