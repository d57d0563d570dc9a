"""Refusal: a file that is not read any further, and why."""

from aanzien_cli.domain.findings.location import Span


class RefusalError(Exception):
    """A file cannot be read beyond `span`; carries the Dutch sentence and the mend.

    Never leaves this package: the loader turns it into a fault of rule `rule`.
    """

    def __init__(
        self, span: Span, message: str, fix: str = "", rule: str = "onleesbaar-bestand"
    ) -> None:
        """Keep where, what and how to mend it."""
        super().__init__(message)
        self.span = span
        self.message = message
        self.fix = fix
        self.rule = rule
