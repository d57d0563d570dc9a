"""Excerpt: the lines of a file around a finding, with a caret under the place."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from aanzien_cli.domain.location import Span
from aanzien_cli.reporting.text import Line, Segment, plain
from aanzien_cli.reporting.visible import visible

_BREAK: Final = re.compile("\r\n|\n|\r")
_TAB: Final = "    "
_WIDEST: Final = 160
_MARGIN: Final = 60
_CUT: Final = "…"


@lru_cache(maxsize=4)
def lines_of(content: bytes) -> Sequence[str]:
    """Give the lines of a file as an editor counts them."""
    text = content.decode("utf-8", "replace").removeprefix("\ufeff")
    return _BREAK.split(text)


def excerpt(content: bytes, span: Span, style: str) -> Iterator[Line]:
    """Yield the line before a place, the line itself and the carets under it.

    Columns stay aligned under wide and combining characters and tabs; of a line that is wider
    than 160 columns the part around the place is shown.
    """
    lines = lines_of(content)
    if not 1 <= span.line <= len(lines):
        return
    gutter = len(str(span.line))
    if span.line > 1 and lines[span.line - 2].strip():
        yield _numbered(span.line - 1, gutter, _fitting(lines[span.line - 2]))
    before, marked, after = _window(lines[span.line - 1], span)
    yield _numbered(span.line, gutter, before + marked + after)
    carets = "^" * max(width(marked), 1)
    yield Segment(f"{'':{gutter}} | {' ' * width(before)}"), Segment(carets, style)


def _numbered(number: int, gutter: int, text: str) -> Line:
    return plain(f"{number:>{gutter}} | {text}")


def _fitting(line: str) -> str:
    shown = _show(line)
    return shown if len(shown) <= _WIDEST else shown[: _WIDEST - 1] + _CUT


def _window(line: str, span: Span) -> tuple[str, str, str]:
    """Cut a line into what stands before, at and after a place, no wider than can be read."""
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    before, marked = _show(line[:start]), _show(line[start:end])
    after = _show(line[max(start, end) :])
    if len(before) + len(marked) + len(after) <= _WIDEST:
        return before, marked, after
    before = before if len(before) <= _MARGIN else _CUT + before[-_MARGIN:]
    room = _WIDEST - len(before)
    if len(marked) > room:
        return before, marked[:room], _CUT
    left = room - len(marked)
    return before, marked, after if len(after) <= left else after[:left] + _CUT


def _show(text: str) -> str:
    return visible(text.replace("\t", _TAB))


def width(text: str) -> int:
    """Give how many columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 -- most lines do without

    return cell_len(text)
