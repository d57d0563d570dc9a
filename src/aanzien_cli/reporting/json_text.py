"""JSON text: data for a program, written so that no CI system takes a part of it for a command."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from aanzien_cli.reporting.visible import visible

_SURROGATES: Final = re.compile("[\ud800-\udfff]+")


def json_text(data: Mapping[str, Any]) -> str:
    r"""Give one JSON object, in ASCII, that ends in a line feed.

    `##` can only stand in a text; its second half is escaped, so that `##[` stands nowhere.
    """
    return _harmless(json.dumps(data, ensure_ascii=True, indent=2)) + "\n"


def json_list(items: Sequence[Mapping[str, Any]]) -> str:
    """Give a JSON array, written like `json_text`."""
    return _harmless(json.dumps(items, ensure_ascii=True, indent=2)) + "\n"


def json_line(data: Mapping[str, Any]) -> str:
    """Give one JSON object on one line, written like `json_text`."""
    return _harmless(json.dumps(data, ensure_ascii=True)) + "\n"


def _harmless(text: str) -> str:
    return text.replace("##", "#\\u0023")


def unicode_text(text: str) -> str:
    """Give the text as found, but for what no other program can read: bytes that are not UTF-8."""
    return _SURROGATES.sub(lambda found: visible(found[0]), text)
