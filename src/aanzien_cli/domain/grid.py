"""Grid: the cells of a sheet as they were found, before anybody knows what they mean."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

_DIGITS: Final = 15


@dataclass(frozen=True, slots=True)
class Percent:
    """A fraction that a spreadsheet shows as a percentage: 0.35 is 35 %."""

    fraction: float

    @property
    def number(self) -> Decimal:
        """Give the percentage as it is shown, without the noise of binary fractions."""
        return shortest(self.fraction).scaleb(2).normalize() + 0

    def __str__(self) -> str:
        """Give what somebody sees."""
        return f"{self.number:f} %".replace(".", ",")


RawCell = str | int | float | bool | date | time | timedelta | Percent | None
"""What a cell holds; a moment is a date too, and an empty cell is None or blank."""
FORMULA_ERROR: Final = "#FOUT!"
"""What stands in a cell whose formula came to nothing."""
_LETTERS: Final = 26


class Grid(NamedTuple):
    """One table: its name, empty where a file has but one, and its rows from the first line on.

    `merged` are the blocks of cells that were made one: first row and column, last row and column,
    all from 0.
    """

    name: str
    rows: tuple[tuple[RawCell, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()


class Book(NamedTuple):
    """The tables of a file that somebody can see, and what there is to say of the rest of it."""

    grids: tuple[Grid, ...]
    notes: tuple[str, ...] = ()


def shortest(number: float) -> Decimal:
    """Give a number as a spreadsheet shows it."""
    return Decimal(f"{number:.{_DIGITS}g}").normalize() + 0


def letters(column: int) -> str:
    """Give the name that a spreadsheet gives a column, counted from 0: A, Z, AA."""
    name = ""
    while column >= 0:
        column, number = divmod(column, _LETTERS)
        name = chr(ord("A") + number) + name
        column -= 1
    return name


def column_number(name: str) -> int:
    """Give which column a name such as `AB` is, from 1."""
    number = 0
    for letter in name.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def is_empty(cell: RawCell) -> bool:
    """Whether nothing is filled in."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
