"""Theil-Sen: the slope, and an interval that covers what it says."""

import math
from itertools import accumulate, combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy import stats

from aanzien_cli.analysis.indicators.mann_kendall import wrong_orders
from aanzien_cli.analysis.indicators.theil_sen import theil_sen

NUMBERS = some.lists(some.integers(-1000, 1000).map(float), min_size=5, max_size=25)


@settings(deadline=None)
@given(NUMBERS)
def test_slope_is_what_scipy_gives(numbers: list[float]) -> None:
    """The slope is the middle of the slopes of all pairs."""
    places = [float(n) for n in range(len(numbers))]
    found = theil_sen(places, numbers)

    assert found is not None
    assert found.middle == pytest.approx(float(stats.theilslopes(numbers, places)[0]))
    assert found.low <= found.middle <= found.high


@pytest.mark.parametrize("count", [5, 6, 7])
def test_coverage_is_counted_over_all_orders(count: int) -> None:
    """Without a trend the interval holds zero in exactly the share of orders that it promises."""
    places = [float(n) for n in range(count)]
    found = [theil_sen(places, order) for order in permutations(places)]
    held = [each.low <= 0 <= each.high for each in found if each]

    assert found[0]
    assert found[0].coverage >= 0.90
    assert sum(held) / len(held) == pytest.approx(found[0].coverage)


@pytest.mark.parametrize("count", [*range(5, 31), 60])
def test_the_interval_is_as_narrow_as_can_be(count: int) -> None:
    """One pair of slopes less on both sides would cover less than nine in ten of the orders."""
    slopes = sorted((y - x) / (b - a) for (a, x), (b, y) in combinations(enumerate(_odd(count)), 2))
    found = theil_sen(range(count), _odd(count))
    below = [*accumulate(wrong_orders([1] * count))]

    assert found is not None
    left = slopes.index(found.low)
    assert found.high == slopes[-1 - left]
    assert found.coverage == 1 - 2 * below[left] / below[-1]
    assert found.coverage >= 0.90
    assert 1 - 2 * below[left + 1] / below[-1] < 0.90


def _odd(count: int) -> list[float]:
    """Give numbers of which no two pairs have the same slope."""
    return [math.sin(number) * 2**0.5 ** (number % 7) for number in range(count)]


def test_every_figure_has_a_place() -> None:
    """A place too few is a mistake of ours, and no figure is left out for it."""
    with pytest.raises(ValueError, match="zip"):
        theil_sen(range(5), [1.0, 2.0, 3.0, 4.0, 5.0, 6.0])


def test_too_few_and_too_many_have_no_interval() -> None:
    """Four figures are too few to say how steep, and 61 too many to be exact."""
    assert theil_sen([0, 1, 2, 3], [1, 2, 3, 4]) is None
    assert theil_sen(range(61), range(61)) is None


@settings(deadline=None)
@given(NUMBERS, some.integers(-50, 50), some.integers(1, 20))
def test_shift_and_scale(numbers: list[float], shift: int, scale: int) -> None:
    """A shift leaves the slope as it is; another unit makes it as much steeper."""
    places = [float(n) for n in range(len(numbers))]
    found = theil_sen(places, numbers)
    other = theil_sen(places, [number * scale + shift for number in numbers])

    assert found
    assert other
    assert other.middle == pytest.approx(found.middle * scale)
    assert other.coverage == found.coverage
