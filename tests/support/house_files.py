"""House files: pictures and fonts in a few bytes, for tests of how reports look."""

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import aanzien_cli

_FONTS: Final = Path(aanzien_cli.__file__).parent / "isolation" / "fonts"
REGULAR: Final = (_FONTS / "AanzienSans-Regular.ttf").read_bytes()
BOLD: Final = (_FONTS / "AanzienSans-Bold.ttf").read_bytes()
LOGO: Final = b"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"
  xmlns:xlink="http://www.w3.org/1999/xlink">
  <title>Wapen</title>
  <style>.a{fill:url(#verloop)} .b{stroke:#154273}</style>
  <defs><linearGradient id="verloop"><stop offset="0" stop-color="#1b7f4b"/></linearGradient></defs>
  <g id="blad"><path class="a" d="M0 0h4v4z"/></g>
  <use xlink:href="#blad" x="4"/><use href="#blad" y="4" style="fill:url('#verloop')"/>
</svg>
"""


def svg(inside: str, attributes: str = "") -> bytes:
    """Give a picture with something in it."""
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg {space} viewBox="0 0 9 9" {attributes}>{inside}</svg>'.encode()


def chunk(kind: bytes, data: bytes) -> bytes:
    """Give a part of a PNG, with its check."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int = 3, height: int = 2, *more: bytes, claimed: int = 0) -> bytes:
    """Give a grey picture; `claimed` is the width that it says it has, where that is another."""
    head = struct.pack(">IIBBBBB", claimed or width, height, 8, 0, 0, 0, 0)
    rows = b"".join(b"\0" + b"\x88" * width for _ in range(height))
    parts = (chunk(b"IHDR", head), *more, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def font(tables: Mapping[bytes, bytes], start: bytes = b"\x00\x01\x00\x00") -> bytes:
    """Give a file that is built as a font is, with these tables."""
    at = 12 + 16 * len(tables)
    entries, contents = b"", b""
    for name, data in tables.items():
        entries += name + struct.pack(">III", 0, at + len(contents), len(data))
        contents += data
    return start + struct.pack(">HHHH", len(tables), 0, 0, 0) + entries + contents
