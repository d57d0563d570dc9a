"""Format: the ways in which an import is written."""

from enum import StrEnum


class ImportFormat(StrEnum):
    """How an import is written."""

    TEXT = "text"
    JSON = "json"
