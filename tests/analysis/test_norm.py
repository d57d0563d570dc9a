"""Norm: which norm holds on a day, since when it is missed, and how it is written."""

from datetime import date
from decimal import Decimal

import pytest
from support.repository import register

from aanzien_cli.analysis.norm import meets, missed_since, norm_on, written
from aanzien_cli.analysis.series import series
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.register import Register


def indicator(text: str) -> tuple[Indicator, Register]:
    """Give an indicator with these fields."""
    found = register({"indicatoren/i.yaml": "naam: I\n" + text})
    return found.of(Indicator)[0], found


STEPS = """\
tussennormen:
  - {waarde: '>= 50', termijn: 2024}
  - {waarde: '>= 60', termijn: 2026}
norm: {waarde: '>= 70', termijn: 2028}
"""


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 12, 30), None),
        (date(2024, 12, 31), ">= 50"),
        (date(2026, 12, 31), ">= 60"),
        (date(2030, 1, 1), ">= 70"),
    ],
)
def test_the_latest_term_that_came_counts(day: date, expected: str | None) -> None:
    """On the day of its term a norm has to be met; before, the step before it."""
    one, _ = indicator(STEPS)
    norm = norm_on(one, day)

    assert (norm.tekst if norm else None) == expected


@pytest.mark.parametrize("norm", ["'>= 5'", "{waarde: handhaven op minstens 5, termijn: 2030}"])
def test_a_norm_without_term_holds_always(norm: str) -> None:
    """A norm without a term, or to keep a level, holds on every day."""
    one, _ = indicator(f"norm: {norm}\n")

    assert norm_on(one, date(1990, 1, 1)) is one.norm


def test_no_norm_is_no_norm() -> None:
    """An indicator without a norm has none on any day."""
    one, found = indicator("metingen: [{periode: 2024, waarde: 4}]\n")

    assert norm_on(one, date(2024, 1, 1)) is None
    assert missed_since(one, series(one, found).points) is None


@pytest.mark.parametrize(
    ("values", "since"), [("4 6 4 3", "2024"), ("4 3 3 3", "2022"), ("3 3 3 5", None)]
)
def test_missed_since_the_start_of_the_run(values: str, since: str | None) -> None:
    """The first figure of the unbroken run of misses is given."""
    years = enumerate(values.split(), start=2022)
    rows = "".join(f"  - {{periode: {year}, waarde: {value}}}\n" for year, value in years)
    one, found = indicator(f"norm: '>= 5'\nmetingen:\n{rows}")
    point = missed_since(one, series(one, found).points)

    assert (point.when if point else None) == since


def test_a_relative_norm_cannot_be_held_against_a_figure() -> None:
    """A norm relative to a base year tells nothing about a bare figure."""
    one, _ = indicator("norm: {waarde: '<= 90', relatief_aan: '2019'}\n")

    assert one.norm
    assert meets(one.norm, one, Decimal(100)) is None


@pytest.mark.parametrize(
    ("norm", "expected"),
    [
        (Grenswaarde(tekst="> 34%"), "> 34%"),
        (Grenswaarde.model_validate({"operator": ">=", "waarde": "34,5"}), ">= 34,5"),
        (Grenswaarde(waarde=Decimal(3)), "3"),
        (Grenswaarde(ondergrens=Decimal(3), bovengrens=Decimal(4)), "tussen 3 en 4"),
        (Grenswaarde(ondergrens=Decimal(3)), "minstens 3"),
        (Grenswaarde(operator="<=", bovengrens=Decimal(4)), "hoogstens 4"),
        (Grenswaarde(operator="handhaven", ondergrens=Decimal(22)), "handhaven op minstens 22"),
        (Grenswaarde(operator="handhaven", waarde=Decimal(22)), "handhaven 22"),
        (Grenswaarde(operator="handhaven"), "handhaven"),
        (Grenswaarde(), "zonder getal"),
    ],
)
def test_a_norm_is_written_as_printed(norm: Grenswaarde, expected: str) -> None:
    """The printed text wins; else the numbers tell."""
    assert written(norm) == expected
