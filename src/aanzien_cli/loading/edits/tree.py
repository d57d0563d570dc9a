"""Tree: where a field stands in composed YAML, and where its value really ends."""

from typing import Any, NamedTuple

import yaml

from aanzien_cli.domain.findings.location import FieldPath


class Spot(NamedTuple):
    """A value in a tree: what holds it, the how-manieth it is there, its key if any, and itself."""

    parent: Any
    number: int
    key: Any
    node: Any


def find(top: yaml.Node | None, field: FieldPath) -> Spot | None:
    """Give the spot of a field, or None where there is no such field; `()` is the whole tree."""
    spot = Spot(None, 0, None, top) if top is not None else None
    for part in field:
        spot = _step(spot.node, part) if spot else None
    return spot


def _step(node: Any, part: str | int) -> Spot | None:  # noqa: ANN401 -- nodes of three kinds
    if isinstance(node, yaml.MappingNode):
        found = (n for n, (key, _) in enumerate(node.value) if key.value == str(part))
        number = next(found, None)
        return None if number is None else Spot(node, number, *node.value[number])
    if not isinstance(node, yaml.SequenceNode) or not isinstance(part, int):
        return None
    return Spot(node, part, None, node.value[part]) if part < len(node.value) else None


def start_of(spot: Spot) -> int:
    """Give where a spot starts: at its key, or else at its value."""
    start: int = (spot.key or spot.node).start_mark.index
    return start


def end_of(spot: Spot, text: str) -> int:
    """Give where a spot ends: after the last sign of its value, before comments and blank lines."""
    return max(spot.key.end_mark.index if spot.key else 0, _end(spot.node, text))


def _end(node: Any, text: str) -> int:  # noqa: ANN401 -- nodes of three kinds
    start: int = node.start_mark.index
    end: int = node.end_mark.index
    is_flow = isinstance(node, yaml.CollectionNode) and node.flow_style
    if is_flow or (isinstance(node, yaml.ScalarNode) and node.style not in ("|", ">")):
        return end
    if isinstance(node, yaml.ScalarNode):
        return start + len(text[start:end].rstrip())
    last = node.value[-1]
    parts = last if isinstance(last, tuple) else (last,)
    return max(_end(part, text) for part in parts)
