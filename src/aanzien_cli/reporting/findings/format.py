"""Format: the names of the forms that findings can be shown in."""

from enum import StrEnum


class Format(StrEnum):
    """The name of a form, as a user types it."""

    FULL = "full"
    CONCISE = "concise"
    GROUPED = "grouped"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    SARIF = "sarif"
