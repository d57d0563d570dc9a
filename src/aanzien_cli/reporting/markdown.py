"""Markdown: text from outside, written so that it stays text on a page."""

import re
from typing import Final

from aanzien_cli.reporting.visible import visible

_SIGNS: Final = re.compile(r"[\\`*_\[\]<>|#~&!@$]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LIST_START: Final = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
_REFERENCE: Final = re.compile(r"\\@(?=\w)|\\#(?=\d)")
_NOTHING: Final = "&#8203;"
"""A space without width: for mentions and references a backslash is not enough on GitHub."""


def escaped(text: str) -> str:
    """Give text that Markdown shows as it is: no markup, links, mentions or references."""
    safe = _SIGNS.sub(r"\\\g<0>", visible(text))
    safe = _LIST_START.sub(_started, safe)
    return _REFERENCE.sub(rf"\g<0>{_NOTHING}", safe)


def _started(found: re.Match[str]) -> str:
    """Put the backslash where it works: before a sign, but after the number of a list."""
    blanks, sign = found.groups()
    return f"{blanks}{sign}\\" if sign.isdigit() else f"{blanks}\\{sign}"
