"""Arranging: the parts of a text in the order that an organisation wants."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from aanzien_cli.reporting.render.template import Md

_SIGN: Final = "\x1e"
"""Stands in no text of a user: there it is written out as what it is."""
_MARK: Final = re.compile(f"^{_SIGN}(\\w+){_SIGN}\n", re.MULTILINE)


def marks(parts: Iterable[str]) -> Mapping[str, Md]:
    """Give what a template puts on a line of its own where a part begins."""
    return {part: Md(f"{_SIGN}{part}{_SIGN}") for part in parts}


def arranged(markdown: str, first: Iterable[str]) -> str:
    """Put the parts that are named first in that order; the rest follows as it was.

    What stands above the first part stays there. A part that is not there is passed over.
    """
    head, *rest = _MARK.split(markdown)
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    order = [*(name for name in first if name in parts), *parts]
    texts = (parts[name].strip("\n") for name in dict.fromkeys(order))
    return "\n\n".join([head.strip("\n"), *filter(None, texts)]) + "\n"
