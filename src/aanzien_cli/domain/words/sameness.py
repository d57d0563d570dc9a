"""Sameness: names that are one name to a reader, or one file to another system."""

import unicodedata
from typing import Final

_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Names that Windows gives to devices, whatever suffix stands behind them."""


def folded(text: str) -> str:
    """Give a text without capitals, and without other ways to write the same signs.

    Full width is as wide as any, an accent stands in its letter, and a ligature is its letters:
    NFKC and casefold, and once more NFKC for what only becomes a sign of its own without capitals.
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def as_file_name(name: str) -> str:
    """Give a name as Windows and macOS compare it: the dots and blanks at its end go too."""
    return folded(name).rstrip(". ")


def is_device(name: str) -> bool:
    """Whether Windows opens a device where a file with this name is asked for."""
    return as_file_name(name.partition(".")[0]) in _DEVICES
