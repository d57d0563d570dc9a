"""Outline: every key and value of a file, each with its place, for who points at one."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from aanzien_cli.domain.findings.location import FieldPath, Span
from aanzien_cli.loading.parsing import front_matter
from aanzien_cli.loading.parsing.composer import compose
from aanzien_cli.loading.parsing.limits import MAX_DEPTH
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.text import decode, line_starts


class Entry(NamedTuple):
    """A value at a field: the span of its key, if it has one, its own span, and its text.

    `text` is None where the value is a list or a mapping. A span holds the quotes of its value.
    """

    field: FieldPath
    key: Span | None
    value: Span
    text: str | None


def outline(path: str, content: bytes) -> tuple[Entry, ...]:
    """Give the entries of a YAML file or of the front matter of a Markdown file, as they stand.

    A file that cannot be composed, and one of another kind, has none.
    """
    if not path.endswith((".yaml", ".yml", ".md")):
        return ()
    try:
        front = front_matter.split(content)[0] if path.endswith(".md") else content
        text = decode(front)
        return tuple(_Walk(text).below(compose(text, front), ()))
    except RefusalError:
        return ()


class _Walk:
    """Goes through the nodes of one text; its lines are found once."""

    def __init__(self, text: str) -> None:
        self._starts = line_starts(text)

    def below(self, node: Any, field: FieldPath) -> Iterator[Entry]:  # noqa: ANN401
        if len(field) >= MAX_DEPTH:
            return
        for part, key, value in _children(node):
            here = (*field, part)
            is_text = isinstance(value, yaml.ScalarNode)
            key_span = self._span(key) if key else None
            yield Entry(here, key_span, self._span(value), value.value if is_text else None)
            yield from self.below(value, here)

    def _span(self, node: yaml.Node) -> Span:
        start, end = (self._place(mark.index) for mark in (node.start_mark, node.end_mark))
        return Span(*start, *end)

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _children(node: Any) -> Iterator[tuple[str | int, Any, Any]]:  # noqa: ANN401
    if isinstance(node, yaml.MappingNode):
        yield from ((str(key.value), key, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from ((number, None, value) for number, value in enumerate(node.value))
