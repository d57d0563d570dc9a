"""Replacement: a field that is to say something else, in the manner in which it is written now."""

import difflib
import textwrap
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

import yaml

from aanzien_cli.domain.findings.repair import Put
from aanzien_cli.loading.edits import insertion
from aanzien_cli.loading.edits.removal import removal
from aanzien_cli.loading.edits.scalar_text import scalar_text
from aanzien_cli.loading.edits.text_edit import TextEdit, line_break, line_end, line_start
from aanzien_cli.loading.edits.tree import Spot, end_of, start_of

_BLOCKS: Final = ("|", ">")
_WIDTH: Final = 100
_SHORTEST: Final = 40


def of_value(text: str, spot: Spot, value: str | tuple[str, ...]) -> Iterable[TextEdit | None]:
    """Give the edits by which a value that is there becomes another one."""
    node = spot.node
    if isinstance(node, yaml.ScalarNode):
        return (_of_scalar(text, spot, value),)
    if not isinstance(node, yaml.SequenceNode):
        return ()
    items = (value,) if isinstance(value, str) else value
    edits = list(_of_items(text, spot, items))
    return _fitting(edits) or (_whole(text, spot, items),)


def of_body(text: str, start: int, value: str | tuple[str, ...]) -> Iterable[TextEdit | None]:
    """Give the edit of the text below the fields of a Markdown file; `start` is its `---`."""
    after, end = line_end(text, start), len(text.rstrip())
    newline = line_break(text)
    written = newline.join(str(value).split("\n"))
    if end > after:
        begin = after + len(text[after:]) - len(text[after:].lstrip())
        return (TextEdit(begin, end, written),)
    return (TextEdit(after, len(text), f"{newline}{newline}{written}{newline}"),)


def of_nothing(text: str, holder: Spot, put: Put) -> TextEdit | None:
    """Give the edit that adds a field below the last one."""
    value = put.value if isinstance(put.value, str) else _flow(put.value)
    written = scalar_text(value) if isinstance(put.value, str) else value
    return insertion.last_field(text, holder, f"{put.field[-1]}: {written}")


def _of_scalar(text: str, spot: Spot, value: str | tuple[str, ...]) -> TextEdit | None:
    node = spot.node
    start, end = node.start_mark.index, end_of(spot, text)
    if not isinstance(value, str) and len(value) == 1:
        value = value[0]
    if not isinstance(value, str):
        written = _flow(value)
    elif node.style in _BLOCKS:
        return _of_block(text, spot, value)
    else:
        written = scalar_text(value, node.style or "")
    blank = "" if text[start:end] else " "
    return TextEdit(start, end, blank + written)


def _of_block(text: str, spot: Spot, value: str) -> TextEdit:
    """Write a block of text anew, its mark and its indent kept, where that says the same."""
    node = spot.node
    start, end = node.start_mark.index, end_of(spot, text)
    head, _, below = text[start:end].partition("\n")
    first = next((line for line in below.split("\n") if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip(" "))]
    lines = value.split("\n")
    if not indent or (node.style == ">" and any(line[:1].isspace() for line in lines)):
        return TextEdit(start, end, scalar_text(value, '"'))
    if node.style == ">":
        width = max(_WIDTH - len(indent), _SHORTEST)
        lines = [each for line in lines for each in _folded(line, width)][:-1]
    newline = line_break(text)
    written = newline.join(f"{indent}{line}" if line else "" for line in lines)
    return TextEdit(start, end, f"{head.rstrip()}{newline}{written}")


def _folded(line: str, width: int) -> list[str]:
    """Cut a line where a blank can be a line end, with the empty line below it that ends it.

    A line with more blanks in a row stays whole.
    """
    found = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
    return [*(found if " ".join(found) == line else [line]), ""]


def _of_items(text: str, spot: Spot, items: tuple[str, ...]) -> Iterator[TextEdit | None]:
    """Yield the edits of a list: of the items that change, and no others."""
    nodes = spot.node.value
    if not nodes or not all(isinstance(each, yaml.ScalarNode) for each in nodes):
        yield None
        return
    matcher = difflib.SequenceMatcher(None, [each.value for each in nodes], items, autojunk=False)
    for what, start, end, begin, stop in matcher.get_opcodes():
        if what != "equal":
            yield from _stretch(text, spot.node, range(start, end), items[begin:stop])


def _stretch(
    text: str,
    node: yaml.SequenceNode,
    old: range,
    items: tuple[str, ...],
) -> Iterator[TextEdit | None]:
    """Yield the edits by which some items in a row become others, more or fewer."""
    for number, item in zip(old, items, strict=False):
        yield _over(node.value[number], item)
    for number in old[len(items) :]:
        yield removal(text, Spot(node, number, None, node.value[number]))
    if len(items) > len(old):
        yield _inserted(text, node, old.stop, items[len(old) :])


def _over(node: yaml.ScalarNode, value: str) -> TextEdit | None:
    if node.style in _BLOCKS:
        return None
    written = scalar_text(value, node.style or "")
    return TextEdit(node.start_mark.index, node.end_mark.index, written)


def _inserted(text: str, node: yaml.SequenceNode, number: int, items: tuple[str, ...]) -> TextEdit:
    """Put items behind the one before them, or before the first."""
    written = [scalar_text(item) for item in items]
    indent = " " * node.start_mark.column
    newline = line_break(text)
    if number == 0:
        first = start_of(Spot(node, 0, None, node.value[0]))
        if node.flow_style:
            return TextEdit(first, first, "".join(f"{each}, " for each in written))
        at = node.start_mark.index
        return TextEdit(at, at, "".join(f"- {each}{newline}{indent}" for each in written))
    before = end_of(Spot(node, number - 1, None, node.value[number - 1]), text)
    if node.flow_style:
        return TextEdit(before, before, "".join(f", {each}" for each in written))
    at = line_end(text, before)
    return TextEdit(at, at, "".join(f"{newline}{indent}- {each}" for each in written))


def _fitting(edits: list[TextEdit | None]) -> list[TextEdit]:
    """Give the edits where all could be made and none touches another; else none of them."""
    made = sorted(edit for edit in edits if edit is not None)
    clash = any(b.start < a.end or b.start == a.start for a, b in pairwise(made))
    return made if len(made) == len(edits) and not clash else []


def _whole(text: str, spot: Spot, items: tuple[str, ...]) -> TextEdit:
    """Write a list anew, in its own manner."""
    node = spot.node
    start, end = node.start_mark.index, end_of(spot, text)
    if node.flow_style:
        return TextEdit(start, end, _flow(items))
    indent = " " * (start - line_start(text, start))
    lines = f"{line_break(text)}{indent}".join(f"- {scalar_text(item)}" for item in items)
    return TextEdit(start, end, lines)


def _flow(items: Iterable[str]) -> str:
    return f"[{', '.join(scalar_text(item) for item in items)}]"
