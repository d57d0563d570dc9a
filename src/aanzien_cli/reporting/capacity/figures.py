"""Figures: hours, fte, shares and waits as a reader sees them."""

import math
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.fte_sum import print_fte
from aanzien_cli.analysis.hours import round_hours
from aanzien_cli.domain.quantities.getal import format_getal

_PLACES: Final = 9
"""A half stays a half: what adding up in another order changes lies far behind these."""
_CENT: Final = Decimal("0.01")
_LEAST_WAIT: Final = 0.05


def hours(amount: float) -> str:
    """Say hours, rounded to 10."""
    return f"{format_getal(Decimal(round_hours(amount)))} u"


def fte(amount: Decimal) -> str:
    """Say fte with one decimal, two where it has them; what there is too little of has a minus."""
    return print_fte(amount.quantize(_CENT)).replace("-", "−")


def percent(share: float | Decimal | None) -> str:
    """Say a share as a whole percentage; a dash where there is none."""
    return "–" if share is None else f"{whole_percent(share)} %"


def whole_percent(share: float | Decimal) -> int:
    """Give a share as a whole percentage, halves away from zero."""
    exact = Decimal(repr(round(float(share), _PLACES)))
    return int((exact * 100).quantize(Decimal(1), rounding="ROUND_HALF_UP"))


def wait(times: float | None) -> str:
    """Say how long work waits, or nothing where that is short, or endless, or has no meaning."""
    if times is None or math.isinf(times) or times < _LEAST_WAIT:
        return ""
    return f"wachten {format_getal(Decimal(repr(times)), 1)} ×"
