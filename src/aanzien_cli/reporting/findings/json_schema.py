"""JSON schema: the shape of what `aanzien check --output-format json` writes."""

from typing import Any

from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.severity import Severity
from aanzien_cli.reporting.findings.json_ import SCHEMA_VERSION


def findings_schema() -> dict[str, Any]:
    """Give the schema, draft-07; within one version fields are only ever added."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:aanzien:schema:bevindingen:{SCHEMA_VERSION}",
        "title": "Bevindingen",
        "description": "De uitvoer van 'aanzien check --output-format json'.",
        **_object(
            {
                "schema_version": {
                    "const": SCHEMA_VERSION,
                    "description": "De versie van deze vorm.",
                },
                "tool": _object(
                    {"name": _text("De naam van het programma."), "version": _text("Zijn versie.")},
                    "Het programma dat dit schreef.",
                ),
                "peildatum": {**_text("De dag waarop is geoordeeld."), "format": "date"},
                "summary": _summary(),
                "findings": {
                    "type": "array",
                    "description": "De bevindingen, gesorteerd op pad, regel en kolom.",
                    "items": _finding(),
                },
            }
        ),
    }


def _summary() -> dict[str, Any]:
    return _object(
        {
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
        },
        "De aantallen.",
    )


def _finding() -> dict[str, Any]:
    place = {"type": "integer", "minimum": 1}
    return _object(
        {
            "rule": _text("De naam van de regel."),
            "severity": {"enum": [each.value for each in Severity], "description": "De ernst."},
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
