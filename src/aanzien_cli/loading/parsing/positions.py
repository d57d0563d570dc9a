"""Positions: where a field stands, found again by composing only the files that have findings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from aanzien_cli.domain.findings.location import FieldPath, Span, to_field_path
from aanzien_cli.loading.parsing import meetreeks_csv
from aanzien_cli.loading.parsing.composer import compose, span_of
from aanzien_cli.loading.parsing.front_matter import body_start, has_front_matter, split
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.text import decode, offset_of, span_at

Where = tuple[str, str]
"""The path of a file and a field in it, written with dots."""

BODY = "toelichting"
"""The field that the body of a Markdown file stands for."""


class Sought(NamedTuple):
    """A field to be found: its value, a quote from that, or the name of the field itself."""

    field: FieldPath
    quote: str = ""
    name: bool = False


def locate(path: str, content: bytes, asked: Iterable[Sought]) -> Iterator[Span]:
    """Yield the span of each field of a file, in the order asked for.

    A value on one line is pointed at itself; a longer one, and a field that is absent, by the key
    that is nearest to it. A file that cannot be composed gives its first character for all.
    """
    try:
        finder = _finder(path, content)
    except RefusalError:
        return (Span(1, 1, 1, 2) for _ in asked)
    text = decode(content)
    return (_narrow(text, finder.find(ask), ask.quote) for ask in asked)


def lines(sources: Mapping[str, bytes], fields: Iterable[Where]) -> Mapping[Where, int]:
    """Give the line of many fields; each file is composed once, and what is not there has none."""
    asked: dict[str, dict[Where, Sought]] = defaultdict(dict)
    for where in fields:
        asked[where[0]][where] = Sought(to_field_path(where[1]))
    found: dict[Where, int] = {}
    for path, wanted in asked.items():
        spans = locate(path, sources[path], wanted.values())
        found |= {where: span.line for where, span in zip(wanted, spans, strict=True)}
    return found


def _narrow(text: str, span: Span, quote: str) -> Span:
    """Give the place of the quote at or after the start of a span, or else the span."""
    start = text.find(quote, offset_of(text, span)) if quote else -1
    return span if start < 0 else span_at(text, start, start + len(quote))


def _finder(path: str, content: bytes) -> "_Finder | _CsvFinder":
    if path.endswith(".csv"):
        return _CsvFinder(content)
    if not path.endswith(".md"):
        return _Finder(content)
    if not has_front_matter(content):
        return _Finder(b"", 1)
    return _Finder(split(content)[0], body_start(content))


class _CsvFinder:
    def __init__(self, content: bytes) -> None:
        self._places = meetreeks_csv.places(decode(content))

    def find(self, asked: Sought) -> Span:
        return self._places.get(asked.field[1:3], Span(1, 1, 1, 2))


class _Finder:
    """One composed file; `body` is the line on which the text of a Markdown file starts."""

    def __init__(self, content: bytes, body: int = 0) -> None:
        self._text = decode(content)
        self._body = body
        self._top = compose(self._text, content)

    def find(self, asked: Sought) -> Span:
        field = asked.field
        node, key = self._top, None
        for part in field:
            entry = _step(node, part)
            if entry is None:
                break
            key, node = entry
        if self._body and field[:1] == (BODY,) and key is None:
            return Span(self._body, 1, self._body, 2)
        if asked.name and key is not None:
            return span_of(self._text, key.start_mark, key.end_mark)
        return self._span(node, key) if field else Span(1, 1, 1, 2)

    def _span(self, node: yaml.Node | None, key: yaml.Node | None) -> Span:
        if node is None or (key is None and node is self._top):
            return Span(1, 1, 1, 2)
        value = span_of(self._text, node.start_mark, node.end_mark)
        if value.line == value.end_line and value.column < value.end_column:
            return value
        if key is not None:
            return span_of(self._text, key.start_mark, key.end_mark)
        return Span(value.line, value.column, value.line, value.column + 1)


def _step(node: Any, part: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:  # noqa: ANN401
    """Go one step down: give the key, if there is one, and the value."""
    if isinstance(node, yaml.MappingNode):
        return next(((k, v) for k, v in node.value if k.value == str(part)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return None, node.value[part]
    return None
