"""JSON shape: the pieces that the schema of an output is made of; draft-07, described in Dutch."""

from collections.abc import Iterable
from typing import Any

Shape = dict[str, Any]


def output(name: str, title: str, command: str, version: int, fields: Shape) -> Shape:
    """Give the schema of what a command writes; within one version fields are only ever added."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:aanzien:schema:{name}:{version}",
        "title": title,
        **part(
            f"De uitvoer van '{command} --output-format json'.",
            {
                "schema_version": {"const": version, "description": "De versie van deze vorm."},
                "peildatum": day("De dag waarop is geoordeeld."),
                **fields,
            },
        ),
    }


def part(description: str, fields: Shape) -> Shape:
    """Describe an object with all of these fields and no others."""
    return {
        "description": description,
        "type": "object",
        "properties": fields,
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


def number(description: str) -> Shape:
    """Describe a number."""
    return {"type": "number", "description": description}


def count(description: str) -> Shape:
    """Describe a whole number."""
    return {"type": "integer", "description": description}


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
