"""Catalog: every schema that aanzien publishes, by name."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.reporting import surroundings_schema as surroundings
from aanzien_cli.reporting.capacity import json_schema as capacity
from aanzien_cli.reporting.comparison import json_schema as comparison
from aanzien_cli.reporting.findings import json_schema as findings
from aanzien_cli.reporting.incoming import json_schema as incoming
from aanzien_cli.reporting.indicators import json_schema as indicators
from aanzien_cli.reporting.json_schema import exported
from aanzien_cli.reporting.json_schema.generator import DRAFT, REFERENCE, EditorSchema
from aanzien_cli.reporting.teams import json_schema as teams

VERSION: Final = 1
"""Goes up when a file that was right becomes wrong."""
_OUTPUTS: Final[Mapping[str, Callable[[], Mapping[str, Any]]]] = {
    findings.FINDINGS: findings.findings_schema,
    findings.LINE: findings.line_schema,
    findings.COUNTS: findings.counts_schema,
    findings.BASELINE: findings.baseline_schema,
    surroundings.SETTINGS: surroundings.settings_schema,
    surroundings.FILES: surroundings.files_schema,
    comparison.NAME: comparison.differences_schema,
    capacity.NAME: capacity.capacity_schema,
    teams.NAME: teams.teams_schema,
    indicators.NAME: indicators.indicators_schema,
    incoming.NAME: incoming.import_schema,
    exported.NAME: exported.export_schema,
}
NAMES: Final = (*BY_NAME, *_OUTPUTS)
"""The kinds of records, and what commands write as json."""


def schema(name: str) -> Mapping[str, Any]:
    """Give the schema of a kind of record, or of the findings; raises KeyError."""
    if name in _OUTPUTS:
        return _OUTPUTS[name]()
    found = BY_NAME[name].model_json_schema(ref_template=REFERENCE, schema_generator=EditorSchema)
    return {"$schema": DRAFT, "$id": f"urn:aanzien:schema:{name}:{VERSION}", **found}


def schema_text(name: str) -> str:
    """Give a schema as the text of its file; raises KeyError."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def file_name(name: str) -> str:
    """Give the name of the file of a schema: `opgave.schema.json`."""
    return f"{name}.schema.json"
