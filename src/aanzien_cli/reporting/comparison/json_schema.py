"""JSON schema: the shape of what `aanzien diff --output-format json` writes."""

from typing import Final

from aanzien_cli.analysis.comparison.change import Topic, What
from aanzien_cli.analysis.comparison.remarks import Fate
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.reporting.comparison.json_ import SCHEMA_VERSION
from aanzien_cli.reporting.json_shape import (
    Shape,
    count,
    day,
    many,
    maybe,
    number,
    numbered,
    one_of,
    part,
    published,
    text,
    truth,
    words,
)

NAME: Final = "verschillen"


def differences_schema() -> Shape:
    """Give the schema; within one version fields are only ever added."""
    fields = {
        **numbered(SCHEMA_VERSION),
        "before": _side("De stand waarmee is vergeleken."),
        "after": _side("De stand die is vergeleken."),
        "changes": many("De wijzigingen, per onderwerp.", _change()),
        "capacity": many("De teams met andere capaciteit, per periode.", _capacity()),
        "findings": many("De bevindingen die kwamen of gingen.", _finding_change()),
        "notes": words("Wat niet kon worden bekeken."),
    }
    said = "De uitvoer van 'aanzien diff --output-format json'."
    return published(NAME, NAME.capitalize(), SCHEMA_VERSION, part(said, fields))


def _side(description: str) -> Shape:
    fields = {
        "name": text("De revisie of datum zoals die is gevraagd; leeg voor de bestanden van nu."),
        "commit": maybe(text("De commit, als die er is.")),
        "peildatum": day("De dag waarop is geoordeeld."),
    }
    return part(description, fields)


def _change() -> Shape:
    return part(
        "",
        {
            "topic": one_of("Waar de wijziging over gaat.", Topic),
            "change": one_of("Wat er is gebeurd.", What),
            "kind": one_of("De soort record.", [each.kind for each in KINDS]),
            "id": text("Het id van het record."),
            "title": text("Hoe het record heet."),
            "field": text("Het veld, of de periode van een cijfer; leeg voor het hele record."),
            "old": text("Wat er stond, in woorden; leeg als er niets stond."),
            "new": text("Wat er staat, in woorden; leeg als er niets meer staat."),
            "remark": text("Wat er verder te weten is."),
            "personal": truth("Of het over één persoon gaat; zoiets hoort niet in een publicatie."),
            "before": _place("Waar het stond."),
            "after": _place("Waar het staat."),
        },
    )


def _place(description: str) -> Shape:
    fields = {
        "path": text("Het pad van het bestand, met '/'."),
        "line": maybe(count("De regel, vanaf 1, als die bekend is.")),
    }
    return _or_null(fields, description)


def _capacity() -> Shape:
    fields = {
        "available_fte": number("Het aantal fte dat er is.", 0),
        "asked_fte": number("Het aantal fte dat opdrachten vragen.", 0),
        "load": maybe(number("De vraag als deel van het aanbod in uren.")),
    }
    return part(
        "",
        {
            "team": text("Het id van het team."),
            "title": text("De naam van het team."),
            "period": text("De periode."),
            "before": _or_null(fields, "De stand van toen, als die er was."),
            "after": _or_null(fields, "De stand van nu, als die er is."),
        },
    )


def _finding_change() -> Shape:
    fields = {
        "rule": text("De naam van de regel."),
        "severity": one_of("De ernst.", Severity),
        "message": text("Wat er aan de hand is."),
        "path": text("Het pad van het bestand, met '/'."),
        "line": count("De regel, vanaf 1.", 1),
    }
    return part(
        "",
        {
            "change": one_of("Wat er met de bevinding is gebeurd.", Fate),
            "before": _or_null(fields, "De bevinding van toen."),
            "after": _or_null(fields, "De bevinding van nu."),
        },
    )


def _or_null(fields: Shape, description: str) -> Shape:
    return {**maybe(part("", fields)), "description": description}
