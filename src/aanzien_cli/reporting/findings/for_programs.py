"""For programs: the forms that are read by other programs, or shown on a page."""

from collections.abc import Callable, Mapping
from typing import Final

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.findings.github import to_github
from aanzien_cli.reporting.findings.gitlab import to_gitlab
from aanzien_cli.reporting.findings.json_ import to_json
from aanzien_cli.reporting.findings.jsonl import to_jsonl
from aanzien_cli.reporting.findings.junit import to_junit
from aanzien_cli.reporting.findings.markdown import to_markdown
from aanzien_cli.reporting.findings.sarif import to_sarif

FORMS: Final[Mapping[Format, Callable[[Inspection, Frame], str]]] = {
    Format.JSON: lambda inspection, _: to_json(inspection),
    Format.JSONL: lambda inspection, _: to_jsonl(inspection),
    Format.MARKDOWN: lambda inspection, _: to_markdown(inspection),
    Format.GITHUB: to_github,
    Format.GITLAB: to_gitlab,
    Format.JUNIT: to_junit,
    Format.SARIF: to_sarif,
}
"""How each of them is written."""
