"""Shape: what a schema says about a kind of record."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from jsonschema import Draft7Validator

from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.reporting.json_schema.catalog import NAMES, file_name, schema, schema_text

each_name = pytest.mark.parametrize("name", NAMES)
each_kind = pytest.mark.parametrize("name", BY_NAME)


def _nodes(node: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 -- any part of a schema
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node:
        if isinstance(child, (dict, list)):
            yield from _nodes(child)


def _objects(name: str) -> Iterator[Mapping[str, Any]]:
    return (node for node in _nodes(schema(name)) if isinstance(node.get("properties"), dict))


@each_kind
def test_it_is_a_schema_of_draft_07(name: str) -> None:
    """A validator takes it, and it says which draft and which schema it is."""
    found = schema(name)

    Draft7Validator.check_schema(found)
    assert found["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert found["$id"] == f"urn:aanzien:schema:{name}:1"


@each_name
def test_nothing_stands_beside_a_reference(name: str) -> None:
    """Draft-07 ignores what stands beside a `$ref`, so nothing does."""
    beside = [node for node in _nodes(schema(name)) if isinstance(node.get("$ref"), str)]

    assert [node for node in beside if len(node) > 1] == []


@each_kind
def test_every_field_has_a_text(name: str) -> None:
    """Whoever hovers over a field reads what it means, in a sentence; so for every part."""
    for found in _objects(name):
        assert found["description"].endswith(".")
        for field in found["properties"].values():
            assert field["description"].endswith("."), field


@each_kind
def test_no_other_field_is_allowed(name: str) -> None:
    """A slip of the pen in the name of a field is underlined."""
    assert [found for found in _objects(name) if found["additionalProperties"] is not False] == []


@each_kind
def test_the_place_of_a_record_is_no_field(name: str) -> None:
    """`id` and `path` come from the name of the file."""
    found = schema(name)

    assert not {"id", "path"} & found["properties"].keys()
    assert not {"id", "path"} & set(found.get("required", ()))


def test_a_part_keeps_its_id() -> None:
    """A body of the organisation is named in the file itself."""
    assert schema("organisatie")["definitions"]["Bestuursorgaan"]["required"] == ["id"]


def test_own_fields_come_before_those_of_every_record() -> None:
    """An editor offers `titel` before `toelichting`."""
    fields = list(schema("opgave")["properties"])

    assert fields[0] == "titel"
    assert fields[-1] == "uitzonderingen"


def test_a_default_is_shown_as_a_number() -> None:
    """A threshold shows what it is when nobody sets it."""
    thresholds = schema("organisatie")["definitions"]["Drempels"]["properties"]

    assert thresholds["koning_zonder_land"]["default"] == 0.5
    assert thresholds["lagen"]["default"] == 4
    assert thresholds["verkokering"]["default"] == 1


@each_name
def test_the_text_of_a_schema_is_the_same_every_time(name: str) -> None:
    """The text ends in a line feed, and does not depend on what was asked before."""
    assert schema_text(name) == schema_text(name)
    assert schema_text(name).endswith("}\n")
    assert file_name(name) == f"{name}.schema.json"


def test_an_unknown_kind_is_our_mistake() -> None:
    """The catalogue says what it does not have."""
    with pytest.raises(KeyError):
        schema("geheim")
