"""Fonts: a font that may and can stand in a report."""

import pytest
from support.house_files import BOLD, REGULAR, font

from aanzien_cli.analysis.house.fonts import font_fault

TABLES = dict.fromkeys((b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name", b"glyf"), b"\0")

NO_FONT = "dit is geen lettertype, of een deel van het bestand ontbreekt"
NO_LETTER = "dit is een verzameling of een webletter: kies één letter als .ttf of .otf"


def rights(bits: int) -> bytes:
    """Give the table that says what may be done with a font."""
    return b"\0" * 8 + bits.to_bytes(2) + b"\0" * 4


def test_a_font_passes() -> None:
    """A real font passes, and so does one with outlines of the other kind or with fewer rights."""
    other = {**TABLES, b"CFF ": b"\0"}
    del other[b"glyf"]

    assert font_fault(REGULAR) == font_fault(BOLD) == ""
    assert font_fault(font(TABLES)) == font_fault(font(other, b"OTTO")) == ""
    assert font_fault(font({**TABLES, b"OS/2": rights(0x0004)})) == ""
    assert font_fault(font({**TABLES, b"OS/2": rights(0x000A)})) == ""


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", NO_FONT),
        (b"geen letter, maar wel lang genoeg om er een te kunnen zijn", NO_FONT),
        (b"\x00\x01\x00\x00" + b"\xff" * 400, NO_FONT),
        (REGULAR[: len(REGULAR) // 2], NO_FONT),
        (b"\x00\x01\x00\x00\x00\x03\0\0\0\0\0\0" + b"cmap" + b"\0" * 12, NO_FONT),
        (
            font({**TABLES, b"fvar": b"\0"}),
            "dit is een variabele letter: kies een bestand voor elke dikte",
        ),
        (font({key: b"" for key in TABLES if key != b"glyf"}), NO_FONT),
        (b"ttcf" + REGULAR, NO_LETTER),
        (b"wOFF" + REGULAR, NO_LETTER),
        (b"wOF2" + REGULAR, NO_LETTER),
        (
            font({**TABLES, b"OS/2": rights(0x0002)}),
            "de maker van deze letter staat niet toe dat zij in een document wordt gezet",
        ),
    ],
)
def test_what_is_no_font_or_may_not_be_used_is_refused(content: bytes, sentence: str) -> None:
    """Garbage, a table outside the file, another kind and a font that forbids it are refused."""
    assert font_fault(content) == sentence
