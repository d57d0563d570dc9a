"""ReadBy: how one function reads the value of a field, and what an editor is told of it."""

from collections.abc import Callable
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


class ReadBy:
    """Marks a field as read by one function alone.

    Pydantic's own marks look at the type of the field and at the signature of the function too, at
    every field: a third of what it costs to build the models.
    """

    __slots__ = ("_json", "_read")

    def __init__(self, read: Callable[[Any], object], json: JsonSchemaValue) -> None:
        """Take what reads a value, and the JSON Schema of what may be written."""
        self._read = read
        self._json = json

    def __get_pydantic_core_schema__(self, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic call the function and nothing else."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the value to an editor."""
        return {**self._json}
