"""Insertion: where a new field, or a new item of a list, comes in a file that has others."""

import yaml

from aanzien_cli.loading.edits.scalar_text import scalar_text
from aanzien_cli.loading.edits.text_edit import TextEdit, line_break, line_end, line_start
from aanzien_cli.loading.edits.tree import Spot, end_of, start_of


def first_field(text: str, holder: Spot, name: str, value: str) -> TextEdit | None:
    """Add a field before the first one of a block of fields, below the comments above it."""
    node = holder.node
    if not isinstance(node, yaml.MappingNode) or not node.value:
        return None
    start = start_of(Spot(node, 0, *node.value[0]))
    line = f"{name}: {scalar_text(value)}"
    if node.flow_style:
        return TextEdit(start, start, f"{line}, ")
    indent = " " * (start - line_start(text, start))
    return TextEdit(start, start, f"{line}{line_break(text)}{indent}")


def last_field(text: str, holder: Spot, line: str) -> TextEdit | None:
    """Add `field: value` behind the last of some fields: on a line of its own, or on theirs."""
    node = holder.node
    if not isinstance(node, yaml.MappingNode) or not node.value:
        return None
    if node.flow_style:
        end = end_of(Spot(node, 0, *node.value[-1]), text)
        return TextEdit(end, end, f", {line}")
    indent = " " * (start_of(Spot(node, 0, *node.value[0])) - _line_of(text, node))
    return _below(text, end_of(holder, text), f"{indent}{line}")


def _line_of(text: str, node: yaml.MappingNode) -> int:
    return line_start(text, node.value[0][0].start_mark.index)


def new_item(text: str, spot: Spot, value: str) -> TextEdit | None:
    """Add a text to the end of a list that is there, be it empty."""
    return new_entry(text, spot, scalar_text(value))


def new_entry(text: str, spot: Spot, written: str) -> TextEdit | None:
    """Add an item, as it is to be written, to the end of a list that is there, be it empty."""
    node = spot.node
    if isinstance(node, yaml.ScalarNode):
        is_empty = not node.style and not node.value
        at = node.start_mark.index
        return TextEdit(at, at, f" [{written}]") if is_empty else None
    if not isinstance(node, yaml.SequenceNode):
        return None
    if not node.value:
        return TextEdit(node.start_mark.index + 1, node.end_mark.index - 1, written)
    last = Spot(node, len(node.value) - 1, None, node.value[-1])
    end = end_of(last, text)
    if node.flow_style:
        return TextEdit(end, end, f", {written}")
    indent = " " * node.start_mark.column
    return _below(text, end, f"{indent}- {written}")


def _below(text: str, end: int, line: str) -> TextEdit:
    """Put a line under the one on which something ends, behind the comment that may follow it."""
    at = line_end(text, end)
    return TextEdit(at, at, f"{line_break(text)}{line}")
