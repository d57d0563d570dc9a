"""GitLab: a Code Quality report by what GitLab documents of it, judged by check-jsonschema."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from validators.tool import command

from aanzien_cli.reporting.findings.format import Format

SCHEMA: Final[Mapping[str, Any]] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def passes(entries: object, folder: Path) -> bool:
    """Whether check-jsonschema takes the report."""
    schema, file = folder / "schema.json", folder / "report.json"
    schema.write_text(json.dumps(SCHEMA), encoding="utf-8")
    file.write_text(json.dumps(entries), encoding="utf-8")
    done = subprocess.run(
        [command("check-jsonschema"), "--schemafile", schema, file],
        capture_output=True,
        check=False,
    )
    return done.returncode == 0


def test_gitlab_takes_it_in(written: Mapping[Format, Path], tmp_path: Path) -> None:
    """Every report passes, and no two entries have one fingerprint."""
    content = written[Format.GITLAB].read_bytes()
    entries = json.loads(content)

    assert content.startswith(b"[")
    assert passes(entries, tmp_path)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


@pytest.mark.parametrize("written", ["energietransitie"], indirect=True)
@pytest.mark.parametrize(
    "change", [{"severity": "fout"}, {"location": {"path": "./a", "lines": {"begin": 1}}}], ids=str
)
def test_what_is_wrong_is_refused(
    written: Mapping[Format, Path], tmp_path: Path, change: Mapping[str, Any]
) -> None:
    """A severity or a path that GitLab does not know fails, so that silence means something."""
    entries = json.loads(written[Format.GITLAB].read_bytes())

    assert not passes([entries[0] | change], tmp_path)
