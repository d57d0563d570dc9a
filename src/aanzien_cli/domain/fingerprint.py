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
        key = (finding.rule, finding.path, _PLACE.sub(r"\1", finding.message))
        text = "\0".join((*key, str(seen[key])))
        seen[key] += 1
        yield finding, sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
