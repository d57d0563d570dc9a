"""Frame: what a form for other programs has to know besides the findings themselves."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from aanzien_cli.domain.element import Element
from aanzien_cli.domain.severity import Severity


class RuleText(Protocol):
    """What there is to tell about a rule."""

    @property
    def name(self) -> str:
        """The name that users write."""

    @property
    def summary(self) -> str:
        """What the rule asks, in one sentence."""

    @property
    def explanation(self) -> str:
        """The whole explanation, in Markdown."""

    @property
    def severity(self) -> Severity:
        """How much a finding matters by default."""

    @property
    def element(self) -> Element:
        """The chapter of the paper."""

    @property
    def heuristic(self) -> bool:
        """Whether the rule only asks a question."""


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
