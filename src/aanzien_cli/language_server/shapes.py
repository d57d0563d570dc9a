"""Shapes: what the schema says about a field of a kind of record."""

import functools
from typing import Any, Final, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from aanzien_cli.analysis.references import kinds_named_by
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.models import models_in
from aanzien_cli.domain.record import Record
from aanzien_cli.reporting.json_schema.texts import field_texts

Names = tuple[str, ...]
"""The way to a field without positions in lists: `("leden", "persoon")`."""

HIDDEN: Final = frozenset({"id", "path"})
"""What the place of a file says, at the top of a record."""


def names_of(field: FieldPath) -> Names:
    """Leave the positions in lists out of a field."""
    return tuple(part for part in field if isinstance(part, str))


@functools.cache
def models_at(kind: type[Record], names: Names) -> tuple[type[BaseModel], ...]:
    """Give the parts that may stand in a field; the record itself for no field at all."""
    if not names:
        return (kind,)
    fields = fields_at(kind, names)
    return tuple(model for field in fields for model in models_in(field.annotation))


@functools.cache
def fields_at(kind: type[Record], names: Names) -> tuple[FieldInfo, ...]:
    """Give the fields of this name that the schema knows here; mostly one or none."""
    above = models_at(kind, names[:-1])
    return tuple(m.model_fields[names[-1]] for m in above if names[-1] in m.model_fields)


def text_of(kind: type[Record], names: Names) -> str:
    """Give the sentence that the schema says about a field, or the empty text."""
    for model in models_at(kind, names[:-1]):
        if names[-1] in model.model_fields:
            return field_texts(model)[names[-1]]
    return ""


def kinds_at(kind: type[Record], names: Names) -> tuple[str, ...]:
    """Give the kinds of record that a text in this field may name."""
    named = (kinds_named_by(field) for field in fields_at(kind, names)) if names else ()
    return next((kinds for kinds in named if kinds), ())


def words_at(kind: type[Record], names: Names) -> tuple[str, ...]:
    """Give the words that a field lets choose from."""
    found: dict[str, None] = {}
    for field in fields_at(kind, names) if names else ():
        found.update(dict.fromkeys(_words(field.annotation)))
    return tuple(found)


def holds_type(kind: type[Record], names: Names, wanted: type) -> bool:
    """Whether a field, or what is in its list, is of this type."""
    fields = fields_at(kind, names) if names else ()
    return any(_holds(field.annotation, wanted) for field in fields)


def _holds(annotation: Any, wanted: type) -> bool:  # noqa: ANN401
    here = annotation is wanted or get_origin(annotation) is wanted
    return here or any(_holds(part, wanted) for part in get_args(annotation))


def _words(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401
    if get_origin(annotation) is Literal:
        return tuple(word for word in get_args(annotation) if isinstance(word, str))
    if annotation is bool:
        return ("ja", "nee")
    return tuple(word for part in get_args(annotation) for word in _words(part))
