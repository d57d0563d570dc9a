"""JSON shape: the pieces that the schema of an output is made of; draft-07, described in Dutch."""

from collections.abc import Iterable
from typing import Any

Shape = dict[str, Any]


def output(name: str, title: str, command: str, version: int, fields: Shape) -> Shape:
    """Give the schema of what a command writes; within one version fields are only ever added."""
    said = f"De uitvoer van '{command} --output-format json'."
    day_first = {"peildatum": day("De dag waarop is geoordeeld."), **fields}
    return published(name, title, version, part(said, {**numbered(version), **day_first}))


def published(name: str, title: str, version: int, shape: Shape) -> Shape:
    """Give a shape as a schema of its own, draft-07."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:aanzien:schema:{name}:{version}",
        "title": title,
        **shape,
    }


def numbered(version: int) -> Shape:
    """Describe the field that tells which version of a form this is."""
    return {"schema_version": {"const": version, "description": "De versie van deze vorm."}}


def part(description: str, fields: Shape, optional: Shape | None = None) -> Shape:
    """Describe an object with all of these fields, perhaps some optional ones, and no others."""
    return {
        **({"description": description} if description else {}),
        "type": "object",
        "properties": {**fields, **(optional or {})},
        "required": [*fields],
        "additionalProperties": False,
    }


def many(description: str, items: Shape) -> Shape:
    """Describe a list."""
    return {"type": "array", "description": description, "items": items}


def per_key(description: str, values: Shape) -> Shape:
    """Describe an object with free keys."""
    return {"type": "object", "description": description, "additionalProperties": values}


def text(description: str) -> Shape:
    """Describe a text."""
    return {"type": "string", "description": description}


def words(description: str) -> Shape:
    """Describe a list of texts."""
    return many(description, {"type": "string"})


def day(description: str) -> Shape:
    """Describe a day."""
    return {**text(description), "format": "date"}


def number(description: str, least: int | None = None) -> Shape:
    """Describe a number, perhaps with the least that it can be."""
    return {"type": "number", **_at_least(least), "description": description}


def count(description: str, least: int | None = None) -> Shape:
    """Describe a whole number, perhaps with the least that it can be."""
    return {"type": "integer", **_at_least(least), "description": description}


def _at_least(least: int | None) -> Shape:
    return {} if least is None else {"minimum": least}


def truth(description: str) -> Shape:
    """Describe yes or no."""
    return {"type": "boolean", "description": description}


def one_of(description: str, values: Iterable[str]) -> Shape:
    """Describe a choice."""
    return {"enum": [*values], "description": description}


def maybe(shape: Shape) -> Shape:
    """Allow null, where something is not known or does not exist."""
    if "enum" in shape:
        return {**shape, "enum": [*shape["enum"], None]}
    return {**shape, "type": [shape["type"], "null"]}
