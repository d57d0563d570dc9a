"""Student: chances and quantiles, held against another library."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy import stats

from aanzien_cli.analysis.indicators.student import below, quantile


@settings(deadline=None)
@given(some.floats(-50, 50), some.integers(1, 120))
def test_below_is_the_chance_that_scipy_gives(t: float, freedom: int) -> None:
    """The closed series gives the t distribution for every whole number of degrees of freedom."""
    assert below(t, freedom) == pytest.approx(float(stats.t.cdf(t, freedom)), abs=1e-8)


@settings(deadline=None)
@given(some.floats(0.001, 0.999), some.integers(1, 120))
def test_quantile_is_the_value_that_scipy_gives(chance: float, freedom: int) -> None:
    """The quantile is found on both sides of zero, also far out."""
    expected = float(stats.t.ppf(chance, freedom))

    assert quantile(chance, freedom) == pytest.approx(expected, rel=1e-9, abs=1e-9)
