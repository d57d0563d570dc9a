"""SARIF: findings as a log that GitHub, Azure DevOps and editors take in, version 2.1.0."""

from typing import Any, Final

from aanzien_cli import __version__
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.findings.sarif_results import ROOT, results
from aanzien_cli.reporting.findings.sarif_rules import descriptors, id_of
from aanzien_cli.reporting.json_text import json_text, unicode_text

MOST: Final = 5_000
"""Results in a log; GitHub keeps no more of them."""
_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def to_sarif(inspection: Inspection, frame: Frame) -> str:
    """Give a log with one run: every rule that ran, every finding, and what records except."""
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(inspection, frame)]})


def _run(inspection: Inspection, frame: Frame) -> dict[str, Any]:
    rules = descriptors(inspection, frame)
    places = {rule["id"]: number for number, rule in enumerate(rules)}
    found = results(inspection, frame, lambda name: places[id_of(name)])
    kept = found[:MOST]
    left_out = len(found) - len(kept) + sum(inspection.unshown.values())
    category = f"{unicode_text(frame.folder)}/" if frame.folder else ""
    return {
        "tool": {
            "driver": {
                "name": "aanzien",
                "semanticVersion": __version__,
                "version": __version__,
                "informationUri": "urn:aanzien",
                "language": "nl",
                "rules": rules,
            }
        },
        "automationDetails": {"id": f"aanzien/{category}"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "De bovenste map van de git-repository."}}
        },
        "invocations": [_invocation(inspection, left_out)],
        "results": kept,
    }


def _invocation(inspection: Inspection, left_out: int) -> dict[str, Any]:
    """Tell that the run did its job; a run that could not writes no log at all."""
    notes = [*inspection.notes]
    if left_out:
        said = number(left_out, "bevinding", "bevindingen")
        notes.append(f"nog {said} niet in dit bestand: het houdt de ernstigste {MOST}")
    told = [{"level": "note", "message": {"text": unicode_text(note)}} for note in notes]
    return {
        "executionSuccessful": True,
        **({"toolExecutionNotifications": told} if told else {}),
    }
