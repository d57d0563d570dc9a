"""Markdown: text from outside, written so that it stays text on a page."""

import re
from typing import Final

from aanzien_cli.reporting.visible import visible

_SIGNS: Final = re.compile(r"([\\`*_\[\]<>|#~&!@$])")
_LIST_START: Final = re.compile(r"^(\s*)([-+=]|\d{1,9}[.)])")


def escaped(text: str) -> str:
    """Give text that Markdown shows as it is: no markup, links, mentions or references."""
    safe = _SIGNS.sub(r"\\\1", visible(text))
    return _LIST_START.sub(lambda match: f"{match[1]}\\{match[2]}", safe)
