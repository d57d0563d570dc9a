"""Trend: the figures of an indicator over time, with the norm as a band or a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from aanzien_cli.domain.getal import format_getal
from aanzien_cli.reporting.charts.frame import chart, fill, label, nice_step, stroke

_HEIGHT: Final = 250
_LEFT: Final = 58.0
_RIGHT: Final = 560.0
_TOP: Final = 22.0
_BOTTOM: Final = 214.0
_ROOM: Final = Decimal("0.12")
_MOST_YEARS: Final = 9
_NARROW: Final = 8
"""Letters that fit left of the axis."""


@dataclass(frozen=True)
class TrendPoint:
    """A figure, with its day and how it is printed."""

    day: date
    value: Decimal
    shown: str


@dataclass(frozen=True)
class TrendNorm:
    """The values that meet a norm, from `low` to `high`; None is without a limit on that side."""

    low: Decimal | None
    high: Decimal | None
    shown: str


@dataclass(frozen=True)
class Trend:
    """What is drawn; the points are in the order of time, and there is one at least."""

    name: str
    title: str
    unit: str
    points: Sequence[TrendPoint]
    norm: TrendNorm | None = None


def draw_trend(trend: Trend) -> str:
    """Draw it; a single point is drawn as a point, without a line."""
    scale = _Scale.of(trend)
    parts = (*_axes(trend, scale), *_norm(trend, scale), *_line(trend, scale))
    return chart(trend.name, trend.title, described(trend), parts, _HEIGHT)


def described(trend: Trend) -> str:
    """Say what there is to see: from what to what, and the norm."""
    first, last = trend.points[0], trend.points[-1]
    norm = f" De norm is {trend.norm.shown}." if trend.norm else ""
    if len(trend.points) == 1:
        return f"Eén meting: {last.shown} {trend.unit} ({_month(last.day)}).{norm}"
    return (
        f"{len(trend.points)} metingen: van {first.shown} ({_month(first.day)}) naar {last.shown}"
        f" {trend.unit} ({_month(last.day)}).{norm}"
    )


def _month(day: date) -> str:
    return f"{day.month}-{day.year}"


@dataclass(frozen=True)
class _Scale:
    """From days and values to places."""

    first: date
    last: date
    low: Decimal
    high: Decimal
    step: Decimal

    @classmethod
    def of(cls, trend: Trend) -> "_Scale":
        values = [point.value for point in trend.points]
        norm = trend.norm
        values += [each for each in (norm.low, norm.high) if each is not None] if norm else []
        low, high = min(values), max(values)
        room = (high - low) * _ROOM or abs(high) * _ROOM or Decimal(1)
        bottom = max(low - room, Decimal(0)) if low >= 0 else low - room
        step = nice_step(high + room - bottom)
        start = (bottom / step).to_integral_value("ROUND_FLOOR") * step
        end = ((high + room) / step).to_integral_value("ROUND_CEILING") * step
        return cls(trend.points[0].day, trend.points[-1].day, start, end, step)

    def x(self, day: date) -> float:
        days = (self.last - self.first).days
        if not days:
            return (_LEFT + _RIGHT) / 2
        return _LEFT + 8 + (_RIGHT - _LEFT - 16) * (day - self.first).days / days

    def y(self, value: Decimal) -> float:
        share = float((value - self.low) / (self.high - self.low))
        return _BOTTOM - (_BOTTOM - _TOP) * min(max(share, 0.0), 1.0)

    def ticks(self) -> Iterator[Decimal]:
        for number in range(int((self.high - self.low) / self.step) + 1):
            yield self.low + number * self.step


def _axes(trend: Trend, scale: _Scale) -> Iterator[str]:
    exponent = scale.step.as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    for tick in scale.ticks():
        y = scale.y(tick)
        yield f'<path d="M{_LEFT} {y:.1f}H{_RIGHT}" {stroke("grid", "1")} fill="none"/>'
        yield label((_LEFT - 8, y + 4), format_getal(tick, decimals), side="end", look=fill("soft"))
    yield label(
        (_LEFT - 8, 12),
        trend.unit,
        look=fill("soft"),
        side="start" if len(trend.unit) > _NARROW else "end",
    )
    years = range(scale.first.year, scale.last.year + 1)
    every = -(-len(years) // _MOST_YEARS)
    for year in years[::every]:
        day = max(date(year, 1, 1), scale.first)
        x = scale.x(day)
        yield f'<path d="M{x:.1f} {_BOTTOM}v5" {stroke("soft", "1")} fill="none"/>'
        yield label((x, _BOTTOM + 20), str(year), side="middle", look=fill("soft"))


def _norm(trend: Trend, scale: _Scale) -> Iterator[str]:
    norm = trend.norm
    if norm is None:
        return
    top = _TOP if norm.high is None else scale.y(norm.high)
    bottom = _BOTTOM if norm.low is None else scale.y(norm.low)
    size = f'width="{_RIGHT - _LEFT}" height="{max(bottom - top, 0):.1f}"'
    yield f'<rect x="{_LEFT}" y="{top:.1f}" {size} {fill("band")}/>'
    for edge in (norm.low, norm.high):
        if edge is not None:
            look = f'{stroke("norm", "1.5")} stroke-dasharray="6 4" fill="none"'
            yield f'<path d="M{_LEFT} {scale.y(edge):.1f}H{_RIGHT}" {look}/>'
    edge = norm.low if norm.low is not None else norm.high
    y = scale.y(edge) if edge is not None else top
    yield label((_RIGHT + 6, y + 4), "norm", look=fill("norm"))


def _line(trend: Trend, scale: _Scale) -> Iterator[str]:
    places = [(scale.x(point.day), scale.y(point.value)) for point in trend.points]
    if len(places) > 1:
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        yield f'<path d="M{path}" {stroke("line", "2.5")} fill="none" stroke-linejoin="round"/>'
    for x, y in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" {fill("line")}/>'
    x, y = places[-1]
    yield label(
        (x + 8, y - 8),
        trend.points[-1].shown,
        look=f'{fill("text")} font-weight="700" font-size="15"',
    )
