"""Judging: the repository as it would be, and what is wrong there that was not wrong before."""

from collections.abc import Mapping, Sequence
from typing import Final

from aanzien_cli.domain.baseline import only_added
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.loading.parsing.outline import outline
from aanzien_cli.mending import HARM
from aanzien_cli.renewing import renewed

_PERSONAL: Final = "persoonsgegeven"


def added(before: Inspection, files: Mapping[str, bytes]) -> Sequence[Finding]:
    """Give the findings that there would be with these files, and that there are not now."""
    return only_added(renewed(before, files), before).findings


def is_harm(finding: Finding) -> bool:
    """Whether a finding says that a file cannot be read as it should, or holds personal data.

    What is once in git stays in its history: a list of addresses is stopped at the door.
    """
    return finding.rule in HARM or finding.rule == _PERSONAL


def place_of(finding: Finding, content: bytes) -> FieldPath:
    """Give the field in which a finding stands: the last one that starts before it."""
    place = (finding.span.line, finding.span.column)
    before = [
        each.field
        for each in outline(finding.path, content)
        if each.key and (each.key.line, each.key.column) <= place
    ]
    return before[-1] if before else ()
