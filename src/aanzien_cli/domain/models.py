"""Models: which parts the type of a field is made of."""

from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel


def models_in(annotation: object) -> tuple[type[BaseModel], ...]:
    """Give the models inside `X | None`, `tuple[X, ...]`, `dict[str, X]` and the like."""
    return tuple(_search(annotation))


def _search(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _search(argument)
