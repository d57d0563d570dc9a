"""JSONL: one JSON object on each line, for programs that read line by line."""

from aanzien_cli.domain.findings.fingerprint import fingerprints
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.json_ import as_row
from aanzien_cli.reporting.json_text import json_line


def to_jsonl(inspection: Inspection) -> str:
    """Give a line for each finding, with the fields that it has in `json`."""
    return "".join(json_line(as_row(*pair)) for pair in fingerprints(inspection.shown))
