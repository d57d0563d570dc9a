"""Trend: whether the figures of an indicator go somewhere, how steep, and for the better or not."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from aanzien_cli.analysis.indicators.mann_kendall import mann_kendall
from aanzien_cli.analysis.indicators.theil_sen import Slope, theil_sen
from aanzien_cli.analysis.indicators.timeline import Timeline
from aanzien_cli.analysis.series import Point
from aanzien_cli.analysis.trend import badness
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.drempels import Drempels

FEWEST: Final = 4
Meaning = Literal["beter", "slechter"]


class Trend(NamedTuple):
    """`figures` is how many were looked at; `p` the chance of so much order without any trend.

    It is None for too few figures.

    `sign` is 1 where the figures rise, -1 where they fall, 0 where no trend is shown. `meaning`
    says whether that is for the better, where the indicator tells. `per` is the unit of the slope.
    """

    figures: int
    p: float | None
    sign: int
    meaning: Meaning | None
    slope: Slope | None
    per: str


def trend_of(indicator: Indicator, points: Sequence[Point], drempels: Drempels) -> Trend:
    """Look for a trend in figures that are comparable with each other."""
    timeline, count = Timeline(points), len(points)
    if count < FEWEST:
        return Trend(count, None, 0, None, None, timeline.per)
    s, p = mann_kendall([point.getal for point in points])
    sign = (s > 0) - (s < 0) if p <= drempels.trend_toeval else 0
    slope = theil_sen(timeline.places(points), [float(point.getal) for point in points])
    return Trend(count, p, sign, _meaning(indicator, points, sign), slope, timeline.per)


def _meaning(indicator: Indicator, points: Sequence[Point], sign: int) -> Meaning | None:
    """Say what a trend means; where a level is kept, the distance to it has to have a trend too."""
    measure = badness(indicator)
    if measure is None or not sign:
        return None
    worse = mann_kendall([measure(point.getal) for point in points]).s
    if not worse:
        return None
    return "slechter" if worse > 0 else "beter"
