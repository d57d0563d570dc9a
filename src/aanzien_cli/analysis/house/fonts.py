"""Fonts: whether bytes are a font that may and can stand in a report."""

from collections.abc import Mapping
from typing import Final

_STARTS: Final = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_NEEDED: Final = frozenset({b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name"})
_OUTLINES: Final = frozenset({b"glyf", b"CFF "})
_ENTRY: Final = 16
_RESTRICTED: Final = 0x0002
_OTHER_RIGHTS: Final = 0x000C
"""Rights that stand beside the restriction: the widest of them holds."""
_RIGHTS_AT: Final = 8
_NO_FONT: Final = "dit is geen lettertype, of een deel van het bestand ontbreekt"


def font_fault(content: bytes) -> str:
    """Say in Dutch what is wrong, or give the empty text."""
    if content.startswith((b"ttcf", b"wOFF", b"wOF2")):
        return "dit is een verzameling of een webletter: kies één letter als .ttf of .otf"
    tables = _tables(content)
    if not tables.keys() >= _NEEDED or _OUTLINES.isdisjoint(tables):
        return _NO_FONT
    if b"fvar" in tables:
        return "dit is een variabele letter: kies een bestand voor elke dikte"
    if _is_forbidden(tables.get(b"OS/2", b"")):
        return "de maker van deze letter staat niet toe dat zij in een document wordt gezet"
    return ""


def _tables(content: bytes) -> Mapping[bytes, bytes]:
    """Give the tables of a font by name; none where one of them lies outside the file."""
    if not content.startswith(_STARTS):
        return {}
    count = int.from_bytes(content[4:6])
    found: dict[bytes, bytes] = {}
    for at in range(12, 12 + count * _ENTRY, _ENTRY):
        start, size = (int.from_bytes(content[at + of : at + of + 4]) for of in (8, 12))
        if len(content[at : at + _ENTRY]) < _ENTRY or start + size > len(content):
            return {}
        found[content[at : at + 4]] = content[start : start + size]
    return found


def _is_forbidden(about: bytes) -> bool:
    """Whether the font says that it must not be embedded."""
    rights = int.from_bytes(about[_RIGHTS_AT : _RIGHTS_AT + 2])
    return bool(rights & _RESTRICTED) and not rights & _OTHER_RIGHTS
