"""Overload: the worked example of the method, and what must hold for any estimate."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.capacity.overload import COMMON, Estimate, doubt, enough

EXAMPLE = [(0.75 * mode, mode, 1.7 * mode) for mode in (220.0, 180.0, 150.0, 130.0, 110.0, 80.0)]
"""Six lines whose modes sum to 870 hours."""


def chance(estimates: list[Estimate], capacity: float, common: float = COMMON) -> float:
    """Give the chance of overload alone."""
    return doubt(estimates, capacity, common).chance


@pytest.mark.parametrize(
    ("capacity", "expected"), [(870.0, 0.67), (1_000.0, 0.48), (1_150.0, 0.28)]
)
def test_the_worked_example(capacity: float, expected: float) -> None:
    """The chances of overload are those of the method, within the noise."""
    assert chance(EXAMPLE, capacity) == pytest.approx(expected, abs=0.02)


def test_the_worked_quantiles() -> None:
    """Four fifths and nineteen twentieths of the cases stay below the method's figures."""
    assert enough(EXAMPLE) == pytest.approx((1_236, 1_541), rel=0.02)


def test_what_is_enough_is_what_the_chance_says() -> None:
    """Of as much room as P80 and P95 the chance is 20 % and 5 %, to the draw."""
    most, nearly_all = enough(EXAMPLE)

    assert (chance(EXAMPLE, most), chance(EXAMPLE, nearly_all)) == (0.2, 0.05)
    assert chance(EXAMPLE, most - 1e-6) > 0.2


def test_one_walk_gives_the_same() -> None:
    """What is enough does not depend on the room, nor on whether the chance was drawn."""
    assert doubt(EXAMPLE, 700.0).enough == doubt(EXAMPLE, 2_000.0).enough == enough(EXAMPLE)
    assert doubt(EXAMPLE, 10_000.0).enough == doubt(EXAMPLE, 0.0).enough == ()
    assert enough([]) == enough([(0.0, 0.0, 0.0)]) == (0.0, 0.0)


def test_a_single_figure() -> None:
    """By hand: the common factor alone gives m × exp(0.84 / 4) and m × exp(1.64 / 4)."""
    assert enough([(100.0, 100.0, 100.0)]) == pytest.approx((123.4, 150.9), rel=0.02)


@pytest.mark.parametrize("count", range(1, 14))
def test_every_line_is_added(count: int) -> None:
    """Without any doubt the sum of 1, 2, 3 and so on is what is asked, however many there are."""
    sure = [(float(n), float(n), float(n)) for n in range(1, count + 1)]
    asked = count * (count + 1) / 2

    assert enough(sure, common=0.0) == (asked, asked)


def test_a_tail_that_is_too_short_is_drawn_again() -> None:
    """Where hardly anything lies above the mean, what is enough is read from all draws."""
    sure = [(100.0, 100.0, 100.0)]

    found = doubt(sure, 105.0, common=0.05)

    assert 0.1 < found.chance < 0.2
    assert found.enough == enough(sure, common=0.05)


def test_small_work_has_small_doubt() -> None:
    """A tenth of an fte with a narrow interval is surely less than two tenths."""
    small = [(0.08, 0.1, 0.11)]

    assert doubt(small, 0.2, common=0.1) == (0.0, ())
    assert doubt([(8.0, 10.0, 11.0)], 20.0, common=0.1) == (0.0, ())


def test_hardly_any_doubt() -> None:
    """Where nearly all cases lie close to the mean, what is enough does too."""
    sure = [(4.9, 5.0, 5.1)]

    assert doubt(sure, 5.0, common=0.0).enough == enough(sure, common=0.0)
    assert enough(sure, common=0.0) == pytest.approx((5.07, 5.12), abs=0.02)


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


@pytest.mark.parametrize(
    ("estimate", "common", "spread"),
    [
        # without a range: the common factor alone
        ((100.0, 100.0, 100.0), 0.25, 0.25),
        # stretched to 5 and 195: the root of 95 x 95 / 7, of a mean of 100
        ((50.0, 100.0, 150.0), 0.0, 0.35907),
        # both, added up as squares
        ((50.0, 100.0, 150.0), 0.25, 0.43752),
    ],
)
def test_what_is_clear_is_not_drawn(estimate: Estimate, common: float, spread: float) -> None:
    """Three standard deviations above the mean, or six below it, there is no doubt left."""
    for deviations, is_drawn in ((2.97, True), (3.03, False), (-5.97, True), (-6.03, False)):
        found = doubt([estimate], 100.0 * math.exp(deviations * spread), common)

        assert bool(found.enough) is is_drawn
        assert is_drawn or found.chance == float(deviations < 0)


def test_what_is_very_little_is_asked_as_well() -> None:
    """A tenth of an hour is more than nothing."""
    assert chance([(0.05, 0.1, 0.2)], 0.0) == 1.0
    assert enough([(0.1, 0.1, 0.1)])[0] > 0.1


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
