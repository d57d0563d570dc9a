"""Columns: how editors count along a line, and how we do."""

from typing import Final, Literal

Encoding = Literal["utf-8", "utf-16", "utf-32"]
"""The units in which an editor counts; UTF-16 unless it offers something else."""

_FIRST_OF_TWO: Final = 0x10000
"""From this code point on a character takes two units of UTF-16."""
_UTF8: Final = (0x80, 0x800, 0x10000)


def to_units(line: str, column: int, encoding: Encoding) -> int:
    """Give how many units stand before a column, which counts code points from 0."""
    before = line[: max(column, 0)]
    if encoding == "utf-32" or before.isascii():
        return len(before)
    return sum(_units(char, encoding) for char in before)


def from_units(line: str, units: int, encoding: Encoding) -> int:
    """Give the column, in code points from 0, of the character that a number of units falls in.

    Beyond the end of the line is its end.
    """
    if encoding == "utf-32" or line.isascii():
        return min(max(units, 0), len(line))
    for column, char in enumerate(line):
        units -= _units(char, encoding)
        if units < 0:
            return column
    return len(line)


def _units(char: str, encoding: Encoding) -> int:
    code = ord(char)
    if encoding == "utf-16":
        return 1 + (code >= _FIRST_OF_TWO)
    return 1 + sum(code >= first for first in _UTF8)
