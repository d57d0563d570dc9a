"""JSON schema: the shapes of what `aanzien check --output-format json` writes."""

from typing import Any

from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.severity import Severity
from aanzien_cli.reporting.findings.json_ import SCHEMA_VERSION


def findings_schema() -> dict[str, Any]:
    """Give the schema of the findings, draft-07; within one version fields are only ever added."""
    findings = _list("De bevindingen, gesorteerd op pad, regel en kolom.", _finding())
    said = "De uitvoer van 'aanzien check --output-format json'."
    return _output("bevindingen", said, {"findings": findings})


def counts_schema() -> dict[str, Any]:
    """Give the schema of what is written with `--statistics`: a count in place of findings."""
    statistics = _list("Een aantal per regel: het ernstigste en het vaakste eerst.", _counted())
    said = "De uitvoer van 'aanzien check --statistics --output-format json'."
    return _output("tellingen", said, {"statistics": statistics})


def _output(name: str, description: str, rows: dict[str, Any]) -> dict[str, Any]:
    tool = {"name": _text("De naam van het programma."), "version": _text("Zijn versie.")}
    version = {"const": SCHEMA_VERSION, "description": "De versie van deze vorm."}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:aanzien:schema:{name}:{SCHEMA_VERSION}",
        "title": name.capitalize(),
        "description": description,
        **_object(
            {
                "schema_version": version,
                "tool": _object(tool, "Het programma dat dit schreef."),
                "peildatum": {**_text("De dag waarop is geoordeeld."), "format": "date"},
                "summary": _summary(),
                **rows,
            }
        ),
    }


def _summary() -> dict[str, Any]:
    always = {
        "files": _count("Het aantal gelezen bestanden."),
        "records": _object(
            {kind.kind: _count(f"Het aantal records van soort {kind.kind}.") for kind in KINDS},
            "Het aantal records per soort; een soort zonder records ontbreekt.",
            required=(),
        ),
        "rules": _count("Het aantal regels dat is uitgevoerd."),
        "findings": _object(
            {each.value: _count(f"Het aantal bevindingen: {each.value}.") for each in Severity},
            "Het aantal bevindingen per ernst.",
        ),
    }
    not_shown = {
        "type": "object",
        "description": "Per regel hoeveel bevindingen niet genoemd zijn; alleen met --max-findings"
        " en als er meer zijn.",
        "additionalProperties": {"type": "integer", "minimum": 1},
    }
    return _object({**always, "not_shown": not_shown}, "De aantallen.", required=(*always,))


def _counted() -> dict[str, Any]:
    return _object(
        {
            "rule": _text("De naam van de regel."),
            "severity": _severity(),
            "count": _count("Het aantal bevindingen van deze regel met deze ernst."),
        }
    )


def _finding() -> dict[str, Any]:
    place = {"type": "integer", "minimum": 1}
    return _object(
        {
            "rule": _text("De naam van de regel."),
            "severity": _severity(),
            "message": _text("Wat er aan de hand is."),
            "fix": _text("Hoe het te herstellen is; leeg als dat niet te zeggen is."),
            "path": _text("Het pad van het bestand, met '/'."),
            "line": {**place, "description": "De regel, vanaf 1."},
            "column": {**place, "description": "De kolom, vanaf 1, in tekens."},
            "end_line": {**place, "description": "De regel waarop de plaats eindigt."},
            "end_column": {**place, "description": "De kolom net na het laatste teken."},
            "fingerprint": {
                "type": "string",
                "pattern": "^[0-9a-f]{32}$",
                "description": "Herkent dezelfde bevinding nadat regels zijn verschoven.",
            },
        }
    )


def _severity() -> dict[str, Any]:
    return {"enum": [each.value for each in Severity], "description": "De ernst."}


def _list(description: str, items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "description": description, "items": items}


def _object(
    properties: dict[str, Any], description: str = "", required: tuple[str, ...] | None = None
) -> dict[str, Any]:
    described = {"description": description} if description else {}
    return {
        **described,
        "type": "object",
        "properties": properties,
        "required": list(properties if required is None else required),
        "additionalProperties": False,
    }


def _text(description: str) -> dict[str, Any]:
    return {"type": "string", "description": description}


def _count(description: str) -> dict[str, Any]:
    return {"type": "integer", "minimum": 0, "description": description}
