"""Workbooks: a spreadsheet of which one part, or the whole package, is what nobody wrote.

Bytes of a zip that are changed are nearly always a broken zip; so the fuzzer writes a part of a
workbook that is in order, and the package is made around it.
"""

import io
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final
from zipfile import ZIP_STORED, ZipFile

from support.open_documents import ods
from support.workbooks import workbook

from aanzien_cli.domain.grid import FORMULA_ERROR, Percent
from aanzien_cli.loading.grids.refusing import MAX_CELLS, GridError
from aanzien_cli.loading.grids.workbook import read_workbook

_ROWS: Final = [("id", "naam", "norm"), ("a", "A", 0.35), ("b", date(2026, 3, 1), True), ("=1/0",)]
_WHOLE: Final = 0xFF
_KINDS: Final = (str, float, bool, date, datetime, time, timedelta, Percent, type(FORMULA_ERROR))


def _parts(content: bytes) -> Mapping[str, bytes]:
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_XLSX: Final = _parts(workbook({"Teams": _ROWS}, merged="E1:F2"))
_ODS: Final = _parts(ods({"Teams": _ROWS[:3]}))


def xlsx(data: bytes) -> None:
    """A workbook of Excel is read or refused; each cell that comes out is a plain value."""
    _read(_XLSX, data)


def open_document(data: bytes) -> None:
    """So is one of LibreOffice."""
    _read(_ODS, data)


def _read(parts: Mapping[str, bytes], data: bytes) -> None:
    try:
        book = read_workbook(_package(parts, data))
    except GridError as refusal:
        assert str(refusal)
        return
    assert book.grids
    for grid in book.grids:
        assert sum(map(len, grid.rows)) <= 2 * MAX_CELLS
        assert all(cell is None or isinstance(cell, _KINDS) for row in grid.rows for cell in row)


def _package(parts: Mapping[str, bytes], data: bytes) -> bytes:
    """Put the data in the place of the part that its first byte names; 0xFF is all of it."""
    if data[:1] == bytes([_WHOLE]):
        return data[1:]
    names = list(parts)
    name = names[data[0] % len(names)] if data else names[0]
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for each, content in parts.items():
            archive.writestr(each, data[1:] if each == name else content)
    return target.getvalue()


def workbook_seeds(name: str) -> list[bytes]:
    """Give what the fuzzer starts from: each part of a workbook as it is, and the package."""
    parts = {"xlsx": _XLSX, "open-document": _ODS}.get(name, {})
    single = [bytes([number]) + content for number, content in enumerate(parts.values())]
    return [*single, bytes([_WHOLE]) + _package(parts, single[0])] if parts else []
