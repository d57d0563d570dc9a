"""Markdown: text from outside, written so that it stays text on a page."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from aanzien_cli.domain.words.visible import visible

_SIGNS: Final = re.compile(r"[\\`*_\[\]<>|#~&!@$]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_START: Final = re.compile(r"^(\s*)([-+=]|:(?=:)|\d+(?=[.)](?:\s|$)))")
"""What begins a list or a heading at the start of a line; there `::` is an order to a CI system."""
_REFERENCE: Final = re.compile(r"\\@(?=\w)|\\#(?=\d)|\bGH-(?=\d)", re.IGNORECASE)
_NOTHING: Final = "&#8203;"
"""A space without width: for mentions and references a backslash is not enough on GitHub."""


def escaped(text: str) -> str:
    """Give text that Markdown shows as it is: no markup, links, mentions or references."""
    safe = _SIGNS.sub(r"\\\g<0>", visible(text))
    safe = _START.sub(_started, safe)
    return _REFERENCE.sub(rf"\g<0>{_NOTHING}", safe)


def markdown_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; the cells of the rows are escaped, the headings are ours."""
    lines = [headings, ["---"] * len(headings)]
    lines.extend([escaped(cell) for cell in row] for row in rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _started(found: re.Match[str]) -> str:
    """Put the backslash where it works: before a sign, but after the number of a list."""
    blanks, sign = found.groups()
    return f"{blanks}{sign}\\" if sign.isdigit() else f"{blanks}\\{sign}"
