"""Layout: what a workbook says of its cells besides their value; the library does not tell it."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

Place = tuple[int, int]
"""A row and a column, from 0."""


class Mark(Enum):
    """What is to be known of a cell."""

    ERROR = "error"
    """Its formula came to nothing."""
    PERCENT = "percent"
    """Its number is a fraction that is shown as a percentage."""
    SPAN = "span"
    """It holds a time of day, or how long something takes."""


class Layout(NamedTuple):
    """The marks of one sheet, and the blocks of cells that were made one."""

    marks: Mapping[Place, Mark] = {}
    merged: tuple[tuple[int, int, int, int], ...] = ()
