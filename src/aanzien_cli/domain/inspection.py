"""Inspection: what was read and what was found; the value that every output is made of."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.register import Register


class Excused(NamedTuple):
    """A finding that does not count: what excuses it, and the reason that was given."""

    finding: Finding
    by: str
    reason: str


@dataclass(frozen=True)
class Inspection:
    """A register with its findings, sorted by place, and the text of the files they stand in.

    `sources` maps the path of every file that was read to its bytes; `rules` counts the rules
    that ran. `notes` are sentences on what could not be looked at, such as a past that git keeps.
    `excused` are the findings that a record or a baseline makes an exception for. `most_per_rule`
    caps how many findings of one rule are shown, 0 for all; all of them count. `earlier` maps paths
    to bytes as the revision has them that the findings are compared with, None without one.
    """

    register: Register
    findings: tuple[Finding, ...]
    sources: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    rules: int = 0
    notes: tuple[str, ...] = ()
    excused: tuple[Excused, ...] = ()
    most_per_rule: int = 0
    earlier: Mapping[str, bytes] | None = field(default=None, repr=False)

    def capped(self, most_per_rule: int) -> "Inspection":
        """Give the same, of which fewer findings are shown; a note tells how many are not."""
        capped = replace(self, most_per_rule=most_per_rule)
        left_out = (
            f"van '{rule}' nog {count} niet getoond" for rule, count in capped.unshown.items()
        )
        return replace(capped, notes=(*self.notes, *left_out))

    @cached_property
    def shown(self) -> tuple[Finding, ...]:
        """The findings to show one by one: of each rule no more than `most_per_rule`."""
        if not self.most_per_rule:
            return self.findings
        seen: Counter[str] = Counter()
        kept = []
        for finding in self.findings:
            seen[finding.rule] += 1
            if seen[finding.rule] <= self.most_per_rule:
                kept.append(finding)
        return tuple(kept)

    @property
    def unshown(self) -> Mapping[str, int]:
        """How many findings of a rule are not shown one by one, where there are any."""
        if not self.most_per_rule:
            return {}
        left = Counter(f.rule for f in self.findings) - Counter(f.rule for f in self.shown)
        return dict(sorted(left.items()))

    def failed(self, level: Severity) -> bool:
        """Whether a finding matters as much as `level`, or more."""
        return any(finding.severity.rank <= level.rank for finding in self.findings)

    @property
    def per_severity(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        count = Counter(finding.severity for finding in self.findings)
        return {severity: count[severity] for severity in Severity}

    @property
    def per_kind(self) -> Mapping[str, int]:
        """How many records there are of each kind, in the order of the alphabet."""
        return dict(sorted(Counter(type(r).kind for r in self.register.records).items()))
