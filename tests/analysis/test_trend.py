"""Trend: the direction of the last figures, and what is worse."""

from decimal import Decimal

import pytest
from support.repository import register

from aanzien_cli.analysis.series import series
from aanzien_cli.analysis.trend import Direction, Trend, badness, direction, trend, worse_since
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register


def indicator(values: str, rest: str = "richting: lager_beter\n") -> tuple[Indicator, Register]:
    """Give an indicator measured each year, the last in 2025, with these values."""
    first = 2026 - len(values.split())
    rows = [f"{first + n};{value}" for n, value in enumerate(values.split())]
    files = {
        "indicatoren/i.yaml": "naam: I\n" + rest,
        "metingen/i.csv": "\n".join(["periode;waarde", *rows]),
    }
    found = register(files)
    return found.of(Indicator)[0], found


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("", None),
        ("1", None),
        ("2 2", "gelijk"),
        ("1 2 3", "omhoog"),
        ("1 1 2", "omhoog"),
        ("3 2 2", "omlaag"),
        ("1 3 2", "wisselend"),
    ],
)
def test_direction(numbers: str, expected: Direction | None) -> None:
    """A direction is one way only; standing still in between is allowed."""
    assert direction([Decimal(each) for each in numbers.split()]) == expected


@pytest.mark.parametrize(
    ("values", "rest", "expected"),
    [
        ("1 2 3", "richting: lager_beter\n", "slechter"),
        ("1 2 3", "richting: hoger_beter\n", "beter"),
        ("9 3 3 3", "richting: hoger_beter\n", "gelijk"),
        ("1 3 2", "richting: hoger_beter\n", "wisselend"),
        ("2 3", "richting: lager_beter\n", None),
        ("1 2 3", "", None),
        ("10 12 14", "richting: bandbreedte\nnorm: tussen 5 en 11\n", "slechter"),
        ("6 7 8", "richting: bandbreedte\nnorm: tussen 5 en 11\n", "gelijk"),
        ("10 12 11", "richting: handhaven\nnorm: handhaven op minstens 9\n", "gelijk"),
        ("9 7 6", "richting: handhaven\nnorm: handhaven op minstens 9\n", "slechter"),
        ("9 7 6", "richting: handhaven\nnorm: handhaven op hoogstens 5\n", "beter"),
        ("9 7 6", "richting: handhaven\nnorm: handhaven op 5\n", "beter"),
        ("9 7 6", "richting: handhaven\nnorm: handhaven\n", None),
        ("9 7 6", "richting: handhaven\n", None),
        ("9 7 6", "richting: bandbreedte\nnorm: {waarde: 5, relatief_aan: '2019'}\n", None),
    ],
)
def test_trend(values: str, rest: str, expected: Trend | None) -> None:
    """The last three figures tell, held against what is better for this indicator."""
    one, found = indicator(values, rest)

    assert trend(one, series(one, found).points, 3) == expected


def test_a_trend_takes_two_figures_at_least() -> None:
    """A threshold of nothing, or beyond all figures, breaks nothing."""
    one, found = indicator("5 6")
    points = series(one, found).points

    assert trend(one, points, -4) == "slechter"
    assert trend(one, points[:1], 0) is None
    assert trend(one, points, 10**30) is None


@pytest.mark.parametrize(
    ("values", "since"),
    [
        ("1 2 3", ["2023", "2025"]),
        ("1 2 3 4 5", ["2021", "2023"]),
        ("9 1 2 3 4", ["2022", "2024"]),
        ("5 5 5 6", ["2024", "2025"]),
        ("5 5 5 6 7", ["2023", "2025"]),
        ("1 3 2", []),
        ("3 2 1", []),
    ],
)
def test_worse_since(values: str, since: list[str]) -> None:
    """A run that goes on until now has a begin, and is seen at its third figure."""
    one, found = indicator(values)
    worsening = worse_since(one, series(one, found).points, 3)

    assert [point.when for point in worsening or ()] == since


def test_nothing_is_worse_where_nothing_tells() -> None:
    """Without a direction nothing can be worse."""
    one, found = indicator("1 2 3", "")

    assert badness(one) is None
    assert worse_since(one, series(one, found).points, 3) is None
