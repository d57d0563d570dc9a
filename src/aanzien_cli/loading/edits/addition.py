"""Addition: a part, such as a claim, that joins those that a file has, written as they are."""

from collections.abc import Sequence
from typing import Final

import yaml

from aanzien_cli.domain.findings.repair import AddPart, PartFields, PutPart
from aanzien_cli.loading.edits import insertion
from aanzien_cli.loading.edits.scalar_text import scalar_text
from aanzien_cli.loading.edits.text_edit import TextEdit, line_break
from aanzien_cli.loading.edits.tree import Spot

_INDENT: Final = "  "


def in_list(text: str, spot: Spot, fields: PartFields) -> TextEdit | None:
    """Add a part to a list that is there: on lines of its own where the last one is so."""
    node = spot.node
    last = node.value[-1] if isinstance(node, yaml.SequenceNode) and node.value else None
    if isinstance(last, yaml.MappingNode) and not last.flow_style:
        indent = " " * node.start_mark.column + _INDENT
        return insertion.new_entry(text, spot, f"{line_break(text)}{indent}".join(_lines(fields)))
    return insertion.new_entry(text, spot, _flow(fields))


def as_field(text: str, holder: Spot, part: AddPart) -> TextEdit | None:
    """Add a part, or a list with one part, below the last field of a file."""
    newline = line_break(text)
    lines = [f"- {_flow(part.fields)}"] if part.is_list else _lines(part.fields)
    below = "".join(f"{newline}{_INDENT}{line}" for line in lines)
    return insertion.last_field(text, holder, f"{part.field[-1]}:{below}")


def instead(text: str, spot: Spot, fields: PartFields) -> TextEdit | None:
    """Write a part in the place of one text; what stands behind that stays."""
    node = spot.node
    if not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">"):
        return None
    start, end = node.start_mark.index, node.end_mark.index
    return TextEdit(start, end, f"{'' if text[start:end] else ' '}{_flow(fields)}")


def on_a_line(text: str, holder: Spot, part: PutPart) -> TextEdit | None:
    """Add a part on one line below the last field of what holds it."""
    return insertion.last_field(text, holder, f"{part.field[-1]}: {_flow(part.fields)}")


def _flow(fields: PartFields) -> str:
    return f"{{{', '.join(_lines(fields))}}}"


def _lines(fields: PartFields) -> Sequence[str]:
    """Write each field; those of a part within come together, on one line."""
    names = dict.fromkeys(way[0] for way, _ in fields)
    return [f"{name}: {_value(name, fields)}" for name in names]


def _value(name: str, fields: PartFields) -> str:
    inner = tuple((way[1:], value) for way, value in fields if way[0] == name)
    way, value = inner[0]
    if way:
        return _flow(inner)
    if isinstance(value, str):
        return scalar_text(value)
    return f"[{', '.join(scalar_text(each) for each in value)}]"
