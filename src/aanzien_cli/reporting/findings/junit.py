"""JUnit: findings as failed tests, for CI systems that know only tests."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.visible import visible

_MARKUP: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OK: Final = "zonder bevindingen"
_Case = tuple[str, str, str]
"""The class and the name of a test, and what stands in it."""


def to_junit(inspection: Inspection, frame: Frame) -> str:
    """Give a test for each finding, and a passed one for each file without.

    A finding that makes the check fail is a failed test; one that does not is skipped, so that the
    colour of the tests is that of the exit code.
    """
    cases = list(_cases(inspection, frame))
    failed = sum(body.startswith("<failure") for _, _, body in cases)
    skipped = sum(body.startswith("<skipped") for _, _, body in cases)
    suite = f'name="aanzien" tests="{len(cases)}" failures="{failed}" errors="0"'
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<testsuites name="aanzien" tests="{len(cases)}" failures="{failed}" errors="0">',
        f'  <testsuite {suite} skipped="{skipped}">',
        *_written(cases),
        "  </testsuite>",
        "</testsuites>",
    )
    return "".join(f"{line}\n" for line in lines)


def _cases(inspection: Inspection, frame: Frame) -> Iterator[_Case]:
    at_fault = {finding.path for finding in inspection.findings}
    clean = sorted(inspection.sources.keys() - at_fault, key=_bytes)
    for finding in inspection.shown:
        place = f"{finding.rule} {finding.span.line}:{finding.span.column}"
        yield frame.path(finding.path), place, _body(finding, frame)
    yield from ((frame.path(path), _OK, "") for path in clean)


def _body(finding: Finding, frame: Frame) -> str:
    if finding.severity.rank > frame.fail_on.rank:
        return f'<skipped message="{_escaped(finding.message)}"/>'
    kind = f'type="{finding.severity.value}"'
    mend = _escaped(f"Herstel: {finding.fix}") if finding.fix else ""
    return f'<failure message="{_escaped(finding.message)}" {kind}>{mend}</failure>'


def _written(cases: Iterable[_Case]) -> Iterator[str]:
    for class_, name, body in cases:
        start = f'    <testcase classname="{_escaped(class_)}" name="{_escaped(name)}"'
        yield f"{start}>{body}</testcase>" if body else f"{start}/>"


def _escaped(text: str) -> str:
    """Give a text for XML, in which no CI system that reads along finds a command."""
    clean = _NOT_XML.sub("\ufffd", visible(text))
    safe = "".join(_MARKUP.get(char, char) for char in clean)
    return safe.replace("##", "#&#35;")


def _bytes(path: str) -> bytes:
    return path.encode("utf-8", "surrogateescape")
