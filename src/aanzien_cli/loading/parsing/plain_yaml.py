"""Plain YAML: bytes to plain data, in which every scalar is still text.

The result is made of dict, list, str and None alone, so that it can cross to another process
cheaply, and so that the schema, not YAML, decides what `no`, `06` and `6.60` mean.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from sys import intern
from typing import Any, Final

import yaml

from aanzien_cli.domain.findings.location import FieldPath, Span
from aanzien_cli.loading.parsing.composer import compose, span_of, too_deep
from aanzien_cli.loading.parsing.limits import MAX_DEPTH
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.text import decode

Plain = dict[str, Any] | list[Any] | str | None
"""What a value of a file is before the schema types it."""

_EMPTY: Final = frozenset({"", "~", "null", "Null", "NULL"})
_TRAP: Final = re.compile(
    r"""(?:yes|no|on|off|true|false)$  # a truth value
      | [-+]?0[0-9_]+$               # octal, or a number without its leading zero
      | [-+]?[0-9]+_[0-9_.]*$        # digits grouped by underscores
      | [-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?$  # base 60: 12:30
      | 0[xob][0-9a-f_]+$
      | [-+]?[0-9]+\.[0-9]+0$        # loses its last zero: 6.60
    """,
    re.IGNORECASE | re.VERBOSE,
)


class Reading:
    """What was read of one file: its data, and what stands out in it.

    `traps` are plain scalars that other programs may read differently; `twice` are keys that stand
    in one mapping more than once, with the place of the later one and the line of the first.
    """

    __slots__ = ("data", "traps", "twice")

    def __init__(self) -> None:
        """Start with nothing."""
        self.data: Plain = None
        self.traps: list[tuple[FieldPath, str]] = []
        self.twice: list[tuple[Span, str, int]] = []


def read_yaml(content: bytes) -> Reading:
    """Read one document of plain YAML.

    Raises RefusalError, with a place, where the content is not plain YAML in UTF-8.
    """
    return read_text(decode(content), content)


def read_text(text: str, content: bytes) -> Reading:
    """Read one document of which the bytes were decoded already. Raises RefusalError."""
    node = compose(text, content)
    reading = Reading()
    if node is None:
        return reading
    builder = _Builder(text, reading)
    try:
        reading.data = builder.build(node, 0)
    except (RefusalError, TypeError):
        builder = _CarefulBuilder(text, reading)
        reading.data = builder.build(node, 0)
    if builder.trapped:
        reading.traps.extend(_traps(node, ()))
    return reading


class _Builder:
    """Turns nodes into plain data; the tree is dropped as soon as this is done.

    It looks at no key by itself. Where a mapping holds fewer keys than were written, one that
    merges, or one that is no text, it raises TypeError, and the careful one begins again.
    """

    def __init__(self, text: str, reading: Reading) -> None:
        self.trapped = False
        self._text = text
        self._reading = reading

    def build(self, node: Any, depth: int) -> Plain:  # noqa: ANN401 -- nodes of three kinds
        kind = type(node)
        if kind is _Scalar:
            value: str = node.value
            return value if node.style else self._plain(value)
        if depth >= MAX_DEPTH:
            raise too_deep(span_of(self._text, node.start_mark, node.start_mark))
        if kind is _Sequence:
            return [self.build(child, depth + 1) for child in node.value]
        return self._mapping(node, depth + 1)

    def _plain(self, value: str) -> Plain:
        if value in _EMPTY:
            return None
        if value[0] in _TRAP_STARTS and is_trap(value):
            self.trapped = True
        return value

    def _mapping(self, node: Any, depth: int) -> Plain:  # noqa: ANN401
        """Build a mapping; nearly all values are short texts, which are taken without a call.

        The same names stand in all files: kept once, they cross to another process once as well.
        """
        entries: dict[str, Plain] = {}
        pairs = node.value
        for key, value in pairs:
            if type(value) is _Scalar:
                text = value.value
                is_text = text[:1] not in _SPECIAL_STARTS or value.style
                entries[intern(key.value)] = text if is_text else self._plain(text)
            else:
                entries[intern(key.value)] = self.build(value, depth)
        if len(entries) < len(pairs) or _MERGE in entries:
            raise TypeError
        return entries


class _CarefulBuilder(_Builder):
    """Looks at every key before its value, so that the first thing that is wrong is told of."""

    def _mapping(self, node: Any, depth: int) -> Plain:  # noqa: ANN401
        entries: dict[str, Plain] = {}
        for key, value in node.value:
            name: str = key.value
            if type(key) is not _Scalar or name == _MERGE:
                self._check_key(key)
            if name in entries:
                self._seen_twice(node, key, name)
            else:
                entries[name] = self.build(value, depth)
        return entries

    def _check_key(self, key: Any) -> None:  # noqa: ANN401
        span = span_of(self._text, key.start_mark, key.end_mark)
        if type(key) is not _Scalar:
            says = "een veldnaam moet gewone tekst zijn"
            raise RefusalError(span, says, "schrijf 'veld: waarde'")
        if not key.style:
            raise RefusalError(span, "samenvoegen met << is hier niet toegestaan", _WRITE_OUT)

    def _seen_twice(self, node: yaml.Node, key: yaml.Node, name: str) -> None:
        first = next(k for k, _ in node.value if k.value == name)
        span = span_of(self._text, key.start_mark, key.end_mark)
        line = span_of(self._text, first.start_mark, first.start_mark).line
        self._reading.twice.append((span, name, line))


_Scalar: Final[Any] = yaml.ScalarNode
_Sequence: Final[Any] = yaml.SequenceNode
_MERGE: Final = "<<"
_LONGEST_TRAP: Final = 24
_TRAP_STARTS: Final = frozenset("0123456789+-yYnNoOtTfF")
_SPECIAL_STARTS: Final = _TRAP_STARTS | {each[:1] for each in _EMPTY}
_WRITE_OUT: Final = "schrijf de velden uit"


def is_absent(value: str) -> bool:
    """Whether a plain scalar is read as nothing at all."""
    return value in _EMPTY


@lru_cache(maxsize=8192)
def is_trap(value: str) -> bool:
    """Whether a plain scalar is read as something else by other programs than ours.

    Remembered, as the same days and years stand in many files.
    """
    return len(value) <= _LONGEST_TRAP and _TRAP.match(value) is not None


def _traps(node: Any, at: FieldPath) -> Iterator[tuple[FieldPath, str]]:  # noqa: ANN401
    """Yield the place and text of every trap; only files that hold one are walked again."""
    if type(node) is yaml.ScalarNode:
        if not node.style and is_trap(node.value):
            yield at, node.value
    elif type(node) is yaml.SequenceNode:
        for number, child in enumerate(node.value):
            yield from _traps(child, (*at, number))
    else:
        for key, value in node.value:
            yield from _traps(value, (*at, key.value))
