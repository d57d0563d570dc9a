"""Trend: the figures of an indicator over time, with the norm as a band or a line."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.reporting.charts.course import Trend, TrendNorm, described
from aanzien_cli.reporting.charts.frame import chart, fill, label, stroke
from aanzien_cli.reporting.charts.milestones import draw_milestones, norm_word
from aanzien_cli.reporting.charts.scale import LEFT, RIGHT, TOP, Scale

_MOST_YEARS: Final = 9
_NARROW: Final = 5
"""Letters that fit left of the axis."""
_DASHES: Final = f'{stroke("norm", "1.5")} stroke-dasharray="6 4"'


def draw_trend(trend: Trend) -> str:
    """Draw it; a single point is drawn as a point, without a line."""
    scale = Scale.of(trend)
    parts = (
        *_axes(trend, scale),
        *_norms(trend, scale),
        *_line(trend, scale),
        *draw_milestones(trend, scale),
    )
    return chart(trend.name, trend.title, described(trend), parts, trend.height)


def _axes(trend: Trend, scale: Scale) -> Iterator[str]:
    exponent = scale.step.as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    for tick in scale.ticks():
        y = scale.y(tick)
        yield f'<path d="M{LEFT} {y:.1f}H{RIGHT}" {stroke("grid", "1")} fill="none"/>'
        yield label((LEFT - 8, y + 4), format_getal(tick, decimals), side="end", look=fill("soft"))
    yield label(
        (LEFT - 8, 12),
        trend.unit,
        look=fill("soft"),
        side="start" if len(trend.unit) > _NARROW else "end",
    )
    yield from _years(scale)


def _years(scale: Scale) -> Iterator[str]:
    """Name each year below its middle, with a mark where it begins."""
    years = range(scale.first.year, scale.last.year)
    every = -(-len(years) // _MOST_YEARS)
    for year in (*years, scale.last.year)[::every]:
        x = scale.x(date(year, 1, 1))
        yield f'<path d="M{x:.1f} {scale.bottom}v5" {stroke("soft", "1")} fill="none"/>'
    for year in years[::every]:
        place = (scale.x(date(year, 7, 2)), scale.bottom + 20)
        yield label(place, str(year), side="middle", look=fill("soft"))


def _norms(trend: Trend, scale: Scale) -> Iterator[str]:
    """Draw the norms as steps: what meets each of them, from the day on which it came to hold."""
    starts = [LEFT if norm.since is None else scale.x(norm.since) for norm in trend.norms]
    many = len(trend.norms) > 1
    for norm, left, right in zip(trend.norms, starts, [*starts[1:], RIGHT], strict=False):
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
        foot = norm_word(trend, y, scale).bottom - 2
        yield label((RIGHT + 6, foot), f"norm {trend.norms[-1].term}", look=fill("norm"))


def _band(norm: TrendNorm, span: tuple[float, float], scale: Scale) -> Iterator[str]:
    left, right = span
    top = TOP if norm.high is None else scale.y(norm.high)
    bottom = scale.bottom if norm.low is None else scale.y(norm.low)
    size = f'width="{right - left:.1f}" height="{max(bottom - top, 0):.1f}"'
    yield f'<rect x="{left:.1f}" y="{top:.1f}" {size} {fill("band")}/>'
    for edge in (norm.low, norm.high):
        if edge is not None:
            path = f"M{left:.1f} {scale.y(edge):.1f}H{right:.1f}"
            yield f'<path d="{path}" {_DASHES} fill="none"/>'


def _who(norm: TrendNorm, span: tuple[float, float], scale: Scale) -> str:
    """Say at a step what was asked and who set it, outside what meets it."""
    edge = norm.edge if norm.edge is not None else scale.low
    y = scale.y(edge) + (14 if norm.low is not None else -6)
    text = f"{norm.asked} ({norm.by})" if norm.by else norm.asked
    late = span[0] > (LEFT + RIGHT) / 2
    x, side = (RIGHT - 4, "end") if late else (span[0] + 4, "start")
    return label((x, y), text, side=side, look=f'{fill("norm")} font-size="11"')


def _line(trend: Trend, scale: Scale) -> Iterator[str]:
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
