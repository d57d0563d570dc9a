"""JSON text: data for a program, written so that no CI system takes a part of it for a command."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from aanzien_cli.reporting.visible import visible

_SURROGATES: Final = re.compile("[\ud800-\udfff]+")


def json_text(data: Mapping[str, Any]) -> str:
    r"""Give one JSON object, in ASCII, that ends in a line feed.

    `##` can only stand in a text; its second half is escaped, so that `##[` stands nowhere.
    """
    text = json.dumps(data, ensure_ascii=True, indent=2)
    return text.replace("##", "#\\u0023") + "\n"


def unicode_text(text: str) -> str:
    """Give the text as found, but for what no other program can read: bytes that are not UTF-8."""
    return _SURROGATES.sub(lambda found: visible(found[0]), text)
