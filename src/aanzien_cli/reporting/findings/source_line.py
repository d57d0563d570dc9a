"""Source line: one line of a file as a terminal shows it, and where a span stands in it."""

from itertools import accumulate, takewhile
from typing import Final, NamedTuple

from aanzien_cli.reporting.visible import COMMAND_MARK, visible

WIDEST: Final = 160
"""The most columns of a source line that are shown."""
_BEFORE: Final = 40
"""How many of those may stand before the span."""
_TAB: Final = "    "
_CUT: Final = "…"


class Marked(NamedTuple):
    """A line as shown; the mark starts after `indent` columns and is `width` columns wide."""

    text: str
    indent: int
    width: int


def marked(line: str, start: int, end: int) -> Marked:
    """Show a line round the code points from `start` to `end`, counted from 0, end exclusive.

    A mark beyond the end of the line stands just after it; a mark is never narrower than 1.
    """
    start = min(max(start, 0), len(line))
    end = min(max(end, start + 1), len(line))
    if _is_as_shown(line):
        return Marked(line.rstrip(), start, max(1, end - start))
    first, last = _window(line, start)
    cells = _cells(line[first:last])
    opening = _CUT * (first > 0) + "".join(cells[: start - first])
    inside = "".join(cells[start - first : end - first])
    closing = "".join(cells[end - first :]) + _CUT * (last < len(line))
    indent = _width(opening)
    width = _width(opening + inside) - indent
    return Marked((opening + inside + closing).rstrip(), indent, max(1, width))


def _is_as_shown(line: str) -> bool:
    """Whether a line is shown as it stands, a column for each character; nearly all are."""
    is_plain = len(line) <= WIDEST and line.isascii() and line.isprintable()
    return is_plain and "##" not in line


def _window(line: str, start: int) -> tuple[int, int]:
    """Give which code points to show: the whole line, or as many as fit round `start`."""
    if _fitting(line[: WIDEST + 1], WIDEST) == len(line):
        return 0, len(line)
    first = start - _fitting(line[max(0, start - _BEFORE) : start][::-1], _BEFORE)
    room = WIDEST - len(_CUT) * (1 + (first > 0))
    return first, first + _fitting(line[first : first + WIDEST], room)


def _fitting(chars: str, room: int) -> int:
    """Count the first characters that fit; one without a width counts as 1, or it had no end."""
    widths = accumulate(max(1, _width(_char(char))) for char in chars)
    return sum(1 for _ in takewhile(lambda total: total <= room, widths))


def _cells(line: str) -> list[str]:
    """Show each character; a command is broken already here, where its width still counts."""
    broken = {mark.start() for mark in COMMAND_MARK.finditer(line)}
    return [_char(char) + " " * (place in broken) for place, char in enumerate(line)]


def _char(char: str) -> str:
    return _TAB if char == "\t" else visible(char)


def _width(text: str) -> int:
    """Count the columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 -- dear, and most lines are ASCII

    return cell_len(text)
