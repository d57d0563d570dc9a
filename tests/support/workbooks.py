"""Workbooks: xlsx files as an adviser sends them, made on the spot; and ones that do harm."""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Rows = Iterable[Sequence[Any]]
SHEET: Final = "xl/worksheets/sheet1.xml"


def workbook(sheets: Mapping[str, Rows], hidden: str = "", merged: str = "") -> bytes:
    """Give a workbook; a row holds texts, numbers, days and truths, a formula begins with `=`."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_urls": False})
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        _fill(page, rows, day)
        if name == hidden:
            page.hide()
        if merged:
            page.merge_range(merged, "samen")
    book.close()
    return target.getvalue()


def formatted(code: str, number: float) -> bytes:
    """Give a workbook with a number in a form of its own, and a text in the same form."""
    return formatted_rows([(number, "x")], {(0, 0): code, (0, 1): code})


def formatted_rows(rows: Rows, codes: Mapping[tuple[int, int], str]) -> bytes:
    """Give a workbook of which some cells, by row and column, have a form of their own."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True})
    page = book.add_worksheet("A")
    for line, row in enumerate(rows):
        for column, cell in enumerate(row):
            code = codes.get((line, column), "General")
            page.write(line, column, cell, book.add_format({"num_format": code}))
    book.close()
    return target.getvalue()


def _fill(page: Worksheet, rows: Rows, day: Format) -> None:
    for line, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, (date, datetime)):
                page.write_datetime(line, column, cell, day)
            elif cell is not None:
                page.write(line, column, cell)


def changed(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Give a workbook in which some parts of the package are others, or more."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, data in parts.items():
            new.writestr(name, data)
    return target.getvalue()


def part(content: bytes, name: str = SHEET) -> bytes:
    """Give a part of a workbook."""
    with ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def without(content: bytes, name: str) -> bytes:
    """Give a workbook that lacks a part."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
    return target.getvalue()
