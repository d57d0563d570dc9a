"""JSON schema: the shape of what `aanzien diff --output-format json` writes."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from aanzien_cli.analysis.comparison.change import Topic, What
from aanzien_cli.analysis.comparison.remarks import Fate
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.severity import Severity
from aanzien_cli.reporting.comparison.json_ import SCHEMA_VERSION

_Schema = dict[str, Any]


def differences_schema() -> _Schema:
    """Give the schema, draft-07; within one version fields are only ever added."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:aanzien:schema:verschillen:{SCHEMA_VERSION}",
        "title": "Verschillen",
        "description": "De uitvoer van 'aanzien diff --output-format json'.",
        **_object(
            {
                "schema_version": {
                    "const": SCHEMA_VERSION,
                    "description": "De versie van deze vorm.",
                },
                "before": _side("De stand waarmee is vergeleken."),
                "after": _side("De stand die is vergeleken."),
                "changes": _list("De wijzigingen, per onderwerp.", _change()),
                "capacity": _list("De teams met andere capaciteit, per periode.", _capacity()),
                "findings": _list("De bevindingen die kwamen of gingen.", _finding_change()),
                "notes": _list("Wat niet kon worden bekeken.", {"type": "string"}),
            }
        ),
    }


def _side(description: str) -> _Schema:
    fields = {
        "name": _text("De revisie of datum zoals die is gevraagd; leeg voor de bestanden van nu."),
        "commit": _maybe("string", "De commit, als die er is."),
        "peildatum": {**_text("De dag waarop is geoordeeld."), "format": "date"},
    }
    return _object(fields, description)


def _change() -> _Schema:
    return _object(
        {
            "topic": _one_of(Topic, "Waar de wijziging over gaat."),
            "change": _one_of(What, "Wat er is gebeurd."),
            "kind": {"enum": [each.kind for each in KINDS], "description": "De soort record."},
            "id": _text("Het id van het record."),
            "title": _text("Hoe het record heet."),
            "field": _text("Het veld, of de periode van een cijfer; leeg voor het hele record."),
            "old": _text("Wat er stond, in woorden; leeg als er niets stond."),
            "new": _text("Wat er staat, in woorden; leeg als er niets meer staat."),
            "remark": _text("Wat er verder te weten is."),
            "personal": {
                "type": "boolean",
                "description": "Of het over één persoon gaat; zoiets hoort niet in een publicatie.",
            },
            "before": _place("Waar het stond."),
            "after": _place("Waar het staat."),
        }
    )


def _place(description: str) -> _Schema:
    fields = {
        "path": _text("Het pad van het bestand, met '/'."),
        "line": _maybe("integer", "De regel, vanaf 1, als die bekend is."),
    }
    return _or_null(_object(fields), description)


def _capacity() -> _Schema:
    fields = {
        "available_fte": _number("Het aantal fte dat er is."),
        "asked_fte": _number("Het aantal fte dat opdrachten vragen."),
        "load": _maybe("number", "De vraag als deel van het aanbod in uren."),
    }
    return _object(
        {
            "team": _text("Het id van het team."),
            "title": _text("De naam van het team."),
            "period": _text("De periode."),
            "before": _or_null(_object(fields), "De stand van toen, als die er was."),
            "after": _or_null(_object(fields), "De stand van nu, als die er is."),
        }
    )


def _finding_change() -> _Schema:
    fields = {
        "rule": _text("De naam van de regel."),
        "severity": _one_of(Severity, "De ernst."),
        "message": _text("Wat er aan de hand is."),
        "path": _text("Het pad van het bestand, met '/'."),
        "line": {"type": "integer", "minimum": 1, "description": "De regel, vanaf 1."},
    }
    return _object(
        {
            "change": _one_of(Fate, "Wat er met de bevinding is gebeurd."),
            "before": _or_null(_object(fields), "De bevinding van toen."),
            "after": _or_null(_object(fields), "De bevinding van nu."),
        }
    )


def _object(properties: _Schema, description: str = "") -> _Schema:
    return {
        **({"description": description} if description else {}),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(description: str, items: _Schema) -> _Schema:
    return {"type": "array", "description": description, "items": items}


def _text(description: str) -> _Schema:
    return {"type": "string", "description": description}


def _number(description: str) -> _Schema:
    return {"type": "number", "minimum": 0, "description": description}


def _maybe(kind: str, description: str) -> _Schema:
    return {"type": [kind, "null"], "description": description}


def _or_null(shape: _Schema, description: str) -> _Schema:
    return {**shape, "type": ["object", "null"], "description": description}


def _one_of(words: Iterable[StrEnum], description: str) -> _Schema:
    return {"enum": [each.value for each in words], "description": description}
