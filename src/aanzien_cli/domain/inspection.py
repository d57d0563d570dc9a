"""Inspection: what was read and what was found; the value that every output is made of."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from aanzien_cli.domain.finding import Finding
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.severity import Severity


@dataclass(frozen=True)
class Inspection:
    """A register with its findings, sorted by place, and the text of the files they stand in.

    `sources` maps the path of every file that was read to its bytes; `rules` counts the rules
    that ran. `notes` are sentences on what could not be looked at, such as a past that git keeps.
    """

    register: Register
    findings: tuple[Finding, ...]
    sources: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    rules: int = 0
    notes: tuple[str, ...] = ()

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
