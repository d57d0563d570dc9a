"""Severity: how much a finding matters."""

from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters; `--fail-on` says from where on the check fails."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    ADVICE = "advies"

    @property
    def rank(self) -> int:
        """Give 0 for the gravest; a larger number matters less."""
        return list(Severity).index(self)
