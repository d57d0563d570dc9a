"""SARIF results: a finding as a log writes it, also one that a record makes an exception for."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.fingerprint import fingerprints
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.findings.line_hash import line_hashes
from aanzien_cli.reporting.findings.sarif_rules import LEVEL, id_of
from aanzien_cli.reporting.json_text import unicode_text

ROOT: Final = "%SRCROOT%"
"""Stands for the top of the repository; where that is on a disk is nobody's business."""
_PLAIN: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def results(
    inspection: Inspection, frame: Frame, index: Callable[[str], int]
) -> list[dict[str, Any]]:
    """Give a result for each finding, the gravest first, then those that are excused."""
    hashes = _hashes(inspection)

    def written(finding: Finding, mark: str) -> dict[str, Any]:
        place = _location(finding, frame)
        prints = {**hashes(finding), "aanzien/v2": mark}
        text = {"text": _unlinked(_sentence(finding))}
        return {
            "ruleId": id_of(finding.rule),
            "ruleIndex": index(finding.rule),
            "level": LEVEL[finding.severity],
            "message": text,
            "locations": [place],
            "partialFingerprints": prints,
        }

    standing = sorted(fingerprints(inspection.shown), key=lambda pair: pair[0].severity.rank)
    excused = fingerprints(each.finding for each in inspection.excused)
    return [
        *(written(*pair) for pair in standing),
        *(
            {**written(*pair), "suppressions": [_suppression(each.by, each.reason)]}
            for each, pair in zip(inspection.excused, excused, strict=True)
        ),
    ]


def _suppression(by: str, reason: str) -> dict[str, str]:
    return {
        "kind": "external",
        "status": "accepted",
        "justification": unicode_text(f"{by}: {reason}" if reason else by),
    }


def _hashes(inspection: Inspection) -> Callable[[Finding], dict[str, str]]:
    """Give a function for the hash of a finding's line; a file is gone through once."""

    @cache
    def of_file(path: str) -> tuple[str, ...]:
        return tuple(line_hashes(inspection.sources.get(path, b"")))

    def of_line(finding: Finding) -> dict[str, str]:
        lines = of_file(finding.path)
        number = max(1, min(finding.span.line, len(lines)))
        return {"primaryLocationLineHash": lines[number - 1]}

    return of_line


def _location(finding: Finding, frame: Frame) -> dict[str, Any]:
    span = finding.span
    end_column = span.end_column
    if span.end_line == span.line:
        end_column = max(end_column, span.column + 1)
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(frame.path(finding.path)), "uriBaseId": ROOT},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endLine": span.end_line,
                "endColumn": end_column,
            },
        }
    }


def _uri(path: str) -> str:
    """Write the bytes of a path as an address; what is no plain letter becomes `%NN`."""
    return "".join(_signs(path.encode("utf-8", "surrogateescape")))


def _signs(path: bytes) -> Iterator[str]:
    return (chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in path)


def _sentence(finding: Finding) -> str:
    ending = "" if finding.message.endswith((".", "?", "!")) else "."
    mend = f" Herstel: {finding.fix}." if finding.fix else ""
    return f"{finding.message}{ending}{mend}"


def _unlinked(text: str) -> str:
    """Break what a reader would take for a link: `[here](address)`."""
    return unicode_text(text).replace("](", "] (")
