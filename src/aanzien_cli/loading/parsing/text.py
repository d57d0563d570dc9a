"""Text: bytes to text, and places in that text."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.loading.parsing.refusal import RefusalError

BOM: Final = b"\xef\xbb\xbf"
"""The byte order mark that some editors put before UTF-8."""
_BOM: Final = "\ufeff"
_WIDE_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")
_CONTROL: Final = bytes({*range(32), 127} - {9, 10, 13})
_UNPRINTABLE: Final = (  # compiled when a file first asks for it: it costs 4 ms
    "[^\t\n\r\x20-\x7e\x85\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd"
    "\U00010000-\U0010ffff]"
)
LINE_BREAK: Final = re.compile("\r\n|\n|\r")


def decode(content: bytes) -> str:
    """Give the text of a UTF-8 file without its byte order mark.

    Raises RefusalError at the first byte that is not UTF-8, and at the first control character.
    """
    if content.startswith(_WIDE_BOMS):
        raise RefusalError(
            Span(), "dit bestand is UTF-16, geen UTF-8", "sla het bestand op als UTF-8"
        )
    try:
        text = content.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8").removeprefix(_BOM)
        raise RefusalError(
            span_at(before, len(before), len(before) + 1),
            f"dit bestand is geen UTF-8: byte 0x{content[error.start]:02x}",
            "sla het bestand op als UTF-8 (in VS Code: 'Save with Encoding')",
        ) from None
    if not text.isascii() or len(content.translate(None, _CONTROL)) < len(content):
        _refuse_control(text)
    return text


def _refuse_control(text: str) -> None:
    if found := re.search(_UNPRINTABLE, text):
        raise RefusalError(
            span_at(text, found.start(), found.end()),
            f"hier staat een onzichtbaar stuurteken (U+{ord(found[0]):04X})",
            "haal het teken weg",
        )


def span_at(text: str, start: int, end: int) -> Span:
    """Give the span between two offsets; lines end at LF, CR LF or CR, as in an editor.

    The offsets count code points from 0; offsets beyond the text mean its end.
    """
    line, column = _place(text, start)
    end_line, end_column = _place(text, max(end, start))
    return Span(line, column, end_line, end_column)


def _place(text: str, offset: int) -> tuple[int, int]:
    breaks = text.count("\n", 0, offset)
    start = text.rfind("\n", 0, offset) + 1
    if "\r" in text:
        breaks += text.count("\r", 0, offset) - text.count("\r\n", 0, offset)
        start = max(start, text.rfind("\r", 0, offset) + 1)
    return breaks + 1, min(offset, len(text)) - start + 1


def offset_of(text: str, span: Span) -> int:
    """Give the offset, from 0, at which a span starts."""
    starts = line_starts(text)
    start = starts[span.line - 1] if span.line <= len(starts) else 0
    return start + span.column - 1


@lru_cache(maxsize=2)
def line_starts(text: str) -> Sequence[int]:
    """Give where each line starts, from 0; many findings of one file ask for it."""
    return (0, *(found.end() for found in LINE_BREAK.finditer(text)))
