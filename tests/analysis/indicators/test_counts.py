"""Counts: exact intervals of small numbers, held against another library."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy import stats

from aanzien_cli.analysis.indicators.counts import count_between, share_between


@settings(deadline=None)
@given(some.integers(0, 60), some.integers(0, 60))
def test_share_is_the_interval_of_clopper_and_pearson(hits: int, others: int) -> None:
    """The interval of a share is that of the beta distribution."""
    total = hits + others or 1
    low = float(stats.beta.ppf(0.1, hits, others + 1)) if hits and others else None
    high = float(stats.beta.ppf(0.9, hits + 1, others)) if hits and others else None
    found = share_between(hits or 0, total)

    if low is not None and high is not None:
        assert found == pytest.approx((low, high))
    assert 0 <= found[0] <= hits / total <= found[1] <= 1


@pytest.mark.parametrize("hits", [0, 1, 3, 19])
def test_count_is_the_interval_of_garwood(hits: int) -> None:
    """The interval of a count is that of the chi-squared distribution."""
    low = float(stats.chi2.ppf(0.1, 2 * hits) / 2) if hits else 0.0
    high = float(stats.chi2.ppf(0.9, 2 * hits + 2) / 2)

    assert count_between(hits) == pytest.approx((low, high))


def test_nothing_and_everything() -> None:
    """None of ten may still be 21 %, and all of ten 79 %."""
    assert share_between(0, 10) == pytest.approx((0.0, 1 - 0.1**0.1))
    assert (share_between(0, 10)[0], count_between(0)[0]) == (0, 0)
    assert share_between(10, 10) == pytest.approx((0.1**0.1, 1.0))
