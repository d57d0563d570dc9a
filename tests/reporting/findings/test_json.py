"""JSON: an object that other programs can rely on."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, ValidationError
from reporting.hostile import INSPECTION, NOTHING, single

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.fingerprint import fingerprints
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.json_ import to_json
from aanzien_cli.reporting.findings.json_schema import findings_schema

VALIDATOR = Draft7Validator(findings_schema(), format_checker=Draft7Validator.FORMAT_CHECKER)
FINDING = Finding("a.yaml", Span(3, 9, 3, 12), "dubbel-id", Severity.ERROR, "zie regel 12", "kies")


def _prints(*findings: Finding) -> list[str]:
    return [fingerprint for _, fingerprint in fingerprints(findings)]


@pytest.mark.parametrize("inspection", [INSPECTION, NOTHING], ids=["much", "nothing"])
def test_the_schema_accepts_what_is_written(inspection: Inspection) -> None:
    """Every output keeps to the published schema, in ASCII and with an end of line."""
    text = to_json(inspection)

    VALIDATOR.validate(json.loads(text))
    assert text.isascii()
    assert text.endswith("}\n")


def test_the_schema_is_a_schema() -> None:
    """The schema is right itself, and every field in it has a description."""
    Draft7Validator.check_schema(findings_schema())
    finding = findings_schema()["properties"]["findings"]["items"]["properties"]
    assert [name for name, field in finding.items() if not field.get("description")] == []


def test_the_schema_refuses_what_is_new() -> None:
    """A field that the schema does not know is refused, at the top and in a finding."""
    for data in ({**json.loads(to_json(NOTHING)), "x": 1}, {}):
        with pytest.raises(ValidationError):
            VALIDATOR.validate(data)


def test_a_finding_is_told_in_full() -> None:
    """A finding has its rule, severity, sentence, mend and place."""
    (found,) = json.loads(to_json(single(FINDING)))["findings"]
    found.pop("fingerprint")

    assert found == {
        "rule": "dubbel-id",
        "severity": "fout",
        "message": "zie regel 12",
        "fix": "kies",
        "path": "a.yaml",
        "line": 3,
        "column": 9,
        "end_line": 3,
        "end_column": 12,
    }


def test_bytes_that_are_no_text_are_written_out() -> None:
    """A lone surrogate, which many programs refuse, becomes visible."""
    (found,) = json.loads(to_json(single(replace(FINDING, path="x\udcff"), "")))["findings"]

    assert found["path"] == "x\\xff"


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"])) | st.text(alphabet='#[\\"u'))
def test_text_survives(text: str) -> None:
    """A sentence comes out of the JSON as it went in, whatever stands in it."""
    (found,) = json.loads(to_json(single(replace(FINDING, message=text))))["findings"]

    assert found["message"] == text


def test_a_fingerprint_does_not_move_with_the_lines() -> None:
    """Other lines, also in the sentence, another severity and another mend change nothing."""
    moved = replace(
        FINDING, span=Span(9, 1, 9, 2), message="zie regel 62", severity=Severity.ADVICE, fix=""
    )

    assert _prints(FINDING) == _prints(moved)


def test_a_fingerprint_tells_findings_apart() -> None:
    """Another rule, path or sentence, and the same once more, each have a print of their own."""
    others = [
        replace(FINDING, rule="x"),
        replace(FINDING, path="x"),
        replace(FINDING, message="x"),
    ]

    assert len(set(_prints(FINDING, FINDING, *others))) == 5
    assert _prints(FINDING, *others, FINDING)[0] == _prints(FINDING)[0]
