"""Methods: the plain ones, by their published names."""

import math

import pytest

from aanzien_cli.analysis.indicators.methods import Line, cagr, lineair

HALF = Line(start=10, now=15, goal=20, passed=2, whole=4)


def test_lineair() -> None:
    """Half of the way in half of the time ends at the norm."""
    assert lineair(HALF) == (0.5, 20)


def test_cagr() -> None:
    """From 10 to 14,42 in two years is the growth that takes 10 to 20 in about four."""
    found = cagr(HALF._replace(now=math.sqrt(200)))

    assert found == pytest.approx((1.0, 20.0))
    assert cagr(HALF) == pytest.approx(
        ((1.5**0.5 - 1) / (2**0.25 - 1), 22.5),
    )


def test_a_term_of_half_a_year_has_a_growth_too() -> None:
    """What is asked in half a year and got in a quarter is on its way, compounded by the year."""
    found = cagr(HALF._replace(now=math.sqrt(200), passed=0.25, whole=0.5))

    assert found == pytest.approx((1.0, 20.0))


@pytest.mark.parametrize(
    "line",
    [
        HALF._replace(start=0),
        HALF._replace(now=-1),
        HALF._replace(goal=0),
        HALF._replace(goal=10),
        HALF._replace(passed=0),
        HALF._replace(whole=0),
    ],
)
def test_cagr_does_not_exist_at_zero_or_below(line: Line) -> None:
    """Growth from or to nothing has no rate, and no time no growth."""
    assert cagr(line) is None


def test_lineair_needs_a_way_and_time() -> None:
    """Without a way to go, or without time passed, there is no share."""
    assert lineair(HALF._replace(goal=10)) is None
    assert lineair(HALF._replace(passed=0)) is None
    assert lineair(HALF._replace(start=-10)) == pytest.approx((25 / 30, 40))


def test_cagr_of_a_day_stays_a_number() -> None:
    """A growth that no year can hold is cut off, and stays a number."""
    found = cagr(Line(1e-9, 1e20, 1e25, 1 / 365, 20))

    assert found is not None
    assert math.isfinite(found.end)
