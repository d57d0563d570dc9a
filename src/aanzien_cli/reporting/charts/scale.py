"""Scale: from days and values to places in a picture of figures over time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from aanzien_cli.reporting.charts.course import Trend, TrendMilestone, TrendNorm
from aanzien_cli.reporting.charts.frame import nice_step

LEFT: Final = 58.0
RIGHT: Final = 560.0
TOP: Final = 22.0
_BELOW: Final = 36
_ROOM: Final = Decimal("0.12")


@dataclass(frozen=True)
class Scale:
    """From days and values to places; `last` is the first day after what is drawn."""

    first: date
    last: date
    low: Decimal
    high: Decimal
    step: Decimal
    bottom: float

    @classmethod
    def of(cls, trend: Trend) -> "Scale":
        """Fit it to the figures and to what is asked of them."""
        values = [point.value for point in trend.points]
        asked: list[TrendNorm | TrendMilestone] = [*trend.norms, *trend.milestones]
        limits = (limit for norm in asked for limit in (norm.low, norm.high))
        values += [limit for limit in limits if limit is not None]
        low, high = min(values), max(values)
        room = (high - low) * _ROOM or abs(high) * _ROOM or Decimal(1)
        least = max(low - room, Decimal(0)) if low >= 0 else low - room
        step = nice_step(high + room - least)
        start = (least / step).to_integral_value("ROUND_FLOOR") * step
        end = ((high + room) / step).to_integral_value("ROUND_CEILING") * step
        years = [point.day.year for point in trend.points]
        years += [norm.since.year for norm in trend.norms[1:] if norm.since]
        years += [each.day.year for each in trend.milestones]
        bottom = float(trend.height - _BELOW)
        return cls(date(min(years), 1, 1), date(max(years) + 1, 1, 1), start, end, step, bottom)

    def x(self, day: date) -> float:
        """Give how far from the left a day stands."""
        share = (day - self.first).days / (self.last - self.first).days
        return LEFT + (RIGHT - LEFT) * min(max(share, 0.0), 1.0)

    def y(self, value: Decimal) -> float:
        """Give how far from the top a value stands."""
        share = float((value - self.low) / (self.high - self.low))
        return self.bottom - (self.bottom - TOP) * min(max(share, 0.0), 1.0)

    def ticks(self) -> Iterator[Decimal]:
        """Yield the values that are named beside the picture."""
        for number in range(int((self.high - self.low) / self.step) + 1):
            yield self.low + number * self.step
