"""Sheet: what of which spreadsheet is to be brought in, as the command line names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from aanzien_cli.cli.ending import reason
from aanzien_cli.cli.misuse import MisuseError

_MOST: Final = 5

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from aanzien_cli.domain.grid import Book, Grid
    from aanzien_cli.domain.record import Record


def asked_kind(word: str) -> tuple[type[Record], str]:
    """Give the kind that a word means, and the field with parts where it names one.

    Raises MisuseError.
    """
    from aanzien_cli.analysis.records.sheets import columns_of, part_columns_of, part_fields
    from aanzien_cli.cli.lookup import kind_named
    from aanzien_cli.domain.words.closest import listed, suggestion

    name, dot, field = word.partition(".")
    found = kind_named(name)
    if not columns_of(found):
        raise MisuseError(f"een {found.kind} komt niet uit een rekenblad: schrijf het bestand zelf")
    if dot and not part_columns_of(found, field):
        known = [each for each, _, _ in part_fields(found)]
        hint = suggestion(field, known) or f"kies {listed(known, len(known)) or 'de hele soort'}"
        raise MisuseError(f"een {found.kind} heeft geen onderdeel '{field}' met een blad: {hint}")
    return found, field


def book_at(source: Path) -> Book:
    """Read a spreadsheet. Raises MisuseError."""
    from aanzien_cli.loading.grids.book import read_book
    from aanzien_cli.loading.grids.refusing import GridError

    name = source.as_posix()
    try:
        return read_book(source)
    except GridError as error:
        raise MisuseError(f"'{name}': {error}") from error
    except OSError as error:
        raise MisuseError(f"kan '{name}' niet lezen: {reason(error)}") from error


def grid_in(book: Book, asked: tuple[type[Record], str], sheet: str, source: Path) -> Grid:
    """Give the sheet that is named, the one called after what is asked, or the only one.

    Raises MisuseError.
    """
    from aanzien_cli.analysis.records.sheets import Sheet
    from aanzien_cli.domain.words.closest import listed, suggestion

    kind, field = asked
    by_name = {grid.name.casefold(): grid for grid in book.grids}
    model = Sheet(kind, (), (), field)
    wanted = [sheet] if sheet else [model.title, model.name, *[kind.kind] * (not field)]
    for name in wanted:
        if name.casefold() in by_name:
            return by_name[name.casefold()]
    if len(book.grids) == 1 and not sheet:
        return book.grids[0]
    names = [grid.name for grid in book.grids]
    if not any(names):  # as in a CSV
        raise MisuseError(f"'{source.as_posix()}' heeft geen bladen: laat --blad weg")
    hint = suggestion(wanted[0], names) or f"kies met --blad uit {listed(names)}"
    raise MisuseError(f"'{source.as_posix()}' heeft geen blad '{wanted[0]}': {hint}")


def other_sheets(book: Book, grid: Grid) -> Iterator[str]:
    """Tell of the sheets that were not read."""
    from aanzien_cli.domain.words.enumeration import enumerated

    names = [each.name for each in book.grids if each is not grid]
    if names:
        what = "1 ander blad is" if len(names) == 1 else f"{len(names)} andere bladen zijn"
        shown = enumerated(names) if len(names) <= _MOST else f"{', '.join(names[:_MOST])} …"
        yield f"{what} niet gelezen: {shown}"
