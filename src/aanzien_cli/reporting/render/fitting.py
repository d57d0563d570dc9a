"""Fitting: how wide the columns of a table are where the page has to stay short."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from aanzien_cli.reporting.render.inline import Node, text_of

LINE: Final = 124
"""How many digits of a small table fit beside each other on paper."""
_EDGE: Final = 2
_SIGN: Final = 3
_NOTE: Final = 2
_WHOLE: Final = 16
"""Up to how many letters a cell stays on one line: a day, a period, an amount."""
_NARROW: Final = frozenset(" fijlrt.,:;'()-")
_WIDE: Final = frozenset("mwMWOQ%€@")
"""Letters that are much narrower or wider than a digit."""
_USUAL: Final = 1.06
_LESS: Final = 0.5
_MORE: Final = 0.55
_MOST_ROWS: Final = 60
"""By how many rows the columns are weighed: more say the same and cost time."""
_PARTS: Final = 6


def fitted(table: Node) -> list[int]:
    """Give each column a share of the width, so that the rows together take few lines.

    A table of few words keeps its widths. Of another the columns start as wide as their words;
    where that is too wide, each time the one is narrowed that costs the fewest lines for the room
    that it gives. What is left of the room goes to columns for which it saves a line.
    """
    if not any(table["widths"]):
        return [*table["widths"]]
    rows = [table["head"], *table["rows"][:_MOST_ROWS]]
    lengths = [[_length(cell) for cell in column] for column in zip(*rows, strict=True)]
    least = [max(map(_unbroken, column)) for column in zip(*rows, strict=True)]
    widths, room = [max(column) for column in lengths], LINE - _EDGE * len(lengths)
    steps = [_steps(column, low) for column, low in zip(lengths, least, strict=True)]
    while sum(widths) > room and (lower := _moved(widths, steps, -1)):
        widths = min(lower, key=lambda found: _price(found, widths, lengths))
    while better := [
        found
        for found in _moved(widths, steps, 1)
        if sum(found) <= room and _lines(found, lengths) < _lines(widths, lengths)
    ]:
        widths = min(better, key=lambda found: _lines(found, lengths))
    return [10 * (width + _EDGE) for width in widths]


def _moved(widths: list[int], steps: list[list[int]], way: int) -> list[list[int]]:
    """Give the widths with one column a step narrower or wider, for each column that can be."""
    found = []
    for number, (width, column) in enumerate(zip(widths, steps, strict=True)):
        others = [step for step in column if (step - width) * way > 0]
        if others:
            nearest = max(others) if way < 0 else min(others)
            found.append([*widths[:number], nearest, *widths[number + 1 :]])
    return found


def _price(found: list[int], widths: list[int], lengths: list[list[int]]) -> tuple[float, float]:
    """Give the lines of rows and of cells that each letter of room costs."""
    (rows, cells), (rows_now, cells_now) = _lines(found, lengths), _lines(widths, lengths)
    given = sum(widths) - sum(found)
    return (rows - rows_now) / given, (cells - cells_now) / given


def _steps(lengths: Sequence[int], least: int) -> list[int]:
    """Give the widths at which one text of a column takes another number of lines."""
    found = {ceil(length / parts) for length in lengths for parts in range(1, _PARTS + 1)}
    return sorted({max(width, least) for width in found} | {least})


def _lines(widths: Sequence[int], lengths: Sequence[Sequence[int]]) -> tuple[int, int]:
    """Count the lines of all rows, each as high as its highest cell; and those of all cells."""
    high = [
        [-(-length // width) for length in column]
        for width, column in zip(widths, lengths, strict=True)
    ]
    return sum(map(max, zip(*high, strict=True))), sum(map(sum, high))


def _length(cell: Node) -> int:
    """Give how wide a cell is on one line, with what stands beside its words."""
    notes = len([each for each in cell["c"] if each["t"] == "note"])
    beside = _NOTE * notes + _sign(cell)
    return max(_wide(text_of(cell["c"])) + beside, 1)


def _unbroken(cell: Node) -> int:
    """Give how much of a cell stays on one line."""
    whole = _length(cell)
    if whole <= _WHOLE:
        return whole
    return min(max(map(_wide, text_of(cell["c"]).split()), default=1) + _sign(cell), LINE // 3)


def _sign(cell: Node) -> int:
    return _SIGN if "lamp" in cell else 0


def _wide(text: str) -> int:
    """Give about how many digits are as wide as a text."""
    narrow = sum(letter in _NARROW for letter in text)
    wide = sum(letter in _WIDE for letter in text)
    return ceil(_USUAL * len(text) - _LESS * narrow + _MORE * wide)
