"""Every field: a record with all that it can hold, made from its model."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from aanzien_cli.domain.fields import Verwijzing
from aanzien_cli.domain.quantities.read_by import ReadBy

READABLE: Final = (
    *("2026-03-01", "2026-K1", "ja", "5", "0,5", "5%", ">= 5", "6.3", "GM0363", "#1a2b3c"),
    "https://git.example/blob/{pad}#L{regel}",
)
"""Texts of which a field that is read by a function takes at least one."""
PLACES: Final = frozenset({"id", "path"})


def complete(model: type[BaseModel], text: str, ids: Mapping[str, str]) -> dict[str, Any]:
    """Give data for a model in which every field that can be filled is filled.

    Free text is `text`; a reference names one of `ids`, by kind. Of fields that exclude each
    other the first is there.
    """
    fields = model.model_fields
    data: dict[str, Any] = {"id": "x", "path": "x"} if fields.keys() >= PLACES else {}
    required = [name for name, field in fields.items() if field.is_required()]
    for name in [each for each in dict.fromkeys([*required, *fields]) if each not in data]:
        for value in _values(fields[name], text, ids):
            if _takes(model, {**data, name: value}, name):
                data[name] = value
                break
    model.model_validate(data)
    return {
        name: value
        for name, value in data.items()
        if not fields.keys() >= PLACES or name not in PLACES
    }


def _takes(model: type[BaseModel], data: Mapping[str, Any], name: str) -> bool:
    """Whether nothing is wrong with a field, or with the whole because of it."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        told = error.errors(include_url=False)
        return all(each["type"] == "missing" and each["loc"][0] != name for each in told)
    return True


def _values(field: FieldInfo, text: str, ids: Mapping[str, str]) -> Iterator[Any]:
    return _of(field.annotation, tuple(field.metadata), text, ids)


def _of(kind: Any, marks: tuple[Any, ...], text: str, ids: Mapping[str, str]) -> Iterator[Any]:  # noqa: ANN401
    """Yield values that a type might take; which of them it takes, the model says."""
    named = [each for mark in marks if isinstance(mark, Verwijzing) for each in mark.naar]
    arguments = [each for each in get_args(kind) if each is not type(None)]
    if named:
        yield from (ids[each] for each in named if each in ids)
    elif any(isinstance(mark, ReadBy) for mark in marks):
        yield from READABLE
    elif hasattr(kind, "__metadata__"):
        yield from _of(arguments[0], (*marks, *kind.__metadata__), text, ids)
    elif isinstance(kind, type) and get_origin(kind) is None:
        yield from _plain(kind, text, ids)
    else:
        yield from _inside(get_origin(kind), arguments, text, ids)


def _plain(kind: type, text: str, ids: Mapping[str, str]) -> Iterator[Any]:
    if issubclass(kind, BaseModel):
        yield complete(kind, text, ids)
        yield from READABLE
    elif issubclass(kind, Enum):
        yield next(iter(kind)).value
    else:
        yield from (text, *READABLE) if kind is str else READABLE


def _inside(origin: Any, arguments: list[Any], text: str, ids: Mapping[str, str]) -> Iterator[Any]:  # noqa: ANN401
    if origin is tuple:
        yield from ([each] for each in _of(arguments[0], (), text, ids))
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        yield from ({text: each} for each in _of(arguments[1], (), text, ids))
    else:
        for each in arguments:
            yield from [each] if isinstance(each, str) else _of(each, (), text, ids)
