"""Mann-Kendall: exact with and without equal numbers."""

from decimal import Decimal
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy import stats

from aanzien_cli.analysis.indicators.mann_kendall import mann_kendall, wrong_orders

NUMBERS = some.lists(some.integers(-5, 5).map(Decimal), min_size=2, max_size=6)


def _s(numbers: tuple[Decimal, ...]) -> int:
    return sum((b > a) - (b < a) for a, b in combinations(numbers, 2))


@pytest.mark.parametrize(("count", "least"), [(4, 0.083), (5, 0.017), (6, 0.003)])
def test_least_p(count: int, least: float) -> None:
    """Four figures in a row can at best give p = 0,083, five 0,017 and six 0,003."""
    assert round(mann_kendall([Decimal(n) for n in range(count)]).p, 3) == least


def test_waiting_time_of_debt_help() -> None:
    """The waiting time of debt help falls; chance alone gives this in 6 of 1,000 series."""
    weeks = [Decimal(each) for each in ["7.9", "7.4", "7.7", "7.0", "6.8", "7.1", "6.3", "6.1"]]
    found = mann_kendall(weeks)

    assert found.s == -22
    assert round(found.p, 3) == 0.006


@settings(deadline=None)
@given(some.lists(some.integers(-999, 999), min_size=3, max_size=30, unique=True))
def test_without_equal_numbers_it_is_what_scipy_gives(numbers: list[int]) -> None:
    """The exact p of Kendall's tau against time is the p of Mann-Kendall."""
    expected = stats.kendalltau(range(len(numbers)), numbers, method="exact").pvalue

    assert mann_kendall([Decimal(n) for n in numbers]).p == pytest.approx(float(expected))


@settings(deadline=None)
@given(NUMBERS)
def test_with_equal_numbers_it_is_a_count_of_all_orders(numbers: list[Decimal]) -> None:
    """P is the share of all orders of the same numbers that are at least as ordered."""
    found = mann_kendall(numbers)
    orders = [_s(order) for order in permutations(numbers)]
    extreme = sum(abs(s) >= abs(found.s) for s in orders)

    assert found.p == pytest.approx(extreme / len(orders))


@settings(deadline=None)
@given(NUMBERS, some.integers(-9, 9), some.integers(1, 9))
def test_unit_and_level_do_not_matter(numbers: list[Decimal], shift: int, scale: int) -> None:
    """Another unit or another zero gives the same test; upside down only the sign turns."""
    found = mann_kendall(numbers)

    assert mann_kendall([number * scale + shift for number in numbers]) == found
    assert mann_kendall([-number for number in numbers]) == found._replace(s=-found.s)


def test_equal_figures_have_no_trend() -> None:
    """A flat line is no trend, however long."""
    assert mann_kendall([Decimal(3)] * 9) == (0, 1.0)


def test_a_long_series_is_judged_by_the_normal_approximation() -> None:
    """From 61 figures on the approximation is used, which is close to the exact one at 60."""
    weak = [Decimal(n % 7 * 5 + n // 8) for n in range(61)]
    expected = stats.kendalltau(range(60), [float(n) for n in weak[:60]], method="asymptotic")

    assert mann_kendall(weak[:60]).p == pytest.approx(float(expected.pvalue), abs=0.01)
    assert mann_kendall(weak).p == pytest.approx(float(expected.pvalue), abs=0.06)


@pytest.mark.parametrize("sizes", [[1] * 61, [8] * 8, [1, 2, 3, 5, 7, 11, 13, 17, 19]])
def test_the_approximation_has_the_spread_of_all_orders(sizes: list[int]) -> None:
    """Its variance is that of s over all orders, equal numbers or not, with one step less."""
    rising = [Decimal(n) for n, size in enumerate(sizes) for _ in range(size)]
    numbers = [*rising[::2], *rising[1::2]]
    found = mann_kendall(numbers)

    counts = wrong_orders(sizes)
    pairs = len(counts) - 1
    squares = sum(count * (pairs - 2 * wrong) ** 2 for wrong, count in enumerate(counts))
    spread = (squares / sum(counts)) ** 0.5
    assert found.s == _s(tuple(numbers))
    assert found.p == pytest.approx(2 * float(stats.norm.sf((abs(found.s) - 1) / spread)))


def test_a_long_series_without_a_trend_is_chance() -> None:
    """As many pairs rise as fall: nothing at all, and one pair more is nothing yet either."""
    flat = [Decimal(n) for n in (*range(40), *range(40)[::-1])]

    assert mann_kendall(flat) == (0, 1.0)
    assert mann_kendall([*flat[:-1], Decimal("0.5")]) == (1, 1.0)


def test_sixty_figures_are_still_judged_exactly() -> None:
    """Up to sixty, p is a count of orders."""
    numbers = [Decimal(n * 37 % 60) for n in range(60)]
    found = mann_kendall(numbers)
    counts = wrong_orders([1] * 60)
    pairs = len(counts) - 1
    extreme = sum(n for w, n in enumerate(counts) if abs(pairs - 2 * w) >= abs(found.s))

    assert found.p == extreme / sum(counts)


def test_wrong_orders_of_three() -> None:
    """Of the six orders of three numbers one has no pair in the wrong order, and two have one."""
    assert wrong_orders([1, 1, 1]) == [1, 2, 2, 1]
    assert wrong_orders([1, 2]) == [1, 1, 1]
