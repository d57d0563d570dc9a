"""Lists: several values in one cell, and how they are told apart again."""

import re
from collections.abc import Sequence
from typing import Final

from aanzien_cli.analysis.incoming.cells import CellError
from aanzien_cli.analysis.records.words import in_words

_SURE: Final = re.compile(r"[;\n]")
_AFTER_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")


def split_list(text: str, old: Sequence[str]) -> tuple[str, ...]:
    """Split a cell into values: at semicolons and line ends where there are any, else at commas.

    Sentences are split behind their stop. What was there is split on trial: where that does not
    give what it was made of, commas are part of the values, and only a semicolon will do.

    Raises CellError where it cannot be told what the values are.
    """
    if _SURE.search(text):
        return _parts(_SURE.split(text))
    if old and _guessed(in_words(tuple(old))) != tuple(old):
        raise CellError("in deze lijst staan komma's: zet een puntkomma tussen de onderdelen")
    return _guessed(text)


def _guessed(text: str) -> tuple[str, ...]:
    sentences = _AFTER_SENTENCE.split(text)
    if len(sentences) > 1 or text.endswith((".", "!", "?")):
        return _parts(sentences)
    return _parts(text.split(","))


def _parts(parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(part.strip() for part in parts if part.strip())
