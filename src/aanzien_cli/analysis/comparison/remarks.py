"""Remarks: which findings are new, which are gone, and which weigh otherwise than they did."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from aanzien_cli.analysis.comparison.pairs import Pairs
from aanzien_cli.domain.findings.finding import Finding


class Fate(StrEnum):
    """What became of a finding."""

    NEW = "nieuw"
    GONE = "weg"
    OTHER = "andere ernst"


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding that came, went, or has another severity; None where it was not there."""

    fate: Fate
    before: Finding | None
    after: Finding | None


def finding_changes(
    before: Iterable[Finding], after: Iterable[Finding], found: Pairs
) -> Iterator[FindingChange]:
    """Compare findings by rule and record: a sentence that counts days changes every day.

    A file that moved or got another name keeps its findings.
    """
    moved = {each.before.path: each.after.path for each in found.all if each.before and each.after}
    old, new = _grouped(before, moved), _grouped(after, {})
    for key in sorted({*old, *new}):
        yield from _compared(old.get(key, []), new.get(key, []))


def _grouped(
    findings: Iterable[Finding], moved: Mapping[str, str]
) -> Mapping[tuple[str, str], list[Finding]]:
    grouped: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda each: each.order):
        grouped[moved.get(finding.path, finding.path), finding.rule].append(finding)
    return grouped


def _compared(old: list[Finding], new: list[Finding]) -> Iterator[FindingChange]:
    """Pair equal sentences first, and then whatever is left, in the order of the file."""
    said, then = [each.message for each in new], [each.message for each in old]
    left = [each for each in old if each.message not in said]
    came = [each for each in new if each.message not in then]
    kept = [(each, new[said.index(each.message)]) for each in old if each.message in said]
    for before, after in (*kept, *zip_longest(left, came)):
        if before is None or after is None:
            yield FindingChange(Fate.GONE if before else Fate.NEW, before, after)
        elif before.severity is not after.severity:
            yield FindingChange(Fate.OTHER, before, after)
