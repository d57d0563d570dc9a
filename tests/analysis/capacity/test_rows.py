"""Rows: capacity in hours, per subject and period."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from analysis.capacity.samples import Q1, Q2, Q3, made, opdracht, team
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.capacity.overload import Doubt
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.rows import Row, rows, shortages
from aanzien_cli.analysis.capacity.subjects import subjects
from aanzien_cli.analysis.hours import Work, hours_in, productive_hours
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register

YEAR = (date(2026, 1, 1), date(2027, 1, 1))


def weighed(register: Register, per: Per, *periods: Periode) -> dict[str, tuple[Row, ...]]:
    """Give the rows of every subject of a kind."""
    found = subjects(register, per, YEAR)
    return {each.id: rows(each, periods, Work()) for each in found}


def test_a_team_in_hours() -> None:
    """Supply and claims are fte times the hours of the days they hold."""
    files = {
        "teams/t.yaml": team(*(f"persoon: p-{n}, fte: 0.5" for n in range(3))),
        "opdrachten/a.yaml": opdracht("periode: 2026-K1, fte: 1.2"),
        "opdrachten/b.yaml": opdracht("periode: 2026-02, fte: 0.3", status="gereed"),
    }
    (row,) = weighed(made(files), Per.TEAM, Q1)["t"]

    assert row.supply == pytest.approx(1.5 * hours_in(Work(), Q1))
    assert row.running == pytest.approx(1.2 * hours_in(Work(), Q1))
    assert row.ready == pytest.approx(0.3 * hours_in(Work(), Periode.parse("2026-02")))
    assert row.firm_load == pytest.approx(0.8)
    assert row.wait == pytest.approx(4.0)
    assert row.subject.ceiling == Decimal("0.85")
    assert row.chance is not None
    assert 0.2 < row.chance < 0.8


def test_how_far_a_demand_may_go() -> None:
    """P80 and P95 by hand: one claim without a range is doubted by the common factor alone."""
    sure = opdracht("periode: 2026-K1, laag: 0.8, verwacht: 0.8, hoog: 0.8")
    files = {"teams/t.yaml": team("persoon: p-1, fte: 1"), "opdrachten/a.yaml": sure}
    (row,) = weighed(made(files), Per.TEAM, Q1)["t"]
    hours = 0.8 * hours_in(Work(), Q1)

    assert row.enough() == pytest.approx((1.234 * hours, 1.509 * hours), rel=0.02)


def test_what_is_not_doubted_is_added() -> None:
    """Regular work and promised time are no guess: they come on top of P80 as they stand."""
    (row,) = weighed(made({"teams/t.yaml": team("persoon: p-1, fte: 1")}), Per.TEAM, Q1)["t"]
    claimed = replace(row, fixed=100.0, claims=((50.0, 50.0, 50.0),), doubt=Doubt(0.0))

    assert row.enough() == ()
    assert claimed.enough() == pytest.approx((161.7, 175.5), rel=0.02)


def test_switching_costs_time() -> None:
    """Two substantial teams cost 17 % of the time of each, unless the work is kept apart."""
    apart = "uitzondering: {werk: x, gescheiden_door: dag, tot: 2027-01-01}"
    both = {
        "teams/t.yaml": team("persoon: p-1, fte: 0.5"),
        "teams/u.yaml": team("persoon: p-1, fte: 0.4"),
    }
    (row,) = weighed(made(both), Per.TEAM, Q1)["t"]
    separated = {**both, "teams/u.yaml": team(f"persoon: p-1, fte: 0.4, {apart}")}
    (whole,) = weighed(made(separated), Per.TEAM, Q1)["t"]

    assert row.lost == pytest.approx(0.17 * 0.5 * hours_in(Work(), Q1))
    assert row.supply + row.lost == pytest.approx(whole.supply)
    assert whole.lost == 0
    assert row.subject.ceiling == Decimal("0.80")


def test_a_professional_team_gives_nothing() -> None:
    """A knowledge circle has no supply, and a claim on it has no load."""
    files = {
        "teams/t.yaml": team("persoon: p-1, fte: 0.5", soort="professioneel"),
        "opdrachten/a.yaml": opdracht("periode: 2026-K1, fte: 1.2"),
    }
    (row,) = weighed(made(files), Per.TEAM, Q1)["t"]

    assert (row.supply, row.load, row.firm_load, row.wait, row.chance) == (0, None, None, None, 1)


def test_a_discipline() -> None:
    """A discipline has the time of all who can do it; the list names those without people."""
    files = {
        "aanzien.yaml": "naam: X\ndisciplines: [jurist, {id: leeg, naam: Leeg}]\n",
        "teams/t.yaml": team("persoon: p-1, fte: 0.5, disciplines: [jurist, planoloog]"),
        "opdrachten/a.yaml": opdracht("periode: 2026-K1, discipline: jurist, fte: 0.2"),
    }
    found = weighed(made(files), Per.DISCIPLINE, Q1)

    assert set(found) == {"jurist"}
    assert found["jurist"][0].load == pytest.approx(0.4)


def test_an_afdeling() -> None:
    """Regular work is reserved first, and what is lent is taken from what there is."""
    files = {
        "afdelingen/v.yaml": (
            "naam: V\nbezetting_fte: 4\n"
            "reguliere_werkzaamheden:\n  - {wat: x, fte: 3}\n  - {wat: y}\n"
        ),
        "afdelingen/leeg.yaml": "naam: Leeg\n",
        "teams/t.yaml": team(),
        "inzetafspraken/a.yaml": (
            "van_afdeling: v\nnaar: t\nfte: 0.5\nvan: 2026-04-01\nstatus: toegezegd\n"
        ),
    }
    found = weighed(made(files), Per.AFDELING, Q1, Q2)

    assert set(found) == {"v"}
    assert [row.load for row in found["v"]] == pytest.approx([0.75, 0.875])
    assert str(found["v"][1].asked) == "3,0 + 0,5 = 3,5"
    assert found["v"][0].wait is None


def test_a_partner_and_a_person() -> None:
    """A partner has its own lines, a person a contract; knowledge teams take time as well."""
    files = {
        "partners/buur.yaml": "naam: Buur\ncapaciteit:\n  - {periode: 2026-K1, fte: 0.4}\n",
        "teams/t.yaml": team("persoon: p-1, fte: 0.5", soort="professioneel"),
        "personen/p-1.yaml": "rol: x\nfte: 0.8\n",
    }
    register = made(files)

    assert weighed(register, Per.PARTNER, Q1)["buur"][0].load == 0
    assert weighed(register, Per.PERSOON, Q1)["p-1"][0].load == pytest.approx(0.625)


def test_shortages_in_hours() -> None:
    """A bottleneck counts running and ready work, and a shortage of a few hours is none."""
    files = {
        "teams/t.yaml": team("persoon: p-1, fte: 0.5, disciplines: [jurist]"),
        "opdrachten/a.yaml": opdracht(
            "periode: 2026-K1, discipline: jurist, fte: 0.3",
            "periode: 2026-K3, discipline: jurist, fte: 0.51",
        ),
        "opdrachten/b.yaml": opdracht(
            "periode: 2026-K1, discipline: jurist, fte: 0.4", status="gereed"
        ),
    }
    ((period, found),) = shortages(made(files), (Q1, Q2, Q3), Work())

    assert period == Q1
    assert found.shortage == pytest.approx(0.2 * hours_in(Work(), Q1))


MEMBER = st.tuples(st.integers(1, 10), st.integers(0, 300), st.integers(1, 300))


@given(MEMBER, st.sampled_from(["kwartaal", "maand", "week"]))
def test_capacity_adds_up_over_periods(member: tuple[int, int, int], kind: str) -> None:
    """The supply of the parts of a stretch is the supply of the whole."""
    tenths, after, length = member
    start = date(2026, 1, 1) + timedelta(after)
    line = f"persoon: p-1, fte: {tenths / 10}, van: {start}, tot: {start + timedelta(length)}"
    register = made({"teams/t.yaml": team(line)})
    periods = [Periode.of(date(2026, 1, 1), kind)]  # type: ignore[arg-type]
    while periods[-1].end < date(2027, 12, 31):
        periods.append(periods[-1].next())
    parts = weighed(register, Per.TEAM, *periods)["t"]

    whole = tenths / 10 * productive_hours(Work(), start, start + timedelta(length))
    assert sum(row.supply for row in parts) == pytest.approx(whole)


@given(st.integers(0, 360))
def test_a_date_that_moves_a_day(after: int) -> None:
    """A membership that ends a day later gives the hours of that day more, and no others."""
    end = date(2026, 1, 2) + timedelta(after)
    year = Periode.parse("2026")
    made_for = [
        made({"teams/t.yaml": team(f"persoon: p-1, fte: 1, van: 2026-01-01, tot: {day}")})
        for day in (end, end + timedelta(1))
    ]
    one, other = (weighed(each, Per.TEAM, year)["t"][0].supply for each in made_for)

    last = min(end + timedelta(1), date(2027, 1, 1))
    assert other - one == pytest.approx(productive_hours(Work(), end, last), abs=1e-6)
