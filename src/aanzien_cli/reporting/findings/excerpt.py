"""Excerpt: the lines of a file around a finding, with a caret under the place."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.reporting.findings.source_line import marked
from aanzien_cli.reporting.text import Line, Segment, plain

_BREAK: Final = re.compile("\r\n|\n|\r")


@lru_cache(maxsize=4)
def lines_of(content: bytes) -> Sequence[str]:
    """Give the lines of a file as an editor counts them."""
    text = content.decode(_encoding(content), "replace").removeprefix("\ufeff")
    return _BREAK.split(text)


def _encoding(content: bytes) -> str:
    """Say how to show a file; one in UTF-16 is refused, but its reader sees plain words in it."""
    return "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"


def excerpt(content: bytes, span: Span, style: str) -> Iterator[Line]:
    """Yield the line before a place, the line itself and the carets under it.

    A place of more lines is marked on its first. Where there is no such line there is nothing.
    """
    lines = lines_of(content)
    if not content or not 1 <= span.line <= len(lines):
        return
    gutter = len(str(span.line))
    if span.line > 1 and lines[span.line - 2].strip():
        yield _numbered(span.line - 1, gutter, marked(lines[span.line - 2], 0, 0).text)
    line = lines[span.line - 1]
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    text, indent, width = marked(line, span.column - 1, end)
    yield _numbered(span.line, gutter, text)
    yield Segment(f"{'':{gutter}} | {'':{indent}}"), Segment("^" * width, style)


def _numbered(number: int, gutter: int, text: str) -> Line:
    return plain(f"{number:>{gutter}} | {text}")
