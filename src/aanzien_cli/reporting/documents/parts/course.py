"""Course: the figures of an indicator as a picture, with what meets its norm as a band."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from aanzien_cli.analysis.days import dutch, short_day
from aanzien_cli.analysis.norm import bounds
from aanzien_cli.analysis.norm_words import asked, asked_by, in_words_by, set_by
from aanzien_cli.analysis.past.norms import Held, norms_held
from aanzien_cli.analysis.series import Point, behind
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.charts.course import (
    Trend,
    TrendMilestone,
    TrendNorm,
    TrendPoint,
    described,
)
from aanzien_cli.reporting.charts.trend import draw_trend
from aanzien_cli.reporting.documents.context import Chart

USUAL: Final = 250
_TURNS: Final = ((1, 1), (12, 31))
"""A figure of one of these days is about a year."""


@dataclass(frozen=True)
class Step:
    """A norm that held: from which day, what it asked, and who set it."""

    since: str
    asked: str
    by: str


def course_chart(
    name: str, one: Indicator, points: Sequence[Point], register: Register, height: int = USUAL
) -> Chart:
    """Draw the figures, of which there is one at least."""
    unit = one.eenheid or points[-1].teken
    drawn = Trend(
        name=name,
        title=f"Verloop van {one.naam}",
        unit="euro" if unit == "€" else behind(unit),
        points=[
            TrendPoint(day, each.getal, format_getal(each.getal), dutch(each.when))
            for day, each in zip(_places(points), points, strict=True)
        ],
        norms=tuple(_norms(one, norms_held(one, register))),
        height=height,
        milestones=tuple(_milestones(one, points)),
    )
    return Chart(draw_trend(drawn), drawn.title, described(drawn))


def on_the_way(one: Indicator, points: Sequence[Point]) -> tuple[tuple[date, Grenswaarde], ...]:
    """Give the norms on the way that a picture of some figures shows, with their days.

    Those are the ones of its own years, and the first after that: a figure to come is for that.
    """
    first, last = points[0].moment.year, points[-1].moment.year
    found = sorted(
        ((each.termijn, each) for each in one.tussennormen if each.termijn and _drawn(each, one)),
        key=lambda pair: pair[0],
    )
    within = [pair for pair in found if first <= pair[0].year <= last]
    return (*within, *[pair for pair in found if pair[0].year > last][:1])


def _drawn(norm: Grenswaarde, one: Indicator) -> bool:
    """Whether a norm is a fixed number, or two."""
    return not norm.relatief_aan and bounds(norm, one) != (None, None)


def _milestones(one: Indicator, points: Sequence[Point]) -> Iterator[TrendMilestone]:
    for day, norm in on_the_way(one, points):
        yield TrendMilestone(day, *bounds(norm, one), asked(norm), in_words_by(norm))


def steps(one: Indicator, register: Register) -> tuple[Step, ...]:
    """Give the norms that followed each other; none where there was only one."""
    held = norms_held(one, register)
    later = [short_day(each.day) for each in held[1:]]
    days = [short_day(held[0].norm.vastgesteld_op, "het begin"), *later] if later else []
    return tuple(
        Step(since, asked_by(norm), _by(norm, is_told=_is_told(norm, day, number)))
        for number, (since, (day, norm)) in enumerate(zip(days, held, strict=False))
    )


def _is_told(norm: Grenswaarde, day: date, number: int) -> bool:
    """Whether the record says when this norm was set, and not only when the one before it was."""
    return number == 0 or norm.vastgesteld_op == day


def _by(norm: Grenswaarde, *, is_told: bool) -> str:
    said = set_by(norm)
    return said if is_told else f"niet opgeschreven; er staat nog: {said}"


def _places(points: Sequence[Point]) -> list[date]:
    """Give the day at which each figure stands: the middle of its period, or its own day.

    Where all figures are about a year, so is one that names the first or the last day of it.
    """
    yearly = all(
        each.soort == "jaar"
        or (each.soort is None and (each.moment.month, each.moment.day) in _TURNS)
        for each in points
    )
    return [_place(each, yearly=yearly) for each in points]


def _place(point: Point, *, yearly: bool) -> date:
    kind = "jaar" if yearly else point.soort
    if kind is None:
        return point.moment
    period = Periode.of(point.moment, kind)
    return period.start + (period.end - period.start) / 2


def _norms(one: Indicator, held: Sequence[Held]) -> Iterator[TrendNorm]:
    """Yield what can be drawn, each from the day it came to hold; nobody may know of the first."""
    for number, (day, norm) in enumerate(held):
        low, high = bounds(norm, one)
        if not _drawn(norm, one):
            continue
        yield TrendNorm(
            low,
            high,
            asked(norm),
            in_words_by(norm),
            set_by(norm, "") if _is_told(norm, day, number) else f"vanaf {short_day(day)}",
            str(norm.termijn.year) if norm.termijn else "",
            day if number else norm.vastgesteld_op,
        )
