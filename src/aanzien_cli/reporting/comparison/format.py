"""Format: the ways in which differences are written."""

from enum import StrEnum


class DiffFormat(StrEnum):
    """How differences are written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
