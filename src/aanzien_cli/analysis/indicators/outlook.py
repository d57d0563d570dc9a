"""Outlook: the figures of an indicator held against a norm that is still to come."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from aanzien_cli.analysis.indicators.forecast import FEWEST, Forecast, Limits, forecast
from aanzien_cli.analysis.indicators.status import Status, next_status
from aanzien_cli.analysis.indicators.timeline import Timeline
from aanzien_cli.analysis.norm import bounds
from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde


class Outlook(NamedTuple):
    """The forecast for the term, the chance that the norm is then met, and the status.

    `ahead` counts usual distances between figures. `plain` is what the table says of the chance
    alone; `status` also looks at what was said before, so that it does not flip at every figure.
    """

    forecast: Forecast
    ahead: float
    chance: float
    plain: Status
    status: Status


def outlook(
    norm: Grenswaarde, limits: Limits, points: Sequence[Point], drempels: Drempels
) -> Outlook | None:
    """Look at the term of a norm from the last figure; None where it is too far, or has none.

    What was said before is worked out from the figures that were there then, since the norm was
    set.
    """
    found: Outlook | None = None
    for count in range(FEWEST, len(points) + 1):
        known = points[:count]
        is_later = norm.vastgesteld_op is None or known[-1].moment >= norm.vastgesteld_op
        if is_later or count == len(points):
            found = _one(known, norm, limits, drempels, found)
    return found


def limits_of(norm: Grenswaarde, indicator: Indicator) -> Limits | None:
    """Give the limits of a norm as numbers; None where it has none, or is relative."""
    low, high = bounds(norm, indicator)
    if norm.relatief_aan or (low is None and high is None):
        return None
    return _float(low), _float(high)


def ahead_of(norm: Grenswaarde, points: Sequence[Point]) -> float:
    """Give how many usual distances the term of a norm lies after the last of some figures."""
    return Timeline(points).ahead(points, norm.termijn) if norm.termijn else 0.0


def _one(
    points: Sequence[Point],
    norm: Grenswaarde,
    limits: Limits,
    drempels: Drempels,
    before: Outlook | None,
) -> Outlook | None:
    ahead = ahead_of(norm, points)
    found = forecast([float(point.getal) for point in points], ahead)
    if found is None or round(ahead) > drempels.vooruitblik_perioden:
        return None
    chance = found.chance(limits)
    plain = next_status(None, chance, drempels)
    return Outlook(
        found, ahead, chance, plain, next_status(before and before.status, chance, drempels)
    )


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
