"""Small verdict: a figure on few cases is judged by its interval, and has no chance."""

import pytest
from support.indicator_pages import page

from aanzien_cli.analysis.indicators.status import Status


@pytest.mark.parametrize(
    ("last", "norm", "status"),
    [
        ("{periode: 2025-K4, waarde: 10%, teller: 1, noemer: 10}", "<= 50%", Status.ON_COURSE),
        ("{periode: 2025-K4, waarde: 10%, teller: 1, noemer: 10}", "<= 15%", Status.RISK),
        ("{periode: 2025-K4, waarde: 90%, teller: 9, noemer: 10}", "<= 15%", Status.OFF_COURSE),
        ("{periode: 2025-K4, waarde: 0%, teller: 0, noemer: 10}", ">= 50%", Status.OFF_COURSE),
        ("{periode: 2025-K4, waarde: 3, teller: 3}", "<= 20", Status.ON_COURSE),
        ("{periode: 2025-K4, waarde: 0, teller: 0}", "<= 2", Status.RISK),
        ("{periode: 2025-K4, waarde: 0, teller: 0}", ">= 0", Status.ON_COURSE),
        ("{periode: 2025-K4, waarde: 0, teller: 0}", "<= 0", Status.RISK),
        ("{periode: 2025-K4, waarde: 100%, teller: 9, noemer: 9}", "<= 100%", Status.ON_COURSE),
        ("{periode: 2025-K4, waarde: 100%, teller: 9, noemer: 9}", ">= 100%", Status.RISK),
    ],
)
def test_small_counts_have_an_interval_and_no_chance(last: str, norm: str, status: Status) -> None:
    """Few cases say little; the interval of the last figure stands in the place of a chance."""
    found = page(f"naam: N\nmetingen: [{last}]\nnorm: {{waarde: '{norm}', termijn: 2026}}\n")

    assert found.verdict.small
    assert found.verdict.norm is not None
    assert found.verdict.outlook is None
    assert found.verdict.status is status
    where = {
        Status.ON_COURSE: "geheel binnen de norm",
        Status.RISK: "om de norm heen",
        Status.OFF_COURSE: "geheel buiten de norm",
    }[status]
    about = "kleine aantallen, dus geen kans; het interval rond het laatste cijfer ligt"
    assert found.verdict.reason == f"{about} {where}"


def test_small_counts_are_held_against_what_the_indicator_says() -> None:
    """A norm that is a number alone is met on the side that the indicator calls better."""
    last = "metingen: [{periode: 2025-K4, waarde: 3, teller: 3}]\n"
    text = f"naam: N\nrichting: lager_beter\n{last}norm: {{waarde: 20, termijn: 2026}}\n"

    assert page(text).verdict.status is Status.ON_COURSE


@pytest.mark.parametrize(
    "last",
    [
        "{periode: 2025-K4, waarde: 10%, teller: 20, noemer: 200}",
        "{periode: 2025-K4, waarde: 10%, teller: 12, noemer: 10}",
        "{periode: 2025-K4, waarde: 10%, teller: '1,5', noemer: 10}",
        "{periode: 2025-K4, waarde: 10%, teller: 1, noemer: '10,5'}",
        "{periode: 2025-K4, waarde: 0, teller: 0, noemer: 10}",
        "{periode: 2025-K4, waarde: 0%, teller: 0, noemer: 0}",
    ],
)
def test_many_or_odd_counts_have_no_interval(last: str) -> None:
    """With many cases, or numbers that cannot be cases, the series is judged as any other."""
    found = page(f"naam: N\nmetingen: [{last}]\nnorm: {{waarde: '<= 15', termijn: 2026}}\n")

    assert found.verdict.small is None
    assert found.verdict.status is Status.TOO_EARLY
