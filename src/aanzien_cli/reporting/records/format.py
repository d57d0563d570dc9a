"""Format: the ways in which records are written."""

from enum import StrEnum


class ListFormat(StrEnum):
    """How a list is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


class CardFormat(StrEnum):
    """How one record is written."""

    TEXT = "text"
    JSON = "json"
