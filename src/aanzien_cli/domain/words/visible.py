"""Visible: text from outside, with everything that cannot be seen written out."""

import unicodedata
from typing import Final

_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BYTE: Final = range(0xDC80, 0xDD00)


def visible(text: str) -> str:
    r"""Give the text with everything that cannot be seen written as `\u....`.

    Escapes control and format characters (terminal codes, directions, invisible marks), lone
    surrogates, private and unassigned characters. A byte of a path that is not UTF-8 becomes
    `\xNN`. Ordinary text stays as it is, and doing it twice changes nothing.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _escape(char) for char in text)


def _escape(char: str) -> str:
    code = ord(char)
    if unicodedata.category(char) not in _HIDDEN:
        return char
    if code in _BYTE:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 -- the plane
