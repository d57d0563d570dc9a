"""Text edit: an edit while it is still counted in signs, and the lines that it has to respect."""

from typing import NamedTuple

from aanzien_cli.loading.parsing.text import LINE_BREAK


class TextEdit(NamedTuple):
    """Put `text` in the place of the signs from `start` up to `end`."""

    start: int
    end: int
    text: str


def line_break(text: str) -> str:
    """Give how lines of a text end: as the first one does."""
    found = LINE_BREAK.search(text)
    return found[0] if found else "\n"


def line_start(text: str, offset: int) -> int:
    """Give where the line of an offset starts."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def line_end(text: str, offset: int) -> int:
    """Give where the line of an offset ends, before its line break."""
    found = LINE_BREAK.search(text, offset)
    return found.start() if found else len(text)


def next_line(text: str, offset: int) -> int:
    """Give where the line after that of an offset starts."""
    found = LINE_BREAK.search(text, offset)
    return found.end() if found else len(text)
