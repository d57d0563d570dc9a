"""Per: of whom capacity is weighed."""

from enum import StrEnum


class Per(StrEnum):
    """Of whom capacity is weighed."""

    TEAM = "team"
    DISCIPLINE = "discipline"
    AFDELING = "afdeling"
    PARTNER = "partner"
    PERSOON = "persoon"
