"""Generator: pydantic's JSON Schema, bent to what an editor sees in a YAML file.

An editor reads YAML 1.2: a text may look like a number there, an empty key is null, and a list
may be written as its only item. Draft-07 is the draft that YAML editors know; it ignores what
stands beside a `$ref`.
"""

from decimal import Decimal
from typing import Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from aanzien_cli.domain.record import Record
from aanzien_cli.reporting.json_schema.texts import field_texts, model_text

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
REFERENCE: Final = "#/definitions/{model}"
_FROM_PLACE: Final = frozenset({"id", "path"})
_NULL: Final = {"type": "null"}


class EditorSchema(GenerateJsonSchema):
    """Writes the draft-07 schema of a model, with the Dutch text of every field."""

    schema_dialect = DRAFT

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        """Give the whole schema; its definitions stand in order of name."""
        whole = super().generate(schema, mode)
        parts = whole.pop("$defs", {})
        return whole | ({"definitions": dict(sorted(parts.items()))} if parts else {})

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Keep the order of the fields, which is the order an author reads them in."""
        del parent_key
        return value

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe a record or a part of one, and each of its fields."""
        found = super().model_schema(schema)
        model = schema["cls"]
        hidden = _FROM_PLACE if issubclass(model, Record) else frozenset()
        required = [name for name in found.get("required", ()) if name not in hidden]
        own_first = sorted(found["properties"], key=Record.model_fields.__contains__)
        fields = {
            name: _field(found["properties"][name], model, name)
            for name in own_first
            if name not in hidden
        }
        return {
            "title": model.__name__,
            "description": model_text(model),
            "type": "object",
            "additionalProperties": False,
            **({"required": required} if required else {}),
            "properties": fields,
        }

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Describe a text; to an editor `2026` is a number, to us it is what somebody wrote."""
        return super().str_schema(schema) | {"type": ["string", "number"]}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Describe a mapping by its values; its keys are free."""
        values = self.generate_inner(schema["values_schema"])
        return {"type": "object", "additionalProperties": values}

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Describe a choice without the text of its class, which is for developers."""
        return {"type": "string", "enum": [member.value for member in schema["members"]]}

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> JsonSchemaValue:
        """Describe what may be written; a list that takes one text shows both ways."""
        found = super().function_before_schema(schema)
        if found:
            return found
        many = self.generate_inner(schema["schema"])
        return {"anyOf": [many["items"], many]}


def _field(found: JsonSchemaValue, model: type[BaseModel], name: str) -> JsonSchemaValue:
    """Give a field with its Dutch text; what is empty without a value may be an empty key too."""
    default = model.model_fields[name].default
    shape = {key: value for key, value in found.items() if key not in ("title", "default")}
    if default is None or default == ():
        shape = _or_null(shape)
    if "$ref" in shape:
        shape = {"allOf": [shape]}
    return {"description": field_texts(model)[name], **_default(default), **shape}


def _default(value: object) -> JsonSchemaValue:
    """Show a default that an author may see; a decimal number as a number."""
    if isinstance(value, Decimal):
        return {"default": int(value) if value == int(value) else float(value)}
    return {"default": value} if isinstance(value, (str, int)) else {}


def _or_null(shape: JsonSchemaValue) -> JsonSchemaValue:
    """Allow an empty key, in the shape that gives an editor the clearest message."""
    options = [option for option in shape.get("anyOf", [shape]) if option != _NULL]
    if len(options) > 1 or "type" not in options[0]:
        return {"anyOf": [*options, _NULL]}
    only: JsonSchemaValue = options[0]
    types = only["type"] if isinstance(only["type"], list) else [only["type"]]
    choice = {"enum": [*only["enum"], None]} if "enum" in only else {}
    return only | {"type": [*types, "null"]} | choice
