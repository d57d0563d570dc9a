"""Trend: the figures of an indicator over time, with the norm as a band or a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from aanzien_cli.domain.getal import format_getal
from aanzien_cli.reporting.charts.frame import chart, fill, label, nice_step, stroke

_LEFT: Final = 58.0
_RIGHT: Final = 560.0
_TOP: Final = 22.0
_BELOW: Final = 36
_ROOM: Final = Decimal("0.12")
_MOST_YEARS: Final = 9
_NARROW: Final = 5
"""Letters that fit left of the axis."""
_DASHES: Final = f'{stroke("norm", "1.5")} stroke-dasharray="6 4"'


@dataclass(frozen=True)
class TrendPoint:
    """A figure: the day at which it stands, its value, how that is printed, and its moment."""

    day: date
    value: Decimal
    shown: str
    when: str


@dataclass(frozen=True)
class TrendNorm:
    """The values that meet a norm, from `low` to `high`; None is without a limit on that side.

    `asked` says it in signs and `said` in words; `by` says who set it and when, `term` the year in
    which it has to be met, empty where nobody knows. It holds `since` a day, None for always.
    """

    low: Decimal | None
    high: Decimal | None
    asked: str
    said: str
    by: str = ""
    term: str = ""
    since: date | None = None

    @property
    def edge(self) -> Decimal | None:
        """The limit that is named: the lowest value, or else the highest."""
        return self.low if self.low is not None else self.high


@dataclass(frozen=True)
class Trend:
    """What is drawn; points and norms are in the order of time, and there is one point at least.

    The last norm is that of now; those before it held until the next came.
    """

    name: str
    title: str
    unit: str
    points: Sequence[TrendPoint]
    norms: Sequence[TrendNorm] = ()
    height: int = 250


def draw_trend(trend: Trend) -> str:
    """Draw it; a single point is drawn as a point, without a line."""
    scale = _Scale.of(trend)
    parts = (*_axes(trend, scale), *_norms(trend, scale), *_line(trend, scale))
    return chart(trend.name, trend.title, described(trend), parts, trend.height)


def described(trend: Trend) -> str:
    """Say what there is to see: from what to what, and the norm."""
    first, last = trend.points[0], trend.points[-1]
    end = f"{last.shown} {trend.unit}".strip()
    said = [f"Eén meting: {end} ({last.when})."]
    if len(trend.points) > 1:
        course = f"van {first.shown} ({first.when}) naar {end} ({last.when})"
        said = [f"{len(trend.points)} metingen: {course}."]
    *before, now = trend.norms or (None,)
    said += [f"De norm was eerst {_set(norm)}." for norm in before if norm]
    if now:
        said.append(f"De norm is {'nu ' if before else ''}{_set(now) if before else now.said}.")
    return " ".join(said)


def _set(norm: TrendNorm) -> str:
    return f"{norm.said} ({norm.by})" if norm.by else norm.said


@dataclass(frozen=True)
class _Scale:
    """From days and values to places; `last` is the first day after what is drawn."""

    first: date
    last: date
    low: Decimal
    high: Decimal
    step: Decimal
    bottom: float

    @classmethod
    def of(cls, trend: Trend) -> "_Scale":
        values = [point.value for point in trend.points]
        limits = (limit for norm in trend.norms for limit in (norm.low, norm.high))
        values += [limit for limit in limits if limit is not None]
        low, high = min(values), max(values)
        room = (high - low) * _ROOM or abs(high) * _ROOM or Decimal(1)
        least = max(low - room, Decimal(0)) if low >= 0 else low - room
        step = nice_step(high + room - least)
        start = (least / step).to_integral_value("ROUND_FLOOR") * step
        end = ((high + room) / step).to_integral_value("ROUND_CEILING") * step
        years = [point.day.year for point in trend.points]
        years += [norm.since.year for norm in trend.norms[1:] if norm.since]
        bottom = float(trend.height - _BELOW)
        return cls(date(min(years), 1, 1), date(max(years) + 1, 1, 1), start, end, step, bottom)

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return _LEFT + (_RIGHT - _LEFT) * min(max(share, 0.0), 1.0)

    def y(self, value: Decimal) -> float:
        share = float((value - self.low) / (self.high - self.low))
        return self.bottom - (self.bottom - _TOP) * min(max(share, 0.0), 1.0)

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
    yield from _years(scale)


def _years(scale: _Scale) -> Iterator[str]:
    """Name each year below its middle, with a mark where it begins."""
    years = range(scale.first.year, scale.last.year)
    every = -(-len(years) // _MOST_YEARS)
    for year in (*years, scale.last.year)[::every]:
        x = scale.x(date(year, 1, 1))
        yield f'<path d="M{x:.1f} {scale.bottom}v5" {stroke("soft", "1")} fill="none"/>'
    for year in years[::every]:
        place = (scale.x(date(year, 7, 2)), scale.bottom + 20)
        yield label(place, str(year), side="middle", look=fill("soft"))


def _norms(trend: Trend, scale: _Scale) -> Iterator[str]:
    """Draw the norms as steps: what meets each of them, from the day on which it came to hold."""
    starts = [_LEFT if norm.since is None else scale.x(norm.since) for norm in trend.norms]
    many = len(trend.norms) > 1
    for norm, left, right in zip(trend.norms, starts, [*starts[1:], _RIGHT], strict=False):
        yield from _band(norm, (left, right), scale)
        if many:
            yield _who(norm, (left, right), scale)
    for before, after, x in zip(trend.norms, trend.norms[1:], starts[1:], strict=False):
        ends = (before.edge, after.edge)
        if None not in ends:
            top, bottom = sorted(scale.y(edge) for edge in ends if edge is not None)
            yield f'<path d="M{x:.1f} {top:.1f}V{bottom:.1f}" {_DASHES} fill="none"/>'
    if trend.norms and trend.norms[-1].edge is not None:
        y = scale.y(trend.norms[-1].edge)
        yield label((_RIGHT + 6, y + 4), f"norm {trend.norms[-1].term}", look=fill("norm"))


def _band(norm: TrendNorm, span: tuple[float, float], scale: _Scale) -> Iterator[str]:
    left, right = span
    top = _TOP if norm.high is None else scale.y(norm.high)
    bottom = scale.bottom if norm.low is None else scale.y(norm.low)
    size = f'width="{right - left:.1f}" height="{max(bottom - top, 0):.1f}"'
    yield f'<rect x="{left:.1f}" y="{top:.1f}" {size} {fill("band")}/>'
    for edge in (norm.low, norm.high):
        if edge is not None:
            path = f"M{left:.1f} {scale.y(edge):.1f}H{right:.1f}"
            yield f'<path d="{path}" {_DASHES} fill="none"/>'


def _who(norm: TrendNorm, span: tuple[float, float], scale: _Scale) -> str:
    """Say at a step what was asked and who set it, outside what meets it."""
    edge = norm.edge if norm.edge is not None else scale.low
    y = scale.y(edge) + (14 if norm.low is not None else -6)
    text = f"{norm.asked} ({norm.by})" if norm.by else norm.asked
    late = span[0] > (_LEFT + _RIGHT) / 2
    x, side = (_RIGHT - 4, "end") if late else (span[0] + 4, "start")
    return label((x, y), text, side=side, look=f'{fill("norm")} font-size="11"')


def _line(trend: Trend, scale: _Scale) -> Iterator[str]:
    places = [(scale.x(point.day), scale.y(point.value)) for point in trend.points]
    if len(places) > 1:
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        yield f'<path d="M{path}" {stroke("line", "2.5")} fill="none" stroke-linejoin="round"/>'
    for x, y in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" {fill("line")}/>'
    x, y = places[-1]
    shown = trend.points[-1].shown
    yield label(
        (x + 8, y - 8),
        f"{shown} %" if trend.unit == "%" else shown,
        look=f'{fill("text")} font-weight="700" font-size="15"',
    )
