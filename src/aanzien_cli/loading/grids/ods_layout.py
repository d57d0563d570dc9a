"""Ods layout: how large the sheets of LibreOffice are, and what they say of their cells.

A cell or a row may say how often it is repeated: what a reader would take room for is counted here
first. Names are taken as they stand, for so does the library that reads the values.
"""

import io
from typing import Final
from xml.parsers import expat
from zipfile import ZipFile

from aanzien_cli.domain.quantities.getal import is_number
from aanzien_cli.loading.grids.layout import Layout, Mark, Place
from aanzien_cli.loading.grids.refusing import MAX_COLUMNS, MAX_ROWS, GridError, refuse_large

_CONTENT: Final = "content.xml"
_CELLS: Final = frozenset({"table:table-cell", "table:covered-table-cell"})
_TYPE: Final = "office:value-type"
_KINDS: Final = {"percentage": Mark.PERCENT, "time": Mark.SPAN}
_DIGITS: Final = 9
_MOST_BLANKS: Final = 32_767
_BROKEN: Final = "dit bestand is beschadigd: open het in uw rekenblad en sla het op"

Attributes = dict[str, str]


def ods_layouts(content: bytes) -> list[Layout]:
    """Give the layout of each sheet in order; the package was checked before. Raises GridError."""
    with ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read(_CONTENT)
    walk = _Walk()
    parser = expat.ParserCreate()
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    try:
        parser.Parse(xml, True)  # noqa: FBT003 -- the library has no name for it
    except expat.ExpatError as error:
        raise GridError(_BROKEN) from error
    return walk.layouts


class _Walk:
    """One pass over the sheets: where we are, and what was seen of the sheet so far."""

    def __init__(self) -> None:
        self.layouts: list[Layout] = []
        self._depth = 0
        self._row = self._rows = self._column = self._filled = self._widest = 0
        self._own: dict[int, Mark] = {}
        self._marks: dict[Place, Mark] = {}
        self._merged: list[tuple[int, int, int, int]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Take what begins."""
        if name == "table:table":
            self._begin()
        elif name == "table:table-row":
            self._column, self._filled, self._own = 0, 0, {}
            self._rows = _count(attributes, "table:number-rows-repeated")
        elif name in _CELLS:
            self._cell(attributes)
        elif name == "text:s" and _count(attributes, "text:c") > _MOST_BLANKS:
            raise GridError("dit bestand zegt dat het meer bevat dan een rekenblad kan bevatten")

    def end(self, name: str) -> None:
        """Take what ends: a row counts as often as it says, if anything stands in it."""
        if name == "table:table-row":
            if self._filled:
                self._widest = max(self._widest, self._filled)
                refuse_large(self._row + self._rows, self._widest)
                for row in range(self._row, self._row + self._rows):
                    self._marks.update(((row, at), mark) for at, mark in self._own.items())
            self._row += self._rows
        elif name == "table:table":
            self._depth -= 1
            self.layouts.append(Layout(self._marks, tuple(self._merged)))

    def _begin(self) -> None:
        if self._depth:
            raise GridError("in dit bestand staat een blad in een blad, en dat leest aanzien niet")
        self._depth = 1
        self._row = self._widest = 0
        self._marks, self._merged = {}, []

    def _cell(self, attributes: Attributes) -> None:
        times = _count(attributes, "table:number-columns-repeated")
        column = self._column
        self._column += times
        wide = _count(attributes, "table:number-columns-spanned")
        high = _count(attributes, "table:number-rows-spanned")
        if wide > 1 or high > 1:
            self._merged.append((self._row, column, self._row + high - 1, column + wide - 1))
        if _TYPE not in attributes and "table:formula" not in attributes:
            return
        self._filled = self._column
        refuse_large(self._row + 1, self._filled)
        is_error = attributes.get("calcext:value-type") == "error"
        mark = Mark.ERROR if is_error else _KINDS.get(attributes.get(_TYPE, ""))
        if mark:
            self._own |= dict.fromkeys(range(column, self._column), mark)


def _count(attributes: Attributes, name: str) -> int:
    """Give how often or how far something goes: once, where nothing is said. Raises GridError."""
    text = attributes.get(name, "1")
    if not is_number(text) or not text.strip("0"):
        raise GridError(_BROKEN)
    return int(text) if len(text) <= _DIGITS else MAX_COLUMNS * MAX_ROWS
