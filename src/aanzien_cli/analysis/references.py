"""References: every place where a record names another, read from the types of its fields."""

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from aanzien_cli.domain.fields import Verwijzing
from aanzien_cli.domain.models import models_in
from aanzien_cli.domain.record import Record

_IN_PROSE: Final = r"\[\[([a-z_]{1,40}):([^\]\n]{1,200})\]\]"  # compiled when first needed


class Reference(NamedTuple):
    """A place in a record, written with dots, that names `target`, one of the kinds `kinds`."""

    field: str
    kinds: tuple[str, ...]
    target: str
    quote: str = ""


def references(record: Record) -> Sequence[Reference]:
    """Give every reference of a record: those of its typed fields, and `[[soort:id]]` in prose."""
    found: list[Reference] = []
    for walk in _walks(type(record)):
        walk(record, "", found)
    for kind, target, quote in in_prose(record.toelichting or ""):
        found.append(Reference("toelichting", (kind,), target, quote))
    return found


def holds_reference_to(model: type[BaseModel], kind: str) -> bool:
    """Whether records of a kind have any field that can name a record of another kind."""
    return kind in _targets(model)


def kinds_named_by(field: FieldInfo) -> tuple[str, ...]:
    """Give the kinds that the texts in a field may name; none where it holds no references."""
    marks = (*field.metadata, *_marks(field.annotation))
    return next((mark.naar for mark in marks if isinstance(mark, Verwijzing)), ())


@functools.cache
def _targets(model: type[BaseModel]) -> frozenset[str]:
    here = (kind for field in model.model_fields.values() for kind in kinds_named_by(field))
    below = (
        kind
        for field in model.model_fields.values()
        for part in models_in(field.annotation)
        for kind in _targets(part)
    )
    return frozenset((*here, *below))


def in_prose(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield kind, id and the whole text of every `[[soort:id]]`."""
    return ((found[1], found[2].strip(), found[0]) for found in found_in_prose(text))


def found_in_prose(text: str) -> Iterator[re.Match[str]]:
    """Yield every `[[soort:id]]`, with the soort as its first group and the id as its second."""
    if "[[" in text:
        yield from re.finditer(_IN_PROSE, text)


_Walk = Callable[[Any, str, list[Reference]], None]
"""Adds the references of a part of a record, written at a place, to what was found."""


@functools.cache
def _walks(model: type[BaseModel]) -> tuple[_Walk, ...]:
    """Give one function per field that holds references; fields without any cost nothing."""
    found = (
        _walk_field(name, field.metadata, field.annotation)
        for name, field in model.model_fields.items()
    )
    return tuple(walk for walk in found if walk)


def _walk_field(name: str, metadata: list[Any], annotation: Any) -> _Walk | None:  # noqa: ANN401
    here = next((m for m in metadata if isinstance(m, Verwijzing)), None)
    if here:
        return functools.partial(_text, name, here.naar)
    return _walk_annotation(name, annotation)


def _walk_annotation(name: str, annotation: Any) -> _Walk | None:  # noqa: ANN401
    mark = next(iter(_marks(annotation)), None)
    if mark:
        return functools.partial(_text, name, mark.naar)
    models = [model for model in models_in(annotation) if _walks(model)]
    return functools.partial(_nested, name) if models else None


def _marks(annotation: Any) -> tuple[Verwijzing, ...]:  # noqa: ANN401
    """Give the marks inside a type."""
    return _found(annotation)


@functools.cache
def _found(annotation: Any) -> tuple[Verwijzing, ...]:  # noqa: ANN401
    """Remember what was found: many fields are of the same few types."""
    arguments = get_args(annotation)
    here = (each for each in arguments if isinstance(each, Verwijzing))
    return (*here, *(mark for each in arguments for mark in _found(each)))


def _text(
    name: str,
    kinds: tuple[str, ...],
    holder: Any,  # noqa: ANN401
    at: str,
    found: list[Reference],
) -> None:
    value = getattr(holder, name)
    if isinstance(value, str):
        found.append(Reference(at + name, kinds, value))
    elif value:
        for number, each in enumerate(value):
            found.append(Reference(f"{at}{name}.{number}", kinds, each))


def _nested(name: str, holder: Any, at: str, found: list[Reference]) -> None:  # noqa: ANN401
    value = getattr(holder, name)
    if isinstance(value, tuple):
        for number, each in enumerate(value):
            _below(each, f"{at}{name}.{number}.", found)
    elif isinstance(value, BaseModel):
        _below(value, f"{at}{name}.", found)


def _below(part: BaseModel, at: str, found: list[Reference]) -> None:
    for walk in _walks(type(part)):
        walk(part, at, found)
