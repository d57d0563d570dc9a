"""Rule text: what there is to tell about a rule, for whoever tells it."""

from typing import Protocol

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.severity import Severity


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
    def quote(self) -> str:
        """The sentence of the paper that asks it."""

    @property
    def heuristic(self) -> bool:
        """Whether the rule only asks a question."""
