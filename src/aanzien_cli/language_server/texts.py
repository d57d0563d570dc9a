"""Texts: changes to a file, as an editor carries them out."""

from typing import NamedTuple

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server.document import Document
from aanzien_cli.loading.parsing.outline import Entry


class TextChange(NamedTuple):
    """A span of a file and the text that takes its place."""

    path: str
    span: Span
    text: str


def item_added(document: Document, field: str, item: tuple[str, ...]) -> TextChange | None:
    """Add an item, given as its lines, to a list at the top of a record.

    The list is made where there is none. None where the file cannot be composed, or the list is
    written in a way that cannot be added to without touching what stands there.
    """
    if not document.entries:
        return None
    top = next((each for each in document.entries if each.field == (field,)), None)
    if top is None:
        return _list_added(document, field, item)
    if top.text is not None:
        return _empty_filled(document, top, item)
    if document.slice(top.value).startswith(("[", "{")):
        return _flow_added(document, top, item)
    return _block_added(document, field, item)


def _list_added(document: Document, field: str, item: tuple[str, ...]) -> TextChange:
    lines = (f"{field}:", *_indented(item, "  "))
    return _before(document, document.fields_end, lines)


def _empty_filled(document: Document, top: Entry, item: tuple[str, ...]) -> TextChange | None:
    """Fill a key without a value."""
    if top.text or top.key is None:
        return None
    return _before(document, top.key.end_line + 1, _indented(item, "  "))


def _flow_added(document: Document, top: Entry, item: tuple[str, ...]) -> TextChange | None:
    """Add a single text to a list in brackets."""
    inside = document.slice(top.value)
    if len(item) > 1 or not inside.endswith("]"):
        return None
    comma = ", " if inside[1:-1].strip(" ,\r\n") else ""
    end = Span(top.value.end_line, top.value.end_column - 1)
    return TextChange(document.path, _point(end.line, end.column), f"{comma}{item[0]}")


def _block_added(document: Document, field: str, item: tuple[str, ...]) -> TextChange:
    """Add after the last item of a list with dashes, as far to the right as that."""
    inside = [each for each in document.entries if each.field[0] == field and len(each.field) > 1]
    ends = [each.value for each in inside if each.text is not None]
    first = document.line(inside[0].value.line)
    indent = first[: len(first) - len(first.lstrip())]
    last = max(ends, key=lambda span: (span.end_line, span.end_column))
    line = last.end_line if last.end_column == 1 else last.end_line + 1
    return _before(document, line, _indented(item, indent))


def _indented(item: tuple[str, ...], indent: str) -> tuple[str, ...]:
    return (f"{indent}- {item[0]}", *(f"{indent}  {line}" for line in item[1:]))


def _before(document: Document, line: int, lines: tuple[str, ...]) -> TextChange:
    """Put lines before a line of the file, or at its end.

    The end is that of the last line with something on it: some editors have no line after that.
    """
    text = document.newline.join(lines)
    last = len(document.lines) - (not document.lines[-1])
    if line <= last:
        return TextChange(document.path, _point(line, 1), text + document.newline)
    end = _point(last, len(document.line(last)) + 1)
    return TextChange(document.path, end, document.newline + text)


def _point(line: int, column: int) -> Span:
    return Span(line, column, line, column)
