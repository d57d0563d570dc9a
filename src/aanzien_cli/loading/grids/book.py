"""Book: the file of a spreadsheet, xlsx, ods or CSV, opened and read by what is in it."""

import os
import stat
from pathlib import Path
from typing import Final

from aanzien_cli.domain.grid import Book
from aanzien_cli.loading.grids.refusing import GridError
from aanzien_cli.loading.grids.table import read_table
from aanzien_cli.loading.grids.workbook import read_workbook

MAX_SIZE: Final = 16 * 1024 * 1024
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
)
_ADDRESSES: Final = ("http:", "https:", "ftp:", "file:", "sftp:", "smb:")
_ZIP: Final = b"PK\x03\x04"
_MARK: Final = b"\xef\xbb\xbf"
_OLD: Final = b"\xd0\xcf\x11\xe0"
_SAVE: Final = "sla het op als .xlsx, .ods of CSV"


def read_book(path: Path) -> Book:
    """Read a file by what is in it, not by its name. Raises GridError, and OSError."""
    content = _content(path)
    if content.startswith(_OLD):
        raise GridError(f"dit is een oud .xls-bestand, of er zit een wachtwoord op: {_SAVE}")
    if content.startswith(_ZIP):
        return read_workbook(content)
    if content.removeprefix(_MARK).lstrip().startswith(b"<"):
        raise GridError(f"dit is XML of HTML, ook als het .xls of .fods heet: {_SAVE}")
    return read_table(content)


def _content(path: Path) -> bytes:
    """Give the bytes of a plain file: no folder, pipe or device, and nothing of the network."""
    if path.as_posix().lower().startswith(_ADDRESSES):
        raise GridError("dit is een webadres: haal het bestand eerst op")
    if path.is_dir():
        raise GridError("dit is een map: noem een bestand")
    handle = os.open(path, _FLAGS)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise GridError("dit is geen gewoon bestand")
        content = file.read(MAX_SIZE + 1)
    if len(content) > MAX_SIZE:
        raise GridError(f"dit bestand is groter dan {MAX_SIZE // 1024**2} MB")
    return content
