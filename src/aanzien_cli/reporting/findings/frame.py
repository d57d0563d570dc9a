"""Frame: what a form for other programs has to know besides the findings themselves."""

from collections.abc import Sequence
from typing import NamedTuple

from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.reporting.rule_text import RuleText


class Frame(NamedTuple):
    """Where the records stand in their repository, the rules that ran, what makes a check fail.

    `folder` is the path from the top of the repository to the folder that was checked, with `/`
    and without one at the end; empty when they are the same.
    """

    folder: str = ""
    rules: Sequence[RuleText] = ()
    fail_on: Severity = Severity.ERROR

    def path(self, path: str) -> str:
        """Give the path of a finding from the top of the repository."""
        return f"{self.folder}/{path}" if self.folder else path
