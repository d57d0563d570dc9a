"""Pdf words: the words of a page of a PDF, as they are drawn, read from the file itself.

Each string is looked up in the table by which its font names its letters, which is also what a
screen reader does. Blanks, and the hyphens at the end of a line, are left out.
"""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import pikepdf

_PAIRS: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLANK: Final = re.compile(r"[\s\u00ad\u200b]+")


def page_count(content: bytes) -> int:
    """Count the pages."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)


def words(content: bytes, page: int = 1) -> str:
    """Give the letters of a page in one row, without blanks."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        found = pdf.pages[page - 1]
        return squeezed("".join(_drawn(found, _letters(found))))


def squeezed(text: str) -> str:
    """Leave the blanks out of a text, to look for it where lines break."""
    return _BLANK.sub("", text)


def _drawn(page: pikepdf.Page, letters: Mapping[str, Mapping[int, str]]) -> Iterator[str]:
    known: Mapping[int, str] = {}
    for step in pikepdf.parse_content_stream(page):
        operands, operator = step.operands, step.operator
        if str(operator) == "Tf":
            known = letters[str(operands[0])]
        elif str(operator) in ("Tj", "TJ"):
            shown = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
            for each in shown:
                if isinstance(each, pikepdf.String):
                    yield _said(bytes(each), known)


def _said(content: bytes, known: Mapping[int, str]) -> str:
    pairs = (content[at : at + 2] for at in range(0, len(content), 2))
    return "".join(known.get(int.from_bytes(pair, "big"), "") for pair in pairs)


def _letters(page: pikepdf.Page) -> Mapping[str, Mapping[int, str]]:
    """Give for each font of a page the letter behind each number."""
    fonts: Any = page.resources.Font
    return {name: _named(fonts[name].ToUnicode.read_bytes()) for name in fonts}


def _named(table: bytes) -> Mapping[int, str]:
    found: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        found |= {int(code, 16): _text(text) for code, text in _PAIRS.findall(block)}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in _RANGE.findall(block):
            start = int(text, 16)
            codes = range(int(first, 16), int(last, 16) + 1)
            found |= {code: chr(start + step) for step, code in enumerate(codes)}
    return found


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")
