"""Lists: several values in one cell, and how they are told apart again."""

import re
from collections.abc import Sequence
from typing import Final, Self

from aanzien_cli.analysis.records.words import in_words

SURE: Final = re.compile(r"[;\n]")
"""What only stands between values where somebody put it there."""
_AFTER_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")


class Listed(str):
    """The values of a list as one text, which knows what they are."""

    __slots__ = ("parts",)
    parts: tuple[str, ...]

    def __new__(cls, parts: Sequence[str]) -> Self:
        """Put commas between values, or a space behind sentences; semicolons if need be.

        Then whoever splits the text finds the same values, unless these hold semicolons too.
        """
        plain = in_words(parts)
        ways = (plain, "; ".join(parts), f"{'; '.join(parts)};")
        made = super().__new__(cls, next((way for way in ways if split(way) == (*parts,)), plain))
        made.parts = tuple(parts)
        return made


def split(text: str) -> tuple[str, ...]:
    """Split a cell into values: at semicolons and line ends where there are any, else at commas.

    Sentences are split behind their stop.
    """
    if SURE.search(text):
        return _filled(SURE.split(text))
    sentences = _AFTER_SENTENCE.split(text)
    if len(sentences) > 1 or text.endswith((".", "!", "?")):
        return _filled(sentences)
    return _filled(text.split(","))


def _filled(parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(part.strip() for part in parts if part.strip())
