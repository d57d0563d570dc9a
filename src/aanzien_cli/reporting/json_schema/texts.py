"""Texts: what the docstrings of a record and of its fields say, in Dutch."""

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from textwrap import dedent
from typing import Final

from pydantic import BaseModel

from aanzien_cli.analysis.records.columns import Column

_ID: Final = "De naam van het record."
_NUMBER: Final = "De plaats in de lijst, vanaf 1."


def model_text(model: type[BaseModel]) -> str:
    """Give the docstring of a class on one line."""
    return _one_line(model.__doc__ or "")


@cache
def field_texts(model: type[BaseModel]) -> Mapping[str, str]:
    """Give the text that stands below each field, on one line; inherited fields included.

    Python keeps no docstring of an attribute, so the source of the class is read.
    """
    classes = [cls for cls in reversed(model.__mro__) if _has_fields(cls)]
    return {name: text for cls in classes for name, text in _texts_in(cls)}


def column_text(column: Column) -> str:
    """Say what stands in a column of a sheet."""
    if column.model is None:
        return _NUMBER if column.type == "integer" else _ID
    name = next(name for name in reversed(column.path) if name in column.model.model_fields)
    return field_texts(column.model).get(name, _ID)


def _has_fields(cls: type) -> bool:
    return issubclass(cls, BaseModel) and cls is not BaseModel


def _texts_in(cls: type) -> Iterator[tuple[str, str]]:
    body = ast.parse(dedent(inspect.getsource(cls))).body[0]
    statements = body.body if isinstance(body, ast.ClassDef) else []
    for field, below in pairwise(statements):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, _one_line(text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
