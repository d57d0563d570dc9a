"""Sparkline: a series as one word of signs."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as some

from aanzien_cli.reporting.indicators.sparkline import FINE, MOST, PLAIN, sparkline

NUMBERS = some.lists(some.integers(-(10**6), 10**6).map(Decimal), max_size=40)


def test_from_low_to_high() -> None:
    """The lowest figure gets the first sign, the highest the last, and half of the way a middle."""
    numbers = [Decimal(each) for each in (0, 7, 14, 3)]

    assert sparkline(numbers, FINE) == "▁▅█▃"
    assert sparkline(numbers, PLAIN) == "1583"


def test_one_level_is_drawn_in_the_middle() -> None:
    """Figures that are all the same say nothing about high or low; no figures draw nothing."""
    assert sparkline([Decimal(5)] * 3, PLAIN) == "444"
    assert sparkline([], FINE) == ""


@settings(deadline=None)
@given(NUMBERS)
def test_never_longer_than_the_line(numbers: list[Decimal]) -> None:
    """There is a sign for each of the last figures, and only ASCII where nothing else shows."""
    drawn = sparkline(numbers, PLAIN)

    assert len(drawn) == min(len(numbers), MOST)
    assert set(drawn) <= set(PLAIN)
