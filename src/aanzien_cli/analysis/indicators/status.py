"""Status: the words for how an indicator stands against its norm.

The thresholds come from a backtest on series of real indicators: of those `op koers` about 83 %
met their norm, of `risico` 33 %, of `uit koers` 7 %. A status is left a little later than it is
taken, which takes a quarter of the changes from one year to the next away.
"""

from enum import StrEnum
from typing import Final

from aanzien_cli.domain.parts.drempels import Drempels

_LEAVE_ON: Final = 0.10
_LEAVE_OFF: Final = 0.10
_LEAVE_RISK: Final = 0.05


class Status(StrEnum):
    """How an indicator stands against its norm."""

    NOT_MEASURED = "niet gemeten"
    TOO_EARLY = "te vroeg"
    ON_COURSE = "op koers"
    RISK = "risico"
    OFF_COURSE = "uit koers"
    MET = "gehaald"
    NOT_MET = "niet gehaald"
    NO_NORM = "geen norm"
    NO_VERDICT = "geen uitspraak"


def next_status(before: Status | None, chance: float, drempels: Drempels) -> Status:
    """Give the status for a chance, after another one."""
    on, off = float(drempels.norm_op_koers), float(drempels.norm_uit_koers)
    if before is Status.ON_COURSE:
        on -= _LEAVE_ON
    if before is Status.OFF_COURSE:
        off += _LEAVE_OFF
    if before is Status.RISK:
        on, off = on + _LEAVE_RISK, off - _LEAVE_RISK
    if chance >= on:
        return Status.ON_COURSE
    return Status.OFF_COURSE if chance < off else Status.RISK
