"""Png: a whole picture of a size that can be drawn."""

import pytest
from support.house_files import chunk, png

from aanzien_cli.analysis.house.png import png_fault

WHOLE = png()


def test_a_whole_picture_passes() -> None:
    """From one dot to the largest size that is allowed, and with notes of a program in it."""
    assert png_fault(WHOLE) == ""
    assert png_fault(png(2000, 2000)) == png_fault(png(1, 1)) == ""
    assert png_fault(png(3, 2, chunk(b"tEXt", b"Author\0x"))) == ""


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "dit is geen PNG"),
        (b"<svg/>", "dit is geen PNG"),
        (b"\xff\xd8\xff\xe0JFIF", "dit is geen PNG"),
        (WHOLE[:-12], "een deel van het bestand ontbreekt"),
        (WHOLE[:40], "een deel van het bestand ontbreekt"),
        (WHOLE.replace(b"\x00\x00\x00\x03", b"\x00\x00\x00\x04", 1), "dit is geen PNG"),
        (WHOLE[:8] + b"\xff\xff\xff\xff" + WHOLE[12:], "dit is geen PNG"),
        (png(claimed=2_000_000_000), "dit plaatje is 2000000000 bij 2 punten"),
        (png(2001, 2000), "dit plaatje is 2001 bij 2000 punten"),
        (png(0, 0), "dit plaatje is 0 bij 0 punten"),
        (png(3, 2, chunk(b"acTL", b"\0" * 8)), "dit plaatje beweegt"),
    ],
)
def test_what_is_no_picture_or_too_large_is_refused(content: bytes, sentence: str) -> None:
    """Garbage, half a file, a wrong check and a size that only claims to be are refused."""
    assert sentence in png_fault(content)
