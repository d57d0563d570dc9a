"""Error cells: where in a workbook a formula came to nothing; the library finds nothing there."""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Final
from zipfile import ZipFile

from aanzien_cli.domain.grid import column_number

Place = tuple[int, int]
"""A row and a column, from 0."""
_BOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_SHEET: Final = re.compile(rb"<(?:\w+:)?sheet\s[^<>]*:id\s*=\s*[\"']([^\"'<>]*)")
_RELATION: Final = re.compile(rb"<(?:\w+:)?Relationship\s([^<>]*)>")
_ID: Final = re.compile(rb"\bId\s*=\s*[\"']([^\"']*)")
_TARGET: Final = re.compile(rb"\bTarget\s*=\s*[\"']([^\"']*)")
_CELL: Final = re.compile(rb"<(?:\w+:)?c\s([^<>]*)>")
_TYPE: Final = re.compile(rb"\bt\s*=\s*[\"']e[\"']")
_PLACE: Final = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")


def error_cells(content: bytes) -> list[frozenset[Place]]:
    """Give the places of such cells, for each sheet in order; the package was checked before."""
    with ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        targets = _targets(archive.read(_RELATIONS)) if _RELATIONS in names else {}
        parts = [targets.get(each, "") for each in _SHEET.findall(archive.read(_BOOK))]
        return [
            frozenset(_places(archive.read(part))) if part in names else frozenset()
            for part in parts
        ]


def _targets(relations: bytes) -> Mapping[bytes, str]:
    """Give the part that each relation leads to, by its id."""
    found = {}
    for relation in _RELATION.findall(relations):
        id_, target = _ID.search(relation), _TARGET.search(relation)
        if id_ and target:
            name = target[1].decode("utf-8", "replace")
            found[id_[1]] = name.lstrip("/") if name.startswith("/") else f"xl/{name}"
    return found


def _places(sheet: bytes) -> Iterator[Place]:
    for cell in _CELL.findall(sheet):
        place = _PLACE.search(cell)
        if place and _TYPE.search(cell):
            yield int(place[2]) - 1, column_number(place[1].decode()) - 1
