"""Leaving out: the findings of some rules in some files, as `--per-file-ignores` asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.selection import named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from aanzien_cli.domain.findings.finding import Finding
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.rules.rule import Rule

OPTION: Final = "--per-file-ignores"


class LeftOut(NamedTuple):
    """The names of rules that are not told of in files with a path like `pattern`."""

    pattern: str
    rules: frozenset[str]

    def __str__(self) -> str:
        """Write it as it stands on a command line."""
        return f"{self.pattern}:{','.join(sorted(self.rules))}"


def left_out(rules: Sequence[Rule], texts: Iterable[str]) -> tuple[LeftOut, ...]:
    """Read texts such as `opgaven/oud-*:teams,dubbel-id`.

    Raises MisuseError for one without a pattern, and for a rule or element that does not exist.
    """
    return tuple(_read(rules, text) for text in texts)


def _read(rules: Sequence[Rule], text: str) -> LeftOut:
    pattern, colon, names = text.rpartition(":")
    if not colon or not pattern.strip("/"):
        raise MisuseError(f"{OPTION} '{text}': schrijf PATROON:REGEL, zoals 'opgaven/oud-*:teams'")
    return LeftOut(pattern, frozenset(named(rules, [names], OPTION)))


def without(inspection: Inspection, asked: Sequence[LeftOut]) -> Inspection:
    """Give an inspection without the findings that are left out."""
    return replace(inspection, findings=tuple(_kept(inspection.findings, asked)))


def _kept(findings: Iterable[Finding], asked: Sequence[LeftOut]) -> Iterator[Finding]:
    from aanzien_cli.loading.skipped import is_ignored

    for finding in findings:
        patterns = [each.pattern for each in asked if finding.rule in each.rules]
        if not is_ignored(finding.path, patterns):
            yield finding
