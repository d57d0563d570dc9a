"""JSON schema: the shapes of what `aanzien check` writes as json and jsonl, and as a baseline."""

from typing import Final

from aanzien_cli.domain.baseline import VERSION as BASELINE_VERSION
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.reporting.findings.json_ import SCHEMA_VERSION
from aanzien_cli.reporting.json_shape import (
    Shape,
    count,
    day,
    many,
    numbered,
    one_of,
    part,
    per_key,
    published,
    text,
)

FINDINGS: Final = "bevindingen"
LINE: Final = "bevinding"
COUNTS: Final = "tellingen"
BASELINE: Final = "basislijn"
_MARK: Final = {"type": "string", "pattern": "^[0-9a-f]{32}$"}


def findings_schema() -> Shape:
    """Give the schema of the findings; within one version fields are only ever added."""
    findings = many("De bevindingen, gesorteerd op pad, regel en kolom.", part("", _finding()))
    said = "De uitvoer van 'aanzien check --output-format json'."
    return _output(FINDINGS, said, {"findings": findings})


def line_schema() -> Shape:
    """Give the schema of one line of jsonl: a finding, with the fields that it has in json."""
    said = "Een regel van de uitvoer van 'aanzien check --output-format jsonl'."
    return published(LINE, LINE.capitalize(), SCHEMA_VERSION, part(said, _finding()))


def counts_schema() -> Shape:
    """Give the schema of what is written with `--statistics`: a count in place of findings."""
    statistics = many("Een aantal per regel: het ernstigste en het vaakste eerst.", _counted())
    said = "De uitvoer van 'aanzien check --statistics --output-format json'."
    return _output(COUNTS, said, {"statistics": statistics})


def baseline_schema() -> Shape:
    """Give the schema of one line of a baseline: the first one, or an entry."""
    first = {
        "basislijn": {"const": BASELINE_VERSION, "description": "De versie van deze vorm."},
    }
    entry = {
        "regel": text("De naam van de regel."),
        "pad": text("Het pad van het bestand, met '/'."),
        "kenmerk": {**_MARK, "description": "Waar de bevindingen over gaan."},
        "aantal": count("Hoeveel bevindingen dat zijn.", 1),
        "sinds": day("De dag waarop zij er voor het eerst in stonden."),
        "reden": text("Waarom zij buiten beeld blijven; leeg zolang niemand die heeft gegeven."),
    }
    shape = {
        "description": "Een regel van de basislijn van 'aanzien check --write-baseline'.",
        "oneOf": [part("De eerste regel.", first), part("Elke regel daarna.", entry)],
    }
    return published(BASELINE, BASELINE.capitalize(), BASELINE_VERSION, shape)


def _output(name: str, description: str, rows: Shape) -> Shape:
    tool = {"name": text("De naam van het programma."), "version": text("Zijn versie.")}
    fields = {
        **numbered(SCHEMA_VERSION),
        "tool": part("Het programma dat dit schreef.", tool),
        "peildatum": day("De dag waarop is geoordeeld."),
        "summary": _summary(),
        **rows,
    }
    return published(name, name.capitalize(), SCHEMA_VERSION, part(description, fields))


def _summary() -> Shape:
    per_kind = {kind.kind: count(f"Het aantal records van soort {kind.kind}.", 0) for kind in KINDS}
    said = "Het aantal records per soort; een soort zonder records ontbreekt."
    per_severity = {
        each.value: count(f"Het aantal bevindingen: {each.value}.", 0) for each in Severity
    }
    always = {
        "files": count("Het aantal gelezen bestanden.", 0),
        "records": part(said, {}, per_kind),
        "rules": count("Het aantal regels dat is uitgevoerd.", 0),
        "findings": part("Het aantal bevindingen per ernst.", per_severity),
    }
    not_shown = per_key(
        "Per regel hoeveel bevindingen niet genoemd zijn; alleen met --max-findings en als er meer"
        " zijn.",
        {"type": "integer", "minimum": 1},
    )
    return part("De aantallen.", always, {"not_shown": not_shown})


def _counted() -> Shape:
    return part(
        "",
        {
            "rule": text("De naam van de regel."),
            "severity": one_of("De ernst.", Severity),
            "count": count("Het aantal bevindingen van deze regel met deze ernst.", 0),
        },
    )


def _finding() -> Shape:
    mark = "Herkent dezelfde bevinding nadat regels zijn verschoven."
    return {
        "rule": text("De naam van de regel."),
        "severity": one_of("De ernst.", Severity),
        "message": text("Wat er aan de hand is."),
        "fix": text("Hoe het te herstellen is; leeg als dat niet te zeggen is."),
        "path": text("Het pad van het bestand, met '/'."),
        "line": count("De regel, vanaf 1.", 1),
        "column": count("De kolom, vanaf 1, in tekens.", 1),
        "end_line": count("De regel waarop de plaats eindigt.", 1),
        "end_column": count("De kolom net na het laatste teken.", 1),
        "fingerprint": {**_MARK, "description": mark},
    }
