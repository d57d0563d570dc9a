"""Freshness: after how many days the next figure has to be there."""

import pytest
from support.repository import register

from aanzien_cli.analysis.freshness import most_days
from aanzien_cli.analysis.series import series
from aanzien_cli.domain.indicator import Indicator

MONTH = "metingen: [{periode: 2025-12, waarde: 1}]\n"
DAY = "metingen: [{peildatum: 2025-12-31, waarde: 1}]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MONTH, 31),
        (MONTH + "publicatievertraging: 10\n", 41),
        (MONTH + "frequentie: jaar\npublicatievertraging: -5\n", 366),
        (DAY + "frequentie: kwartaal\n", 92),
        (DAY, None),
        (DAY + "frequentie: dag\npublicatievertraging: 9999999999999999\n", 36_501),
    ],
)
def test_most_days(text: str, expected: int | None) -> None:
    """Frequency plus lag; without a frequency the period of the last figure tells, a date not."""
    found = register({"indicatoren/i.yaml": "naam: I\n" + text})
    one = found.of(Indicator)[0]

    assert most_days(one, series(one, found).points[-1]) == expected
