"""Glyphs: which characters the font of a PDF can draw, and what stands for the others."""

from collections.abc import Iterator
from typing import Final

_RANGES: Final = (
    "20-7e a0-181 186 18a 18d-190 192-194 196-197 19a-19b 19e 1a0-1a1 1af-1b1 1b7 1bf-1c3 "
    "1cd-1dd 1e2-1e7 1ea-1eb 1ee-1f0 1f4-1f5 1f7-201 204-205 208-209 20c-20d 218-220 222-223 "
    "226-227 237 23a-23e 241-245 248-249 2c6-2c7 2d8-2dd 300-30c 327-328 1e02-1e03 1e06-1e07 "
    "1e0a-1e11 1e16-1e17 1e1e-1e2b 1e32-1e3b 1e3e-1e49 1e52-1e53 1e56-1e63 1e66-1e67 "
    "1e6a-1e6f 1e72-1e73 1e7e-1e85 1e8e-1e97 1e9e-1ef9 2010-201e 2020-2023 2026 2030-2033 "
    "2035 2039-203a 2044 2070-2071 2074-208e 20ac 2116 2122 2190-2193 2212 2215 221e 2248 "
    "2260 2264-2265 25a0-25a1 25b2-25b3 25b6 25bc 25cb 25cf 2713 "
)
"""In hexadecimal; a test holds them against the font itself."""


def _drawn() -> Iterator[int]:
    for each in _RANGES.split():
        first, _, last = each.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


DRAWN: Final = frozenset(map(chr, _drawn()))
"""Every character that the font has."""


def drawable(text: str) -> str:
    """Give a text in which a character that the font lacks is named: `[U+1F600]`."""
    if DRAWN.issuperset(text):
        return text
    return "".join(char if char in DRAWN else f"[U+{ord(char):04X}]" for char in text)
