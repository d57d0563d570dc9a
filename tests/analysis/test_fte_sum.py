"""Fte sum: tests of the sums that a reader can add up."""

from decimal import Decimal

import pytest

from aanzien_cli.analysis.fte_sum import FteSum, print_fte


def _sum(*terms: str) -> FteSum:
    return FteSum(tuple(map(Decimal, terms)))


@pytest.mark.parametrize(
    ("total", "printed"),
    [
        (_sum(), "0,0"),
        (_sum("0.60"), "0,6"),
        (_sum("0.6", "0.5"), "0,6 + 0,5 = 1,1"),
        (_sum("0.1", "0.2"), "0,1 + 0,2 = 0,3"),
        (_sum(*["1"] * 10), " + ".join(["1,0"] * 10) + " = 10,0"),
        (_sum(*["1"] * 12), " + ".join(["1,0"] * 10) + " + … (nog 2) = 12,0"),
    ],
)
def test_a_sum_is_printed_as_a_sum(total: FteSum, printed: str) -> None:
    """The terms are shown, exactly, with what they come to; long rows say how many are left out."""
    assert str(total) == printed


@pytest.mark.parametrize(
    ("fte", "printed"), [("4", "4,0"), ("100", "100,0"), ("0.650", "0,65"), ("1234.5", "1.234,5")]
)
def test_fte_has_a_decimal_at_least(fte: str, printed: str) -> None:
    """Fte is printed the Dutch way, as precise as it was written."""
    assert print_fte(Decimal(fte)) == printed
