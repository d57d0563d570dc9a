"""JSON: what programs get, in the shape that is published."""

import json

import jsonschema
from reporting.comparison.samples import AFTER, BEFORE
from support.compared import compared

from aanzien_cli.reporting.comparison.format import DiffFormat
from aanzien_cli.reporting.comparison.render import render_comparison
from aanzien_cli.reporting.json_schema.catalog import schema


def test_the_output_has_the_published_shape() -> None:
    """Every kind of change fits the schema; something else does not."""
    data = json.loads(render_comparison(compared(BEFORE, AFTER), DiffFormat.JSON))
    published = schema("verschillen")
    jsonschema.Draft7Validator.check_schema(published)
    validator = jsonschema.Draft7Validator(published)
    assert [error.message for error in validator.iter_errors(data)] == []
    assert not validator.is_valid({**data, "changes": [{}]})
    assert {each["topic"] for each in data["changes"]} == set(
        published["properties"]["changes"]["items"]["properties"]["topic"]["enum"]
    )


def test_a_program_gets_all_of_it() -> None:
    """Long texts are whole, what is personal is marked, and what was not there is null."""
    data = json.loads(render_comparison(compared(BEFORE, AFTER), DiffFormat.JSON))
    added = next(each for each in data["changes"] if each["id"] == "s")
    assert (added["before"], added["after"]) == (None, {"path": "signalen/s.yaml", "line": None})
    assert len(added["title"]) > 150
    assert {each["personal"] for each in data["changes"] if each["topic"] == "team"} == {True}
    assert data["before"] == {"name": "toen", "commit": None, "peildatum": "2026-01-01"}
    ended = json.loads(render_comparison(compared(BEFORE, {}), DiffFormat.JSON))["capacity"][0]
    assert (ended["before"]["available_fte"], ended["after"]) == (1.0, None)
    gone = next(each for each in data["findings"] if each["change"] == "weg")
    assert gone["after"] is None
    assert gone["before"]["line"] >= 1
