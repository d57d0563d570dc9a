"""Format: the ways in which indicators are written."""

from enum import StrEnum


class IndicatorsFormat(StrEnum):
    """How indicators are written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
