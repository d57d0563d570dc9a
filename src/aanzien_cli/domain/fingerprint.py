"""Fingerprint: what makes a finding the same finding after lines have moved."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final

from aanzien_cli.domain.finding import Finding

_PLACE: Final = re.compile(r"\b(regels?|kolom) \d+")
"""A sentence may name another place, and that moves too."""


def fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield each finding with its fingerprint, made of rule, path, message and its number."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        key = _said(finding)
        yield finding, _hashed(*key, str(seen[key]))
        seen[key] += 1


def mark_of(finding: Finding) -> str:
    """Give what findings of one rule in one file have in common that say the same."""
    return _hashed(*_said(finding))


def _said(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.path, _PLACE.sub(r"\1", finding.message)


def _hashed(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
