"""Cursor: which field is being typed, read from the lines above it, also where nothing is whole.

While somebody types, a file is rarely valid. So this looks at indentation alone, as a reader does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from aanzien_cli.language_server.document import Document
from aanzien_cli.language_server.shapes import Names

_LINE: Final = re.compile(r"( *)((?:- +)*)(?:([\w-]+) *:(?: +|$))?")
_DASH: Final = re.compile(r"( *)-$")
_PROSE: Final = re.compile(r"\[\[([a-z_]{0,40})(?:(:)([^\]\[\n]{0,200}))?$")
_FLOW: Final = re.compile(r"[\[\]{},]")
_LONGEST: Final = 2_000
"""Nobody completes a word behind more than this on one line, and brackets may nest in it."""
_COMMENT: Final = re.compile(r"(?:^|\s)#")
_KEY: Final = re.compile(r" *([\w-]+) *: +")


class Cursor(NamedTuple):
    """What is being typed: `parent` is the part it stands in; `key` is the key, once it is there.

    `typed` is what stands before the cursor of the word itself. `reference` is the kind before the
    colon in `[[soort:`, or the empty text when even that is still to come.
    """

    parent: Names
    key: str
    typed: str
    is_item: bool = False
    reference: str | None = None
    siblings: frozenset[str] = frozenset()


def cursor_at(document: Document, line: int, column: int) -> Cursor | None:
    """Say what is being typed at a place, or None where nothing can be completed."""
    before = document.line(line)[: column - 1]
    if prose := _PROSE.search(before):
        kind, colon, id_ = prose.groups()
        return Cursor((), "", id_ if colon else kind, reference=kind if colon else "")
    if document.path.endswith(".csv") or not _among_fields(document, line):
        return None
    return _in_fields(document.lines[: line - 1], document.lines[line:], before)


def _among_fields(document: Document, line: int) -> bool:
    if not document.path.endswith(".md"):
        return True
    return 1 < line < document.fields_end or (document.fields_end == 1 and line > 1)


def _in_fields(above: Sequence[str], below: Sequence[str], before: str) -> Cursor | None:
    if dash := _DASH.match(before):
        before = f"{dash[0]} "
    found = _LINE.match(before)
    if found is None or _COMMENT.search(before):
        return None
    indent, column, key = _shape(found)
    rest = before[found.end() :]
    parent = _above(above, indent if found[2] else column, is_item=bool(found[2]))
    if len(rest) > _LONGEST:
        return None
    if key and rest[:1] in ("[", "{"):
        return _in_flow((*parent, key), rest)
    siblings = {*(() if found[2] else _keys_above(above, column)), *_keys_below(below, column)}
    return Cursor(parent, key, rest, bool(found[2]), None, frozenset(siblings))


def _shape(line: re.Match[str]) -> tuple[int, int, str]:
    """Give the column of a dash or a key, that of what follows the dash, and the key."""
    return len(line[1]), len(line[1]) + len(line[2]), line[3] or ""


def _fields(lines: Iterable[str]) -> Iterator[re.Match[str]]:
    """Yield the lines that hold something, as far as they are keys or parts of lists."""
    for line in lines:
        found = _LINE.match(line)
        if found and line.strip() and not line.lstrip().startswith("#"):
            yield found


def _above(lines: Sequence[str], limit: int, *, is_item: bool) -> Names:
    """Go up and gather the keys that this line stands below, the outermost first.

    A key counts when it stands further to the left, or as far, where a list may begin below it.
    """
    parent: list[str] = []
    for found in _fields(reversed(lines)):
        indent, column, key = _shape(found)
        if key and (column < limit or (is_item and column == limit)):
            parent.insert(0, key)
            limit, is_item = indent, bool(found[2])
        elif found[2] and indent < limit <= column:
            limit, is_item = indent, True
    return tuple(parent)


def _keys_above(lines: Sequence[str], column: int) -> Iterator[str]:
    """Yield the keys above that stand in the same part."""
    for found in _fields(reversed(lines)):
        _, here, key = _shape(found)
        if here < column:
            return
        if here == column and key:
            yield key
        if here == column and found[2]:
            return


def _keys_below(lines: Sequence[str], column: int) -> Iterator[str]:
    """Yield the keys below that stand in the same part."""
    for found in _fields(lines):
        _, here, key = _shape(found)
        if here < column or (here == column and found[2]):
            return
        if here == column and key:
            yield key


def _in_flow(field: Names, rest: str) -> Cursor | None:
    """Follow brackets on one line: `[a, b`, `[{persoon: p, discipline: `."""
    inside = [(field, "")]
    start = 0
    for sign in _FLOW.finditer(rest):
        if sign[0] in "[{":
            inside.append((_inner(inside[-1][0], rest[start : sign.start()]), sign[0]))
        elif sign[0] != "," and len(inside) > 1:
            inside.pop()
        start = sign.end()
    (here, bracket), word = inside[-1], rest[start:]
    if found := _KEY.match(word):
        return Cursor(here, found[1], word[found.end() :])
    return Cursor(here, "", word.lstrip(), is_item=bracket == "[") if bracket else None


def _inner(here: Names, word: str) -> Names:
    found = _KEY.match(word)
    return (*here, found[1]) if found else here
