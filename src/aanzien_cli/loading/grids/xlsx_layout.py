"""Xlsx layout: which cells of a workbook show a percentage, or a formula that came to nothing."""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Final
from zipfile import ZipFile

from aanzien_cli.domain.grid import column_number
from aanzien_cli.loading.grids.layout import Layout, Mark, Place

_BOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_STYLES: Final = "xl/styles.xml"
_SHEET: Final = re.compile(rb"<(?:\w+:)?sheet\s[^<>]*:id\s*=\s*[\"']([^\"'<>]*)")
_RELATION: Final = re.compile(rb"<(?:\w+:)?Relationship\s([^<>]*)>")
_ID: Final = re.compile(rb"\bId\s*=\s*[\"']([^\"']*)")
_TARGET: Final = re.compile(rb"\bTarget\s*=\s*[\"']([^\"']*)")
_ROW_OR_CELL: Final = re.compile(rb"<(?:\w+:)?(row|c)(\s[^<>]*)?>")
_TYPE: Final = re.compile(rb"\bt\s*=\s*[\"']e[\"']")
_STYLE: Final = re.compile(rb"\bs\s*=\s*[\"']([0-9]{1,7})[\"']")
_PLACE: Final = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{0,3})([0-9]{1,7})[\"']")
_FORMATS: Final = re.compile(
    rb"<(?:\w+:)?cellXfs\b[^<>]*>(.*?)(?:</(?:\w+:)?cellXfs\s*>|\Z)", re.DOTALL
)
_FORMAT: Final = re.compile(rb"<(?:\w+:)?xf\s([^<>]*)>")
_FORMAT_ID: Final = re.compile(rb"\bnumFmtId\s*=\s*[\"']([0-9]{1,7})[\"']")
_CODE: Final = re.compile(rb"<(?:\w+:)?numFmt\s([^<>]*)>")
_CODE_TEXT: Final = re.compile(rb"\bformatCode\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_NOT_SHOWN: Final = re.compile(
    rb"&quot;.*?(?:&quot;|\Z)|\"[^\"]*\"?|\\.|_.|\*.|\[[^\]]*\]?", re.DOTALL
)
_PERCENTS: Final = frozenset({9, 10})
"""What every workbook knows as a percentage: without and with two decimals."""


def xlsx_layouts(content: bytes) -> list[Layout]:
    """Give the layout of each sheet in order; the package was checked before."""
    with ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        targets = _targets(archive.read(_RELATIONS)) if _RELATIONS in names else {}
        percents = _percents(archive.read(_STYLES)) if _STYLES in names else frozenset[int]()
        parts = [targets.get(each, "") for each in _SHEET.findall(archive.read(_BOOK))]
        return [
            Layout(dict(_marks(archive.read(part), percents))) if part in names else Layout()
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


def _percents(styles: bytes) -> frozenset[int]:
    """Give the number of each style of a cell by which a fraction is shown as a percentage."""
    codes = {
        int(id_[1])
        for each in _CODE.findall(styles)
        if (id_ := _FORMAT_ID.search(each)) and _is_percent(each)
    }
    listed = _FORMATS.search(styles)
    formats = _FORMAT.findall(listed[1]) if listed else []
    ids = (_FORMAT_ID.search(each) for each in formats)
    wanted = codes | _PERCENTS
    return frozenset(number for number, id_ in enumerate(ids) if id_ and int(id_[1]) in wanted)


def _is_percent(definition: bytes) -> bool:
    """Whether a form of our own has a percent sign that is no mere text: `0,0%`, not `0 "%"`."""
    code = _CODE_TEXT.search(definition)
    return code is not None and b"%" in _NOT_SHOWN.sub(b"", code[1] or code[2] or b"")


def _marks(sheet: bytes, percents: frozenset[int]) -> Iterator[tuple[Place, Mark]]:
    """Yield the marks of a sheet; a cell that does not say where it is follows the one before."""
    row = column = -1
    for what, said in _ROW_OR_CELL.findall(sheet):
        place = _PLACE.search(said)
        if what == b"row":
            row, column = int(place[2]) - 1 if place else row + 1, -1
            continue
        row = int(place[2]) - 1 if place else row
        column = column_number(place[1].decode()) - 1 if place and place[1] else column + 1
        style = _STYLE.search(said)
        if _TYPE.search(said):
            yield (row, column), Mark.ERROR
        elif style and int(style[1]) in percents:
            yield (row, column), Mark.PERCENT
