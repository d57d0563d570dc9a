"""Overload: the worked example of the method, and what must hold for any estimate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.capacity.overload import Estimate, chance

EXAMPLE = [(0.75 * mode, mode, 1.7 * mode) for mode in (220.0, 180.0, 150.0, 130.0, 110.0, 80.0)]
"""Six lines whose modes sum to 870 hours."""


def quantile(share: float) -> float:
    """Give the capacity that is enough in a share of the cases."""
    low, high = 100.0, 5_000.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if chance(EXAMPLE, middle) > 1 - share else (low, middle)
    return high


@pytest.mark.parametrize(
    ("capacity", "expected"), [(870.0, 0.67), (1_000.0, 0.48), (1_150.0, 0.28)]
)
def test_the_worked_example(capacity: float, expected: float) -> None:
    """The chances of overload are those of the method, within the noise."""
    assert chance(EXAMPLE, capacity) == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize(("share", "expected"), [(0.5, 983), (0.8, 1_236), (0.95, 1_541)])
def test_the_worked_quantiles(share: float, expected: float) -> None:
    """Half, four fifths and nineteen twentieths of the cases stay below the method's figures."""
    assert quantile(share) == pytest.approx(expected, rel=0.02)


def test_independence_comforts_falsely() -> None:
    """Without a common factor the chance at 1,150 hours would look like 11 %."""
    assert chance(EXAMPLE, 1_150.0, common=0.0) == pytest.approx(0.11, abs=0.02)


def test_the_ends() -> None:
    """Nothing asked is never too much; anything asked of nobody always is."""
    assert chance([], 0.0) == 0.0
    assert chance([(0.0, 0.0, 0.0)], 10.0) == 0.0
    assert chance([(1.0, 2.0, 3.0)], 0.0) == 1.0
    assert chance([(1.0, 2.0, 3.0)], 1_000.0) == 0.0
    assert chance([(1.0, 2.0, 3.0)], 0.01) == 1.0


def test_an_estimate_without_doubt() -> None:
    """A figure without a range is doubted by the common factor alone: half the time too much."""
    assert chance([(5.0, 5.0, 5.0)], 5.0) == pytest.approx(0.5, abs=0.02)
    assert chance([(0.0, 0.0, 5.0)], 4.0) == pytest.approx(0.1, abs=0.1)


def test_twice_the_same() -> None:
    """The same question gets the same answer, to the last digit."""
    assert chance(EXAMPLE, 1_000.0) == chance(list(EXAMPLE), 1_000.0)


POINTS = st.tuples(st.floats(0.0, 1.0), st.floats(0.01, 100.0), st.floats(1.0, 5.0)).map(
    lambda p: (p[0] * p[1], p[1], p[1] * p[2])
)


@given(st.lists(POINTS, min_size=1, max_size=4), st.floats(0.1, 400), st.floats(1.0, 2.0))
def test_more_room_is_never_worse(
    estimates: list[Estimate], capacity: float, factor: float
) -> None:
    """A chance lies between 0 and 1, and does not grow with the capacity."""
    small, large = chance(estimates, capacity), chance(estimates, capacity * factor)

    assert 0.0 <= large <= small + 1e-3 <= 1.001
