"""Forecast: what is expected, how wide, and the chance of meeting a norm."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy import stats

from aanzien_cli.analysis.indicators.forecast import forecast

WEEKS = [7.9, 7.4, 7.7, 7.0, 6.8, 7.1, 6.3, 6.1]
NUMBERS = some.lists(some.integers(-100, 100).map(float), min_size=4, max_size=20)


def test_waiting_time_of_debt_help() -> None:
    """Five quarters ahead 5,5 weeks is expected; at most 5 has a chance of .35, not of 1."""
    found = forecast(WEEKS, 5)

    assert found is not None
    assert (round(found.expected, 1), round(found.band, 1)) == (5.5, 1.6)
    assert round(found.chance((None, 5.0)), 2) == 0.35
    assert round(WEEKS[-1] + 5 * (WEEKS[-1] - WEEKS[0]) / 7, 1) == 4.8


@pytest.mark.parametrize(
    ("numbers", "ahead", "drift", "variance"),
    [
        # steps 1, 2 and 3: half their mean is 1, the squares add up to 5, over 4 - 2 = 2
        ([1, 2, 4, 7], 2, 1.0, 2.5 * (2 + 4 / (4 * 3))),
        # steps 2, -2, 2 and 6: half their mean is 1, the squares add up to 36, over 5 - 2 = 3
        ([0, 2, 0, 2, 8], 3, 1.0, 12 * (3 + 9 / (4 * 4))),
    ],
)
def test_the_band_is_that_of_the_formula(
    numbers: list[float], ahead: float, drift: float, variance: float
) -> None:
    """What is expected and how wide, worked out by hand from the formula at the top."""
    found = forecast(numbers, ahead)

    assert found is not None
    assert found.freedom == len(numbers) - 2
    assert found.expected == numbers[-1] + drift * ahead
    assert found.error == pytest.approx(variance**0.5)
    wide = float(stats.t.ppf(0.9, len(numbers) - 2)) * variance**0.5
    assert found.band == pytest.approx(wide)


def test_three_figures_have_no_forecast() -> None:
    """Fewer than four figures say nothing about the future."""
    assert forecast([1, 2, 3], 1) is None


@settings(deadline=None)
@given(NUMBERS, some.floats(0.1, 6), some.floats(-300, 300))
def test_chance_is_what_scipy_gives(numbers: list[float], ahead: float, norm: float) -> None:
    """The chance is that of Student's t around what is expected."""
    found = forecast(numbers, ahead)
    assert found
    if found.error:
        expected = stats.t.cdf(norm, found.freedom, found.expected, found.error)
        assert found.chance((None, norm)) == pytest.approx(float(expected), abs=1e-9)


@settings(deadline=None)
@given(NUMBERS, some.floats(0.1, 6), some.floats(-300, 300), some.floats(0, 50))
def test_chance_is_monotone(numbers: list[float], ahead: float, norm: float, more: float) -> None:
    """A norm that asks less never has a smaller chance; floor and ceiling add up to one."""
    found = forecast(numbers, ahead)

    assert found
    assert found.chance((None, norm)) <= found.chance((None, norm + more))
    assert found.chance((norm + more, None)) <= found.chance((norm, None))
    inside = found.chance((norm, norm + more))
    assert 0 <= inside <= min(found.chance((norm, None)), found.chance((None, norm + more)))


@settings(deadline=None)
@given(NUMBERS, some.floats(0.1, 6), some.integers(-50, 50), some.integers(1, 9))
def test_shift_and_scale(numbers: list[float], ahead: float, shift: int, scale: int) -> None:
    """Another zero and another unit move what is expected along, and nothing else."""
    found = forecast(numbers, ahead)
    other = forecast([number * scale + shift for number in numbers], ahead)

    assert found
    assert other
    assert other.expected == pytest.approx(found.expected * scale + shift)
    assert other.band == pytest.approx(found.band * scale)


def test_what_never_moves_is_certain() -> None:
    """A flat series has no band; a norm at exactly that level is met."""
    found = forecast([3, 3, 3, 3], 4)

    assert found is not None
    assert (found.expected, found.band) == (3, 0)
    assert [found.chance((low, high)) for low, high in ((3, None), (None, 3), (3, 3))] == [1, 1, 1]
    assert [found.chance((low, high)) for low, high in ((4, None), (None, 2))] == [0, 0]
