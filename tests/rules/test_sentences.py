"""Sentences: what every rule says of its own wrong example, word for word, and where."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from golden_files import assert_golden
from repository import inspected

from aanzien_cli.domain.element import Element
from aanzien_cli.domain.finding import Finding
from aanzien_cli.rules.catalog import ALL_RULES


def _told(finding: Finding) -> Iterator[str]:
    span = finding.span
    yield f"{finding.path}:{span.line}:{span.column}: {finding.severity.value} {finding.message}"
    if finding.fix:
        yield f"    {finding.fix}"
    if finding.repair:
        yield f"    {finding.repair!r}"


@pytest.mark.parametrize("element", Element)
def test_a_sentence_is_as_it_was_read(element: Element) -> None:
    """A finding points at the same place, in the same words, until somebody reviews new ones."""
    rules = [rule for rule in ALL_RULES if rule.element is element]
    lines = [
        line
        for rule in rules
        for line in (
            f"\n{rule.name}",
            *(
                line
                for finding in inspected(rule.examples[0]).findings
                if finding.rule == rule.name
                for line in _told(finding)
            ),
        )
    ]

    assert rules
    assert_golden(Path("rules") / f"{element.name.lower()}.txt", "\n".join(lines)[1:] + "\n")
