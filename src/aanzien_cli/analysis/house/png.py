"""Png: whether bytes are a whole PNG of a size that can be drawn."""

import zlib
from collections.abc import Iterator
from typing import Final

MOST_PIXELS: Final = 4_000_000
"""Of 2,000 by 2,000; a file of some bytes can claim to be a thousand times that."""
_SIGN: Final = b"\x89PNG\r\n\x1a\n"
_HEAD: Final = 13
_NO_PNG: Final = "dit is geen PNG, of een deel van het bestand ontbreekt"


def png_fault(content: bytes) -> str:
    """Say in Dutch what is wrong, or give the empty text. Nothing is unpacked."""
    chunks = dict(_chunks(content))
    head = chunks.get(b"IHDR", b"")
    if len(head) != _HEAD or not {b"IDAT", b"IEND"} <= chunks.keys():
        return _NO_PNG
    width, height = (int.from_bytes(head[at : at + 4]) for at in (0, 4))
    if not 0 < width * height <= MOST_PIXELS:
        return f"dit plaatje is {width} bij {height} punten; 2000 bij 2000 is het meeste"
    return "dit plaatje beweegt: kies een plaatje dat stilstaat" if b"acTL" in chunks else ""


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the parts that are whole, up to the first that is not."""
    at = len(_SIGN) if content.startswith(_SIGN) else len(content)
    while at + 12 <= len(content):
        size = int.from_bytes(content[at : at + 4])
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        check = int.from_bytes(content[at + 8 + size : at + 12 + size])
        if len(data) < size or zlib.crc32(kind + data) != check:
            return
        yield kind, data
        at += 12 + size
