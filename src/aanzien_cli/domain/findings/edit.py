"""Edit: a few bytes of a file to be written otherwise, everything around them left alone."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Edit(NamedTuple):
    """Put `text`, in UTF-8, in the place of the bytes from `start` up to `end`."""

    start: int
    end: int
    text: str


def overlap(edits: Iterable[Edit]) -> bool:
    """Whether two edits touch the same bytes, or put something in at the same place."""
    ordered = sorted(set(edits))
    return any(
        later.start < edit.end or later.start == edit.start for edit, later in pairwise(ordered)
    )


def edited(content: bytes, edits: Iterable[Edit]) -> bytes:
    """Give the content after edits that do not overlap; bytes outside them stay as they are.

    The same edit given twice counts once. Raises ValueError where edits overlap.
    """
    ordered = sorted(set(edits))
    if overlap(ordered):
        raise ValueError("these edits overlap")
    parts: list[bytes] = []
    at = 0
    for edit in ordered:
        parts += (content[at : edit.start], edit.text.encode())
        at = edit.end
    return b"".join((*parts, content[at:]))
