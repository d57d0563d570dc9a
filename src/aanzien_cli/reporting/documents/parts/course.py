"""Course: the figures of an indicator as a picture, with what meets its norm as a band."""

from aanzien_cli.analysis.indicators.sheet import Sheet
from aanzien_cli.analysis.indicators.words import norm_in_words
from aanzien_cli.analysis.norm import bounds
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.reporting.charts.trend import (
    Trend,
    TrendNorm,
    TrendPoint,
    described,
    draw_trend,
)
from aanzien_cli.reporting.documents.context import Chart


def course_chart(name: str, sheet: Sheet) -> Chart | None:
    """Draw the figures; None where there are none."""
    if not sheet.points:
        return None
    one = sheet.indicator
    drawn = Trend(
        name=name,
        title=f"Verloop van {one.naam}",
        unit=one.eenheid or sheet.points[-1].teken,
        points=[TrendPoint(each.moment, each.getal, each.tekst) for each in sheet.points],
        norm=_band(one),
    )
    return Chart(draw_trend(drawn), drawn.title, described(drawn))


def _band(one: Indicator) -> TrendNorm | None:
    norm = one.norm
    if norm is None or norm.relatief_aan:
        return None
    low, high = bounds(norm, one)
    return None if low is None and high is None else TrendNorm(low, high, norm_in_words(norm))
