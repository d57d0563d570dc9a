"""Fingerprint: what makes a finding the same finding after lines, days and numbers have moved."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final

from aanzien_cli.domain.findings.finding import Finding

_QUOTE: Final = re.compile(r"(?P<opens>(?<!\w))?'(?P<closes>(?!\w))?")
_PLACE: Final = re.compile(r"\b(regels?|kolom) \d+")


def fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield each finding with its fingerprint: what it is about, and its number among those."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        key = _about(finding)
        yield finding, _hashed(*key, str(seen[key]))
        seen[key] += 1


def mark_of(finding: Finding) -> str:
    """Give what findings of one rule about one thing have in common."""
    return _hashed(*_about(finding))


def first_mark_of(finding: Finding) -> str:
    """Give the mark as the first baselines have it: of the sentence, with the numbers in it."""
    said = _PLACE.sub(r"\1", finding.message)
    return _sum(f"{finding.rule}\x00{finding.path}\x00{said}")


def _about(finding: Finding) -> tuple[str, ...]:
    """Give the rule, the record, what of it is at fault, and what the sentence names besides."""
    named = dict.fromkeys(_named(finding.message))
    return finding.rule, finding.path, finding.subject, *named


def _named(message: str) -> Iterator[str]:
    """Yield what a sentence quotes: ids, names and values as files have them.

    What is calculated, such as a number of days, is never quoted. A quote inside a word is none.
    """
    start = 0
    for mark in _QUOTE.finditer(message):
        if start and mark["closes"] is not None:
            yield message[start : mark.start()]
            start = 0
        elif not start and mark["opens"] is not None:
            start = mark.end()


def _hashed(*parts: str) -> str:
    """Hash the parts, each with its length before it: none can run into the next."""
    return _sum("".join(f"{len(part)}:{part}" for part in parts))


def _sum(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
