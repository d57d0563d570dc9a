"""Stretches: every stretch of time, written as `van` and `tot`, in a record and its parts."""

import functools
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from pydantic import BaseModel

from aanzien_cli.domain.models import models_in
from aanzien_cli.domain.record import Record


class Stretch(NamedTuple):
    """A stretch of time in a record; `field` is the dotted place of its `tot`."""

    field: str
    van: date
    tot: date


def stretches(record: Record) -> Iterator[Stretch]:
    """Yield every complete stretch of time of a record."""
    return _stretches(record, "") if _is_timed(type(record)) else iter(())


def _stretches(holder: BaseModel, at: str) -> Iterator[Stretch]:
    van, tot = getattr(holder, "van", None), getattr(holder, "tot", None)
    if isinstance(van, date) and isinstance(tot, date):
        yield Stretch(f"{at}tot", van, tot)
    for name in _timed_fields(type(holder)):
        value: Any = getattr(holder, name)
        if isinstance(value, tuple):
            for number, each in enumerate(value):
                yield from _stretches(each, f"{at}{name}.{number}.")
        elif isinstance(value, BaseModel):
            yield from _stretches(value, f"{at}{name}.")


@functools.cache
def _timed_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the fields of a model that hold parts with a stretch of time somewhere in them."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if any(_is_timed(part) for part in models_in(field.annotation))
    )


@functools.cache
def _is_timed(model: type[BaseModel]) -> bool:
    return {"van", "tot"} <= set(model.model_fields) or bool(_timed_fields(model))
