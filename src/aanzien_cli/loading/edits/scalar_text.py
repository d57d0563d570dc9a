"""Scalar text: how a text is written as a value of YAML that reads back as that text."""

import re
from typing import Final

from aanzien_cli.loading.parsing.plain_yaml import is_absent, is_trap

_PLAIN: Final = re.compile(r"(?:-(?=\d))?\w(?:[\w./()%€+-]|[:' ](?=[^\s:]))*")
_ESCAPES: Final = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n", ord("\t"): "\\t"}


def scalar_text(text: str, quote: str = "") -> str:
    """Write a text as one line: plain where every program reads it the same, else quoted.

    `quote` is the sign that stood around the value before; it is kept.
    """
    if "\n" in text or "\t" in text or quote == '"':
        return f'"{text.translate(_ESCAPES)}"'
    if quote or not _is_plain(text):
        return "'{}'".format(text.replace("'", "''"))
    return text


def _is_plain(text: str) -> bool:
    if is_absent(text) or is_trap(text):
        return False
    return _PLAIN.fullmatch(text) is not None
