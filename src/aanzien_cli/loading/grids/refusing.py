"""Refusing: the sentence on a spreadsheet that is not read at all, and where its limits lie."""

from typing import Final

MAX_ROWS: Final = 50_000
MAX_COLUMNS: Final = 1_000
MAX_CELLS: Final = 2_000_000


class GridError(Exception):
    """A spreadsheet cannot be read; the text says why, in Dutch."""


def refuse_large(rows: int, columns: int, name: str = "") -> None:
    """Raise GridError where a table is larger than anybody fills in by hand."""
    where = f"blad '{name}'" if name else "dit bestand"
    if rows > MAX_ROWS or columns > MAX_COLUMNS or rows * columns > MAX_CELLS:
        raise GridError(
            f"{where} heeft {rows} rijen en {columns} kolommen, en aanzien leest er hoogstens"
            f" {MAX_ROWS} en {MAX_COLUMNS}: haal lege rijen en kolommen weg"
        )
