"""Trend: when figures go somewhere, and for the better or not."""

from datetime import date
from decimal import Decimal

import pytest
from support.indicator_pages import metingen, page

from aanzien_cli.analysis.indicators.mann_kendall import mann_kendall
from aanzien_cli.analysis.indicators.progress import line_of
from aanzien_cli.analysis.indicators.trend import Trend, trend_of
from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde

RISING = (1, 2, 3, 4, 6, 5, 7)


def _points(*numbers: float) -> list[Point]:
    days = (date(2025, month, 28) for month in range(1, 13))
    return [
        Point(day, Decimal(str(number)), str(number), "", "maand", str(day), None, "")
        for day, number in zip(days, numbers, strict=False)
    ]


def test_three_figures_have_no_trend() -> None:
    """Their number and their period are told all the same."""
    found = page("naam: N\n" + metingen(1, 2, 3)).trend

    assert found == Trend(3, None, 0, None, None, "kwartaal")


def test_a_chance_at_the_limit_is_a_trend() -> None:
    """The threshold is the highest chance at which a trend is spoken of."""
    indicator = Indicator(id="i", path="i", naam="N")
    p = mann_kendall([Decimal(number) for number in RISING]).p
    limit = Drempels(trend_toeval=Decimal(p))
    lower = Drempels(trend_toeval=Decimal(p) - Decimal("1e-9"))

    assert trend_of(indicator, _points(*RISING), limit).sign == 1
    assert trend_of(indicator, _points(*RISING[::-1]), limit).sign == -1
    assert trend_of(indicator, _points(*RISING), lower).sign == 0


@pytest.mark.parametrize(("last", "meaning"), [(9, None), (9.5, "slechter"), (8.5, "beter")])
def test_a_level_to_keep_is_left_or_found(last: float, meaning: str | None) -> None:
    """From 1 to 9 past 5 the distance falls as much as it rises; the last figure decides."""
    norm = Grenswaarde.model_validate({"waarde": "handhaven op 5"})
    indicator = Indicator(id="i", path="i", naam="N", norm=norm, richting="handhaven")
    found = trend_of(indicator, _points(1, 2, 3, 4, 5, 6, 7, 8, last), Drempels())

    assert (found.sign, found.meaning) == (1, meaning)


def test_without_figures_there_is_no_way_to_go() -> None:
    """A norm with a term and no figure has no start to count from."""
    norm = Grenswaarde.model_validate({"waarde": ">= 5", "termijn": "2027"})
    assert line_of(Indicator(id="i", path="i", naam="N", norm=norm), ()) is None
