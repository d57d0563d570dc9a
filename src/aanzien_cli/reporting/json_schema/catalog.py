"""Catalog: every schema that aanzien publishes, by name."""

import json
from collections.abc import Mapping
from typing import Any, Final

from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.reporting.comparison.json_schema import differences_schema
from aanzien_cli.reporting.findings.json_schema import findings_schema
from aanzien_cli.reporting.json_schema.generator import DRAFT, REFERENCE, EditorSchema

FINDINGS: Final = "bevindingen"
DIFFERENCES: Final = "verschillen"
VERSION: Final = 1
"""Goes up when a file that was right becomes wrong."""
NAMES: Final = (*BY_NAME, FINDINGS, DIFFERENCES)
"""The kinds of records, and what `aanzien check` and `aanzien diff` write as json."""


def schema(name: str) -> Mapping[str, Any]:
    """Give the schema of a kind of record, or of the findings; raises KeyError."""
    if name == FINDINGS:
        return findings_schema()
    if name == DIFFERENCES:
        return differences_schema()
    found = BY_NAME[name].model_json_schema(ref_template=REFERENCE, schema_generator=EditorSchema)
    return {"$schema": DRAFT, "$id": f"urn:aanzien:schema:{name}:{VERSION}", **found}


def schema_text(name: str) -> str:
    """Give a schema as the text of its file; raises KeyError."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def file_name(name: str) -> str:
    """Give the name of the file of a schema: `opgave.schema.json`."""
    return f"{name}.schema.json"
