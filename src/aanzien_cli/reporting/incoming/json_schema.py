"""JSON schema: the shape of what `aanzien import --output-format json` writes."""

from typing import Final

from aanzien_cli.analysis.incoming.outcome import Fate
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.reporting.incoming.json_ import SCHEMA_VERSION
from aanzien_cli.reporting.json_shape import (
    Shape,
    count,
    many,
    one_of,
    output,
    part,
    text,
    truth,
    words,
)

NAME: Final = "invoer"


def import_schema() -> Shape:
    """Give the schema."""
    sums = {fate.name.lower(): count(f"Het aantal rijen: {fate}.") for fate in Fate}
    fields = {
        "file": text("Het rekenblad, zoals het is genoemd."),
        "sheet": text("Het blad dat is gelezen; leeg bij CSV."),
        "kind": one_of("De soort record.", (kind.kind for kind in KINDS)),
        "part": text("Het veld met de onderdelen waar de rijen over gaan; leeg bij hele records."),
        "written": truth("Of er is geschreven."),
        "summary": part("Hoeveel rijen nieuw zijn, iets wijzigen of gelijk zijn.", sums),
        "rows": many("De rijen, in de volgorde van het blad.", _row()),
        "problems": many("Wat er mis is; dan wordt er niets geschreven.", _problem()),
        "left": words("De ids van records waarvoor geen rij is; ze blijven."),
        "notes": words("Wat er verder te weten is, zoals kolommen die niet zijn gelezen."),
        "added": many("De bevindingen die erbij komen.", _finding()),
    }
    return output(NAME, "Invoer", "aanzien import", SCHEMA_VERSION, fields)


def _row() -> Shape:
    change = {
        "field": text("Het veld."),
        "old": text("Wat er stond, in woorden; leeg als er niets stond."),
        "new": text("Wat er komt te staan, in woorden; leeg als het veld leeg wordt."),
    }
    fields = {
        "row": count("Het nummer van de rij in het rekenblad."),
        "id": text("Het id van het record."),
        "fate": one_of("Wat er met het record gebeurt.", (fate.value for fate in Fate)),
        "fields": many("De velden die anders worden.", part("Een veld.", change)),
    }
    return part("Een rij.", fields)


def _problem() -> Shape:
    fields = {
        "row": count("Het nummer van de rij; 0 als het niet aan één rij ligt."),
        "message": text("Wat er mis is."),
        "fix": text("Wat u eraan doet; leeg als dat niet te zeggen is."),
        "column": text("De letter van de kolom; leeg als het aan de hele rij ligt."),
        "heading": text("De kop van die kolom."),
        "found": text("Wat er in de cel staat."),
    }
    return part("Iets wat mis is.", fields)


def _finding() -> Shape:
    fields = {
        "path": text("Het pad van het bestand."),
        "line": count("De regel."),
        "column": count("De kolom."),
        "rule": text("De regel die dit vraagt."),
        "severity": one_of("De ernst.", (each.value for each in Severity)),
        "message": text("De bevinding."),
        "fix": text("Wat u eraan kunt doen."),
    }
    return part("Een bevinding.", fields)
