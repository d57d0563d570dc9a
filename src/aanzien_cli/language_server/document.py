"""Document: one file as it stands, in the editor or on disk."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.loading.layout import Place, place
from aanzien_cli.loading.parsing.front_matter import has_front_matter
from aanzien_cli.loading.parsing.outline import Entry, outline
from aanzien_cli.loading.parsing.text import LINE_BREAK, line_starts, offset_of

_BOM: Final = "\ufeff"


class Document:
    """A file with its text, its lines and, where it can be composed, its entries."""

    def __init__(self, path: str, content: bytes) -> None:
        """Take the bytes of the file at `path`; what is no UTF-8 is shown as a question mark."""
        self.path = path
        self.content = content
        self.text = content.decode("utf-8", "replace").removeprefix(_BOM)

    @cached_property
    def lines(self) -> Sequence[str]:
        """The lines without their ends."""
        return LINE_BREAK.split(self.text)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every key and value, or nothing where the file cannot be composed."""
        return outline(self.path, self.content)

    @property
    def place(self) -> Place:
        """What the file is for."""
        return place(self.path)

    @cached_property
    def newline(self) -> str:
        """The end that its lines have."""
        found = LINE_BREAK.search(self.text)
        return found[0] if found else "\n"

    def line(self, number: int) -> str:
        """Give a line, counted from 1; the empty text where there is none."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def slice(self, span: Span) -> str:
        """Give the text of a span."""
        end = offset_of(self.text, Span(span.end_line, span.end_column))
        return self.text[offset_of(self.text, span) : end]

    def span(self, start: int, end: int) -> Span:
        """Give the span between two offsets; the lines are found once."""
        return Span(*self._place(start), *self._place(end))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    @cached_property
    def _starts(self) -> Sequence[int]:
        return line_starts(self.text)

    def offset_of_byte(self, byte: int) -> int:
        """Give the place in the text of a place in the bytes."""
        return len(self.content[:byte].decode("utf-8", "replace").removeprefix(_BOM))

    def at(self, line: int, column: int) -> Iterator[Entry]:
        """Yield the entries whose key or value stands here, the innermost first."""
        for entry in reversed(self.entries):
            if holds(entry.value, line, column) or (entry.key and holds(entry.key, line, column)):
                yield entry

    @cached_property
    def fields_end(self) -> int:
        """The line, from 1, before which a field can be added at the end."""
        if self.path.endswith(".md") and has_front_matter(self.content):
            rest = enumerate(self.lines[1:], start=2)
            return next((number for number, line in rest if line.rstrip() == "---"), 1)
        return len(self.lines) if not self.lines[-1] else len(self.lines) + 1


def holds(span: Span, line: int, column: int) -> bool:
    """Whether a place lies in a span or at its very end, where a cursor may stand."""
    return (span.line, span.column) <= (line, column) <= (span.end_line, span.end_column)
