"""Format: the ways in which capacity is written."""

from enum import StrEnum


class CapacityFormat(StrEnum):
    """How capacity is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
