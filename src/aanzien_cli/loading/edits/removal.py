"""Removal: the text that goes when a field, or an item of a list, is taken away.

Comments on lines of their own stay, wherever they stand: they are somebody's words, and only that
somebody knows what they are about.
"""

from typing import Any

from aanzien_cli.loading.edits.text_edit import TextEdit, line_end, line_start, next_line
from aanzien_cli.loading.edits.tree import Spot, end_of, start_of


def removal(text: str, spot: Spot) -> TextEdit | None:
    """Give the edit that takes a spot away, or None where that cannot be done neatly."""
    if spot.parent.flow_style:
        return _out_of_line(text, spot)
    start = _dash(text, spot) if spot.key is None else start_of(spot)
    if start is None:
        return None
    if text[line_start(text, start) : start].strip():
        return _up_to_next(text, spot, start)
    return _whole_lines(text, line_start(text, start), end_of(spot, text))


def _dash(text: str, spot: Spot) -> int | None:
    """Give where the dash of an item stands, if nothing but blanks is in between."""
    before = text[: start_of(spot)].rstrip()
    return len(before) - 1 if before.endswith("-") else None


def _whole_lines(text: str, start: int, end: int) -> TextEdit:
    after = next_line(text, end)
    has_break = text[line_end(text, end) : after] != ""
    if not has_break and start:  # the last line, which has no end: the line before it loses its own
        start -= 2 if text[:start].endswith("\r\n") else 1
    return TextEdit(start, after, "")


def _up_to_next(text: str, spot: Spot, start: int) -> TextEdit | None:
    """Take away the first field of an item, so that the next one comes behind the dash."""
    if spot.number + 1 >= len(spot.parent.value):
        return None
    after = start_of(_sibling(spot, 1))
    between = text[end_of(spot, text) : after]
    return None if between.strip() else TextEdit(start, after, "")


def _out_of_line(text: str, spot: Spot) -> TextEdit | None:
    """Take something out of a list or a block on one line, with one of the commas around it."""
    start, end = start_of(spot), end_of(spot, text)
    if spot.number + 1 < len(spot.parent.value):
        end = start_of(_sibling(spot, 1))
        gone = text[end_of(spot, text) : end]
    elif spot.number:
        start = end_of(_sibling(spot, -1), text)
        gone = text[start : start_of(spot)]
    else:
        gone = ","
    return TextEdit(start, end, "") if gone.strip() == "," else None


def _sibling(spot: Spot, steps: int) -> Spot:
    number = spot.number + steps
    found: Any = spot.parent.value[number]
    key, node = found if isinstance(found, tuple) else (None, found)
    return Spot(spot.parent, number, key, node)
