"""Small: a figure on few cases, with how sure it is."""

from decimal import Decimal
from typing import NamedTuple

from aanzien_cli.analysis.indicators.counts import count_between, share_between
from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.drempels import Drempels


class Small(NamedTuple):
    """The cases behind a figure, of how many, and the 80 % interval in the unit of the figure."""

    hits: int
    total: int | None
    low: float
    high: float


def small(point: Point, drempels: Drempels) -> Small | None:
    """Give the interval of a figure on few cases; None for many, and where no cases are given."""
    hits, total = _whole(point.teller), _whole(point.noemer)
    if hits is None or (point.noemer is not None and (total is None or total < hits)):
        return None
    if hits >= drempels.kleine_aantallen:
        return None
    low, high = count_between(hits) if total is None else share_between(hits, total)
    scale = _scale(point, hits, total)
    return None if scale is None else Small(hits, total, low * scale, high * scale)


def is_unknown(indicator: Indicator, point: Point) -> bool:
    """Whether a figure is a share of a group whose size is not given."""
    is_share = point.teken == "%" or "%" in (indicator.eenheid or "")
    return is_share and (point.teller is None or point.noemer is None)


def _whole(value: Decimal | None) -> int | None:
    """Give a whole number from 0 on, or None."""
    return int(value) if value is not None and value >= 0 and value == int(value) else None


def _scale(point: Point, hits: int, total: int | None) -> float | None:
    """Give what one case, or a share of 1, is in the unit of the figure; None where unknown."""
    if hits:
        return float(point.getal) / (hits / (total or 1))
    if total is None:
        return 1.0
    return 100.0 if total and point.teken == "%" else None
