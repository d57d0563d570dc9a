"""Surroundings schema: the shapes of `check --show-settings` and `--show-files` as JSON."""

from typing import Final, get_args

from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.seen import Origin
from aanzien_cli.reporting.json_shape import (
    Shape,
    count,
    many,
    maybe,
    numbered,
    one_of,
    part,
    published,
    text,
)
from aanzien_cli.reporting.surroundings import SCHEMA_VERSION

SETTINGS: Final = "instellingen"
FILES: Final = "bestanden"


def settings_schema() -> Shape:
    """Give the schema of the settings; within one version fields are only ever added."""
    setting = part(
        "Een instelling die geldt.",
        {
            "name": text("De naam: een veld van aanzien.yaml met punten, of een optie."),
            "value": {
                "type": ["string", "integer", "array"],
                "items": {"type": "string"},
                "description": "De waarde; een getal met cijfers achter de komma is een tekst.",
            },
            "origin": one_of("Waar de waarde vandaan komt.", get_args(Origin)),
            "source": text(
                "Het veld, de revisie, de optie of de variabele; leeg bij de standaard."
            ),
        },
        {
            "path": text("Het bestand, als de waarde daaruit komt."),
            "line": count("De regel in dat bestand, vanaf 1.", 1),
        },
    )
    said = "De uitvoer van 'aanzien check --show-settings --output-format json'."
    return _output(SETTINGS, said, {"settings": many("De instellingen.", setting)})


def files_schema() -> Shape:
    """Give the schema of the files; within one version fields are only ever added."""
    file = part(
        "Een bestand in de map.",
        {
            "path": text("Het pad, met '/'."),
            "kind": maybe(
                one_of("Als welke soort het wordt gelezen.", [each.kind for each in KINDS])
            ),
            "why": text("Waarom het niet wordt gelezen; leeg als het wel wordt gelezen."),
        },
    )
    pattern = part(
        "Een patroon van 'negeer' in aanzien.yaml.",
        {
            "pattern": text("Het patroon, zoals het daar staat."),
            "files": count("Hoeveel bestanden het noemt; een ander patroon kan die ook noemen.", 0),
        },
    )
    said = "De uitvoer van 'aanzien check --show-files --output-format json'."
    rows = {
        "files": many("De bestanden, gesorteerd op pad.", file),
        "ignored": many("De patronen van 'negeer', in de volgorde van aanzien.yaml.", pattern),
    }
    return _output(FILES, said, rows)


def _output(name: str, said: str, rows: Shape) -> Shape:
    tool = {"name": text("De naam van het programma."), "version": text("Zijn versie.")}
    fields = {
        **numbered(SCHEMA_VERSION),
        "tool": part("Het programma dat dit schreef.", tool),
        **rows,
    }
    return published(name, name.capitalize(), SCHEMA_VERSION, part(said, fields))
