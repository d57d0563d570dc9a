"""Hours: what one fte can do in a stretch of time."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.calendar import is_workday
from aanzien_cli.analysis.hours import Work, hours_in, productive_hours, round_hours
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.quantities.periode import Periode

DAYS = st.dates(date(1900, 1, 1), date(2199, 1, 1))


@pytest.mark.parametrize(("year", "hours"), [("2025", 1_369), ("2026", 1_374)])
def test_a_year(year: str, hours: int) -> None:
    """With the defaults a year has the hours that the method was calibrated on."""
    assert round(hours_in(Work(), Periode.parse(year))) == hours


def test_a_quarter_is_not_a_quarter_of_a_year() -> None:
    """Holidays and summer leave make the third quarter the shortest, by more than three days."""
    quarters = [hours_in(Work(), Periode.parse(f"2026-K{n}")) for n in (1, 2, 3, 4)]

    assert sum(quarters) == pytest.approx(hours_in(Work(), Periode.parse("2026")))
    assert min(quarters) == quarters[2]
    assert max(quarters) - min(quarters) > 3 * 7.2


def test_more_leave_in_summer() -> None:
    """Leave moves between summer and the rest of the year; the year itself keeps its hours."""
    usual, more = Work(), Work(summer=0.5)
    moved = 180 * (0.5 - 0.34) * 0.83
    summer = date(2026, 7, 1), date(2026, 9, 1)

    assert productive_hours(more, *summer) == pytest.approx(
        productive_hours(usual, *summer) - moved
    )
    assert hours_in(more, Periode.parse("2026")) == pytest.approx(
        hours_in(usual, Periode.parse("2026"))
    )


def test_leave_that_does_not_fit_in_summer() -> None:
    """Nobody is away longer than they work: what does not fit in summer falls outside it."""
    much = Work(leave=400.0, summer=1.0)

    assert productive_hours(much, date(2026, 7, 1), date(2026, 9, 1)) == pytest.approx(0.0)
    assert hours_in(much, Periode.parse("2026")) == pytest.approx(
        hours_in(Work(leave=400.0), Periode.parse("2026"))
    )
    assert hours_in(Work(leave=9_999.0), Periode.parse("2026")) == pytest.approx(0.0)


def test_by_hand() -> None:
    """A day outside summer is 7.2 hours, less its share of leave, less 17 %."""
    free = sum(
        is_workday(date(2026, 1, 1) + timedelta(n))
        for n in range(365)
        if (date(2026, 1, 1) + timedelta(n)).month not in {7, 8}
    )
    expected = (7.2 - 180 * 0.66 / free) * 0.83

    assert productive_hours(Work(), date(2026, 3, 2), date(2026, 3, 3)) == pytest.approx(expected)


@given(DAYS, st.integers(0, 900), st.integers(0, 900))
def test_hours_add_up(start: date, one: int, other: int) -> None:
    """The hours of two stretches that follow each other are those of the whole."""
    middle = start + timedelta(one)
    end = middle + timedelta(other)
    parts = productive_hours(Work(), start, middle) + productive_hours(Work(), middle, end)

    assert parts == pytest.approx(productive_hours(Work(), start, end), abs=1e-6)


@given(DAYS, st.integers(1, 400))
def test_a_day_more_is_the_hours_of_that_day(start: date, length: int) -> None:
    """Moving an end by a day changes the hours by what is worked on that day, and no more."""
    end = start + timedelta(length)
    more = productive_hours(Work(), start, end + timedelta(1)) - productive_hours(
        Work(), start, end
    )

    assert (more > 1e-6) == is_workday(end)
    assert more < 7.2


def test_nothing_before_the_start() -> None:
    """A stretch that ends before it starts, or on the same day, has no hours."""
    assert productive_hours(Work(), date(2026, 2, 1), date(2026, 1, 1)) == 0.0
    assert productive_hours(Work(), date(2026, 2, 1), date(2026, 2, 1)) == 0.0


def test_the_organisation_decides() -> None:
    """Hours a week, leave, sickness, indirect time and closed days come from aanzien.yaml."""
    organisatie = Organisatie(
        id="aanzien",
        path="aanzien.yaml",
        naam="X",
        uren_per_fte_week=Decimal(40),
        verlof_uren_per_fte=Decimal(200),
        verlof_zomer_procent=Decimal(50),
        ziekteverzuim_procent=Decimal(6),
        indirect_procent=Decimal(10),
        vrije_dagen=(date(2026, 5, 15),),
    )

    work = Work.of(organisatie)
    assert work == Work(40.0, 200.0, 0.16, frozenset({date(2026, 5, 15)}), summer=0.5)
    assert productive_hours(work, date(2026, 5, 15), date(2026, 5, 16)) == 0.0
    assert Work.of(None) == Work()


def test_a_number_of_hours_that_is_fixed() -> None:
    """An organisation that fixes its hours a year gets them, spread by the calendar."""
    fixed = Organisatie(
        id="aanzien", path="aanzien.yaml", naam="X", productieve_uren_per_fte=Decimal(1320)
    )
    work = Work.of(fixed)
    share = hours_in(work, Periode.parse("2026-K3")) / 1320

    assert hours_in(work, Periode.parse("2026")) == pytest.approx(1320)
    assert share == pytest.approx(
        hours_in(Work(), Periode.parse("2026-K3")) / hours_in(Work(), Periode.parse("2026"))
    )
    idle = Work(week=0.0, leave=0.0, yearly=1320.0)
    assert hours_in(idle, Periode.parse("2026")) == 0.0


@pytest.mark.parametrize(
    ("hours", "rounded"), [(0.0, 0), (4.9, 0), (5.0, 10), (14.99, 10), (15.0, 20), (-15.0, -20)]
)
def test_rounding(hours: float, rounded: int) -> None:
    """Hours are rounded to ten, halves away from zero."""
    assert round_hours(hours) == rounded
