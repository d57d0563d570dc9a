"""Finding: something that a reader of the repository should know, and where it stands."""

from dataclasses import dataclass

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.repair import Repair
from aanzien_cli.domain.findings.severity import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One observation at one place; `repair` is what a program can do about it.

    `subject` is the part of the record that is at fault, in words that hold when its lines move.
    """

    path: str
    span: Span
    rule: str
    severity: Severity
    message: str
    fix: str = ""
    repair: Repair | None = None
    subject: str = ""

    @property
    def order(self) -> tuple[bytes, int, int, str, str]:
        """Give the key by which findings are sorted: path bytes, line, column, rule, message."""
        path = self.path.encode("utf-8", "surrogateescape")
        return (path, self.span.line, self.span.column, self.rule, self.message)
