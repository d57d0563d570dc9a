"""Package check: whether a workbook is small and plain enough to hand to the library that reads it.

An xlsx and an ods are zips of XML. They are unpacked here first, with a limit: what is declared may
be a lie.
"""

import io
import re
import zlib
from enum import Enum
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from aanzien_cli.domain.grid import column_number
from aanzien_cli.loading.grids.refusing import MAX_CELLS, GridError, refuse_large

MAX_UNPACKED: Final = 96 * 1024 * 1024
MAX_PARTS: Final = 2_000
_XLSX: Final = "xl/workbook.xml"
_ODS: Final = "content.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_LOCKED: Final = b"encryption-data"
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_XML: Final = (".xml", ".rels", ".vml")
_PLACE: Final = re.compile(rb"""[\s:]r\s*=\s*["']([A-Za-z]*)([0-9]+)["']""")
_COUNT: Final = re.compile(rb"""ount\s*=\s*["'][+0]*([0-9]+)""")
_HEAVY: Final = (b"<!DOCTYPE", b"<!ENTITY")
_DIGITS: Final = 9
_ENCRYPTED: Final = 0x1
_BROKEN: Final = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)


class Package(Enum):
    """Whose workbook it is."""

    XLSX = "xlsx"
    ODS = "ods"


def check_package(content: bytes) -> Package:
    """Say what a workbook is.

    Raises GridError where it is broken, too large, or holds what no workbook needs.
    """
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            found = _package(archive)
            _check(archive)
            return found
    except _BROKEN as error:
        raise GridError("dit bestand is beschadigd: open het in uw rekenblad en sla het op") from (
            error
        )


def _package(archive: ZipFile) -> Package:
    """Say what a package is by its main part; with both, a reader might choose the other one."""
    names = set(archive.namelist())
    if len(names & {_XLSX, _ODS}) != 1:
        raise GridError("dit is geen .xlsx- of .ods-bestand: sla het zo op, of als CSV")
    if _XLSX in names:
        return Package.XLSX
    if _MANIFEST in names and _LOCKED in _unpacked(
        archive, archive.getinfo(_MANIFEST), MAX_UNPACKED
    ):
        raise GridError("op dit bestand zit een wachtwoord: sla het op zonder")
    return Package.ODS


def _check(archive: ZipFile) -> None:
    parts = archive.infolist()
    left = MAX_UNPACKED
    if len(parts) > MAX_PARTS:
        raise GridError(f"dit bestand bestaat uit meer dan {MAX_PARTS} delen")
    for part in parts:
        data = _unpacked(archive, part, left)
        left -= len(data)
        if part.filename.lower().endswith(_XML):
            _check_xml(data)
        if _SHEET.fullmatch(part.filename):
            _check_size(data)


def _unpacked(archive: ZipFile, part: ZipInfo, limit: int) -> bytes:
    """Give what is packed, and stop where that is more than was agreed."""
    if part.flag_bits & _ENCRYPTED or part.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise GridError("dit bestand is versleuteld of op een vreemde manier ingepakt")
    with archive.open(part) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise GridError(f"dit bestand is uitgepakt groter dan {MAX_UNPACKED // 1024**2} MB")
    return data


def _check_xml(data: bytes) -> None:
    """Refuse what makes text grow or fetches it from elsewhere, and what could hide that.

    Of how many there are a reader believes what is said: it takes room for them at once.
    """
    if b"\0" in data:
        raise GridError("dit bestand is niet in UTF-8: sla het op als .xlsx, .ods of CSV")
    if any(len(count) > _DIGITS or int(count) > MAX_CELLS for count in _COUNT.findall(data)):
        raise GridError("dit bestand zegt dat het meer bevat dan een rekenblad kan bevatten")
    if any(mark in data for mark in _HEAVY):
        raise GridError("dit bestand bevat een DTD of entiteit, en die hoort niet in een rekenblad")


def _check_size(data: bytes) -> None:
    """Look at the place of every cell: a reader takes room for all cells up to the last one."""
    rows = columns = 0
    for found in _PLACE.finditer(data):
        columns = max(columns, column_number(found[1][:6].decode()))
        rows = max(rows, int(found[2][:9]))
    refuse_large(rows, columns)
