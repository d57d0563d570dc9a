"""Output schemas: what a command writes as JSON keeps to the schema that is published for it."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from program import Said

from aanzien_cli.reporting.json_schema.catalog import schema

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
MOVE = ("--what-if", "0.2 fte vergunningen -> team-warmte van 2026-K4")
CASES = [
    ("databoek", ("indicators",), "energietransitie"),
    ("databoek", ("indicators",), "heronderzoeken"),
    ("databoek", ("indicators",), "maatschappelijke-agenda"),
    ("teamoverzicht", ("teams",), "team-historie"),
    ("teamoverzicht", ("teams",), "energietransitie"),
    ("capaciteit", ("capacity",), "energietransitie"),
    ("capaciteit", ("capacity", *MOVE), "energietransitie"),
]


@pytest.mark.parametrize(("name", "command", "example"), CASES)
def test_output_keeps_to_its_schema(
    said: Said, name: str, command: tuple[str, ...], example: str
) -> None:
    """Every field is in the schema, in its type, and the schema is one itself."""
    found = dict(schema(name))
    place = ("-C", str(EXAMPLES / example), "--peildatum", "2026-03-01")
    code, text, told = said(*command, "--output-format", "json", *place)

    assert (code, told) == (0, "")
    Draft7Validator.check_schema(found)
    Draft7Validator(found, format_checker=Draft7Validator.FORMAT_CHECKER).validate(json.loads(text))
