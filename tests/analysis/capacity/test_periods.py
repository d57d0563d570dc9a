"""Periods: the row of periods of a table."""

import pytest
from analysis.capacity.samples import made

from aanzien_cli.analysis.capacity.periods import MOST, span
from aanzien_cli.domain.quantities.periode import Periode


def named(first: str = "", last: str = "", organisation: str = "naam: X\n") -> list[str]:
    """Give the names of the periods asked for, on 1 March 2026."""
    register = made({"aanzien.yaml": organisation})
    start = Periode.parse(first) if first else None
    end = Periode.parse(last) if last else None
    return [str(each) for each in span(register, start, end)]


@pytest.mark.parametrize(
    ("first", "last", "periods"),
    [
        ("", "", ["2026-K1", "2026-K2", "2026-K3", "2026-K4"]),
        ("2026-K3", "2026-K4", ["2026-K3", "2026-K4"]),
        ("2026-K3", "2026-K3", ["2026-K3"]),
        ("", "2026-04", ["2026-03", "2026-04"]),
        (
            "2025-11",
            "2026",
            [f"2025-{n}" for n in (11, 12)] + [f"2026-{n:02}" for n in range(1, 13)],
        ),
        ("2026-K3", "2026-K1", []),
        ("2026", "", ["2026", "2027"]),
    ],
)
def test_a_row(first: str, last: str, periods: list[str]) -> None:
    """The row runs from the first to the last, in the kind of the first."""
    assert named(first, last) == periods


def test_the_kind_of_the_organisation() -> None:
    """An organisation that plans by the month sees months."""
    assert named(organisation="naam: X\nperiode: maand\n")[:2] == ["2026-03", "2026-04"]


def test_too_many() -> None:
    """A row that is too long is cut just after the most there may be."""
    assert len(named("1990-W01", "2190")) == MOST + 1
