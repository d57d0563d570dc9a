"""Format: the ways in which rules are written."""

from enum import StrEnum


class RuleFormat(StrEnum):
    """How rules are written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
