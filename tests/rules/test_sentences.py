"""Sentences: what the rules say word for word, at which place, how grave, and with which mend."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest
from support.golden_files import assert_golden
from support.repository import Files, inspected

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.rules.catalog import ALL_RULES

OTHERWISE: Final = Path(__file__).with_name("otherwise")
"""By folder of rules: what their own examples do not show."""
_TITLE: Final = re.compile(r"^## (.+)\n", re.MULTILINE)
_FILE: Final = re.compile(
    r"^# (\S+\.(?:yaml|md|csv)(?: op \d{4}-\d\d-\d\d| in main)?)\n", re.MULTILINE
)
each_element = pytest.mark.parametrize("element", Element)


def _told(finding: Finding) -> Iterator[str]:
    span = finding.span
    yield f"{finding.path}:{span.line}:{span.column}: {finding.severity.value} {finding.message}"
    if finding.fix:
        yield f"    {finding.fix}"
    if finding.repair:
        yield f"    {finding.repair!r}"


def _said(files: Files, rules: set[str]) -> Iterator[str]:
    for finding in inspected(files).findings:
        if finding.rule in rules:
            yield from _told(finding)


def _parts(pattern: re.Pattern[str], text: str) -> Mapping[str, str]:
    _, *parts = pattern.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))


@each_element
def test_a_sentence_is_as_it_was_read(element: Element) -> None:
    """A finding points at the same place, in the same words, until somebody reviews new ones."""
    rules = [rule for rule in ALL_RULES if rule.element is element]
    told = {rule.name: "\n".join(_said(rule.examples[0], {rule.name})) for rule in rules}

    assert all(told.values())
    text = "\n\n".join(f"{name}\n{said}" for name, said in told.items()) + "\n"
    assert_golden(Path("rules") / f"{element.name.lower()}.txt", text)


@pytest.mark.parametrize("path", sorted(OTHERWISE.iterdir()), ids=lambda path: path.stem)
def test_other_sentences_are_as_they_were_read(path: Path) -> None:
    """So it is with what a rule finds at the edges of its question, where it has two answers."""
    rules = {rule.name for rule in ALL_RULES if f".{path.stem}." in rule.function.__module__}
    cases = _parts(_TITLE, path.read_text(encoding="utf-8"))
    told = {
        title: "\n".join(_said(_parts(_FILE, text), rules)) or "(niets)"
        for title, text in cases.items()
    }

    assert told
    text = "\n\n".join(f"{title}\n{said}" for title, said in told.items()) + "\n"
    assert_golden(Path("rules") / f"{path.stem}-otherwise.txt", text)
