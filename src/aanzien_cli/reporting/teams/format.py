"""Format: the ways in which teams are written."""

from enum import StrEnum


class TeamsFormat(StrEnum):
    """How teams are written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
