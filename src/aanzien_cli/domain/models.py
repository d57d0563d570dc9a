"""Models: which parts the type of a field is made of."""

import functools
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel


def models_in(annotation: Any) -> tuple[type[BaseModel], ...]:  # noqa: ANN401 -- any type
    """Give the models inside `X | None`, `tuple[X, ...]`, `dict[str, X]` and the like."""
    return _found(annotation)


@functools.cache
def _found(annotation: Any) -> tuple[type[BaseModel], ...]:  # noqa: ANN401
    """Remember what was found: many fields are of the same few types."""
    return tuple(_search(annotation))


def _search(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _search(argument)
