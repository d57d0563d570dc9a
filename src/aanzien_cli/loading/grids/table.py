"""Table: CSV, from whatever spreadsheet wrote it."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from aanzien_cli.domain.grid import Book, Grid
from aanzien_cli.loading.grids.refusing import MAX_ROWS, GridError, refuse_large

_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_BOM: Final = b"\xef\xbb\xbf"
_SEPARATOR: Final = "sep="


def read_table(content: bytes) -> Book:
    """Read CSV with semicolons, commas or tabs between cells. Raises GridError."""
    text, notes = _decoded(content)
    _refuse_null(text)
    delimiter, text = _delimiter(text)
    rows = tuple(_rows(text, delimiter))
    refuse_large(len(rows), max(map(len, rows), default=0))
    if not rows:
        raise GridError("dit bestand is leeg")
    return Book((Grid("", rows),), notes)


def _decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Give the text, and a note where it is not what programs write today."""
    if content.startswith(_WIDE):
        return _in(content, "utf-16", "UTF-16"), ("het bestand is gelezen als UTF-16",)
    try:
        return content.removeprefix(_BOM).decode("utf-8"), ()
    except UnicodeDecodeError:
        note = "het bestand is geen UTF-8 en is gelezen als Windows-1252; kloppen de accenten?"
        return _in(content, "cp1252", "UTF-8 of Windows-1252"), (note,)


def _in(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise GridError(
            f"dit is geen tekst in {name}: sla het op als 'CSV UTF-8' of als .xlsx"
        ) from error


def _refuse_null(text: str) -> None:
    at = text.find("\0")
    if at >= 0:
        line = text.count("\n", 0, at) + 1
        raise GridError(f"in regel {line} staat een NUL-teken: dit is geen CSV")


def _delimiter(text: str) -> tuple[str, str]:
    """Find what stands between cells: what Excel says in its line `sep=`, or what the head has."""
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"')
    if said.lower().startswith(_SEPARATOR) and len(said) == len(_SEPARATOR) + 1:
        return said[-1], rest
    bare = "".join(first.split('"')[::2])
    return max(";,\t", key=bare.count), text


def _rows(text: str, delimiter: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows as a spreadsheet counts them: an empty line is a row too."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if number > MAX_ROWS:
                refuse_large(number, len(cells))
            yield tuple(cells)
    except csv.Error as error:
        raise GridError(
            f"rij {number + 1} is geen geldige CSV: een aanhalingsteken staat verkeerd of sluit"
            " niet, of een cel is veel te lang"
        ) from error
