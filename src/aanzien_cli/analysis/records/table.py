"""Table: the records of one kind as rows, with the columns that tell most."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from aanzien_cli.analysis.days import short_day
from aanzien_cli.analysis.norm import written
from aanzien_cli.analysis.norm_words import asked
from aanzien_cli.analysis.records.words import SayDay, fields, in_short
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.words.visible import visible

_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "organisatie": ("naam", "type"),
    "opgave": ("titel", "status", "urgentie.niveau", "opgavemanager"),
    "doelstelling": ("titel", "niveau", "opgave"),
    "indicator": ("naam", "soort", "eenheid", "norm"),
    "opdracht": ("titel", "status", "team", "doelstellingen"),
    "team": ("naam", "soort", "afdeling", "leden"),
    "persoon": ("rol", "afdeling", "fte"),
    "afdeling": ("naam", "hoofd", "bezetting_fte"),
    "partner": ("naam", "soort"),
    "inzetafspraak": ("van_afdeling", "naar", "fte", "status"),
    "toets": ("opdracht", "uitgevoerd_op", "uitkomst", "besluit"),
    "besluit": ("titel", "soort", "besloten_op", "niveau"),
    "signaal": ("tekst", "bron", "datum", "afgehandeld_op"),
    "meetreeks": ("metingen",),
    "rapport": ("titel",),
}
"""The columns per kind, after `id`; dots lead into a part of the record."""


class Table(NamedTuple):
    """Records as text: a heading per column, and per record a cell in each column."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Spelling(NamedTuple):
    """How a table writes what people and programs write differently."""

    day: SayDay
    norm: Callable[[Grenswaarde], str]


FOR_READERS: Final = Spelling(short_day, asked)
FOR_PROGRAMS: Final = Spelling(str, written)


def table(kind: type[Record], records: Sequence[Record], spelling: Spelling) -> Table:
    """Make the table of records of one kind; every cell is one visible line."""
    columns = _COLUMNS[kind.kind]
    return Table(("id", *columns), tuple(_row(record, columns, spelling) for record in records))


def _row(record: Record, columns: Sequence[str], spelling: Spelling) -> tuple[str, ...]:
    data = fields(record)
    if isinstance(record, Indicator) and record.norm:
        data["norm"] = spelling.norm(record.norm)
    cells = (in_short(_at(data, column), spelling.day) for column in columns)
    return (visible(record.id), *map(visible, cells))


def _at(data: object, column: str) -> object:
    for part in column.split("."):
        data = data.get(part) if isinstance(data, Mapping) else None
    return data
