"""XmR: limits, and the four signals."""

from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from aanzien_cli.analysis.indicators.xmr import xmr

EVEN = [10.0, 11.0, 10.0, 9.0, 10.0, 11.0, 10.0, 9.0, 10.0, 11.0, 10.0, 9.0]
OUTSIDE = "een cijfer buiten de grenzen"
SIDE = "zeven cijfers achter elkaar aan één kant van het gemiddelde"
RUN = "zeven cijfers achter elkaar die stijgen of dalen"
NEAR = "twee van drie cijfers dicht bij een grens"


def test_limits() -> None:
    """The limits lie 2,66 times the mean moving range from the mean."""
    found = xmr(EVEN)

    assert found is not None
    assert (found.mean, found.low, found.high) == pytest.approx((10.0, 7.34, 12.66))
    assert (found.is_fixed, found.signals) == (True, ())


@pytest.mark.parametrize(
    ("more", "signals"),
    [
        ([12.7], (OUTSIDE,)),
        ([10.1] * 7, (SIDE,)),
        ([8.5, 9, 9.5, 10, 10.5, 11, 11.5], (RUN,)),
        ([12.0, 10.5, 12.0], (NEAR,)),
        ([12.0, 9.5, 12.0], ()),
        ([12.0, 10.5, 10.5], ()),
        ([11.5, 10.5, 11.5], ()),
        ([10.1] * 6, ()),
        ([8.5, 9, 9.5, 10, 10.5, 11], ()),
    ],
)
def test_signals(more: list[float], signals: tuple[str, ...]) -> None:
    """Each signal is seen when it is there, and not when one figure is missing for it."""
    found = xmr([*EVEN, *more])

    assert found is not None
    assert found.signals == signals


def test_a_flat_series_has_no_signal() -> None:
    """What never moves lies on no side of its mean, and on its limits but not outside them."""
    found = xmr([5.0] * 8)

    assert found is not None
    assert (found.low, found.high, found.signals) == (5.0, 5.0, ())


def test_six_figures_are_tried_and_twelve_are_fixed() -> None:
    """Five figures have no chart; from twelve on later figures do not move the limits."""
    assert xmr(EVEN[:5]) is None
    tried, fixed = xmr(EVEN[:6]), xmr([*EVEN, 500.0])
    assert tried
    assert fixed
    assert not tried.is_fixed
    assert fixed.mean == fmean(EVEN)


def test_one_wild_step_does_not_widen_the_limits() -> None:
    """A range above 3,267 times the mean range is left out once."""
    found = xmr([1, 2, 1, 2, 1, 2, 1, 2, 40, 41, 40, 41])

    assert found is not None
    assert found.high - found.mean == pytest.approx(2.66)


@settings(deadline=None)
@given(some.lists(some.integers(-99, 99).map(float), min_size=6, max_size=30))
def test_a_mirror_has_the_same_signals(numbers: list[float]) -> None:
    """Upside down the same things stand out."""
    found, mirrored = xmr(numbers), xmr([-number for number in numbers])

    assert found
    assert mirrored
    assert (mirrored.low, mirrored.signals) == (-found.high, found.signals)
