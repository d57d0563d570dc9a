"""Small: a figure on few cases has an interval, one on many has none."""

from datetime import date
from decimal import Decimal

import pytest

from aanzien_cli.analysis.indicators.counts import count_between, share_between
from aanzien_cli.analysis.indicators.small import is_unknown, small
from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.drempels import Drempels

LEAST = Drempels(kleine_aantallen=20)


def point(
    getal: str, teken: str = "", teller: str | None = None, noemer: str | None = None
) -> Point:
    """Give a figure with the cases behind it."""
    hits, total = (None if each is None else Decimal(each) for each in (teller, noemer))
    day = date(2025, 12, 31)
    return Point(
        day, Decimal(getal), getal, teken, None, "2025", None, "", teller=hits, noemer=total
    )


@pytest.mark.parametrize(
    ("given", "hits", "total", "scale"),
    [
        (point("0", teller="0"), 0, None, 1.0),
        (point("7", teller="7"), 7, None, 1.0),
        (point("700", teller="7"), 7, None, 100.0),
        (point("0", "%", "0", "10"), 0, 10, 100.0),
        (point("30", "%", "3", "10"), 3, 10, 100.0),
        (point("100", "%", "10", "10"), 10, 10, 100.0),
        (point("0.3", "", "3", "10"), 3, 10, 1.0),
        (point("19", teller="19"), 19, None, 1.0),
    ],
)
def test_few_cases_have_an_interval_in_the_unit_of_the_figure(
    given: Point, hits: int, total: int | None, scale: float
) -> None:
    """What one case is worth follows from the figure; of none it is a case, or a hundredth."""
    found = small(given, LEAST)

    assert found is not None
    assert (found.hits, found.total) == (hits, total)
    low, high = count_between(hits) if total is None else share_between(hits, total)
    assert (found.low, found.high) == pytest.approx((low * scale, high * scale))


@pytest.mark.parametrize(
    "given",
    [
        point("20", teller="20"),
        point("50", "%", "20", "40"),
        point("7"),
        point("7", teller="7.5"),
        point("7", teller="-1"),
        point("70", "%", "7", "9.5"),
        point("110", "%", "11", "10"),
        point("0", "", "0", "10"),
        point("0", "%", "0", "0"),
    ],
)
def test_other_figures_have_none(given: Point) -> None:
    """Many cases, no cases, half ones, more than there are, or a unit that nobody knows."""
    assert small(given, LEAST) is None


def test_a_small_part_of_a_large_group_is_few() -> None:
    """It is the cases that are few, or the group itself; nineteen of forty, forty of forty-one."""
    assert small(point("47.5", "%", "19", "40"), LEAST) is not None
    assert small(point("5", "%", "19", "380"), LEAST) is not None


@pytest.mark.parametrize(
    ("eenheid", "given", "unknown"),
    [
        (None, point("30", "%"), True),
        (None, point("30", "%", "3"), True),
        (None, point("30", "%", None, "10"), True),
        (None, point("30", "%", "3", "10"), False),
        ("% van de inwoners", point("30"), True),
        ("inwoners", point("30"), False),
        (None, point("30"), False),
    ],
)
def test_a_share_of_an_unknown_group_is_told(
    eenheid: str | None, given: Point, *, unknown: bool
) -> None:
    """A percentage needs both numbers behind it, wherever its sign stands."""
    indicator = Indicator(id="a", path="a", naam="A", eenheid=eenheid)

    assert is_unknown(indicator, given) is unknown
