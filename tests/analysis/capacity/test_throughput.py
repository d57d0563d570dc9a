"""Throughput: Little's law by hand, against a simulated team, and what must hold for any days."""

import random
from datetime import date, timedelta

import pytest
from analysis.capacity.samples import made
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.capacity.throughput import DAYS, Throughput, throughputs

END = date(2026, 3, 1)
START = END - timedelta(days=DAYS)
Stay = tuple[str, date | None, date | None]


def found(*work: Stay) -> tuple[Throughput, ...]:
    """Give what leaves team t; a piece of work is a status, and the days of its start and end."""
    files = {"teams/t.yaml": "naam: T\n", "teams/u.yaml": "naam: U\n"}
    for number, (status, van, tot) in enumerate(work):
        days = "".join(f"{name}: {day}\n" for name, day in (("van", van), ("tot", tot)) if day)
        text = f"titel: O\nteam: t\nstatus: {status}\n{days}"
        files[f"opdrachten/o{number}.yaml"] = text
    return throughputs(made(files))


def day(number: int) -> date:
    """Give a day, counted from the start of the year."""
    return START + timedelta(days=number)


def test_one_after_the_other() -> None:
    """By hand: four times 90 days is 360 / 365 in hand, so 360 / 4 = 90 days each."""
    (one,) = found(*(("afgerond", day(90 * n), day(90 * n + 90)) for n in range(4)))

    assert (one.team.id, one.start, one.end, one.finished) == ("t", START, END, 4)
    assert one.in_hand == pytest.approx(360 / 365)
    assert one.lead == pytest.approx(90)
    assert one.measured == 90
    assert not one.differs(0.3)


def test_all_at_once() -> None:
    """By hand: four in hand all year, one a quarter finished, is 4 × 365 / 4 days each."""
    ends = (day(91), day(182), day(273), day(364))
    left = [("gestopt", end - timedelta(days=365), end) for end in ends]
    open_ = [("in_uitvoering", end, END) for end in ends]
    (one,) = found(*left, *open_)

    assert one.in_hand == pytest.approx(4)
    assert one.lead == pytest.approx(365)
    assert one.measured == 365


def test_what_was_begun_and_never_ended_shows() -> None:
    """Three short ones look quick; the three that nobody closed say that it takes far longer."""
    short = [("afgerond", day(100 * n), day(100 * n + 30)) for n in range(3)]
    stuck = [("on_hold", day(-400), None)] * 3
    (one,) = found(*short, *stuck)

    assert one.measured == 30
    assert one.lead == pytest.approx((90 + 3 * 365) / 3)
    assert one.differs(0.3)
    assert not found(*short[:2], *stuck)[0].differs(0.3)


def test_the_edges_of_the_year() -> None:
    """What ended before the year, or ends after it, did not leave in it; plans do not count."""
    assert found(("afgerond", day(-30), START)) == ()
    (one,) = found(
        ("afgerond", day(-30), day(10)),
        ("afgerond", day(300), END),
        ("afgerond", day(300), day(400)),
        ("in_voorbereiding", day(0), None),
        ("in_uitvoering", day(500), None),
    )

    assert one.finished == 2
    assert one.in_hand == pytest.approx((10 + 65 + 65) / 365)


def test_a_day_that_is_missing_is_counted() -> None:
    """Without a start, or an end where there must be one, nothing can be said: how often is."""
    (one,) = found(
        ("afgerond", day(0), day(10)),
        ("afgerond", day(0), None),
        ("gestopt", None, day(9)),
        ("in_uitvoering", None, None),
        ("afgerond", day(20), day(10)),
    )

    assert (one.finished, one.undated) == (1, 4)


@given(st.lists(st.tuples(st.integers(0, 364), st.integers(1, 365)), min_size=1, max_size=8))
def test_what_begins_and_ends_within_the_year_obeys_the_law(days: list[tuple[int, int]]) -> None:
    """Then the law is no approximation: in hand × days / finished is the average length."""
    stays = [(begin, min(begin + length, 365)) for begin, length in days]
    (one,) = found(*(("afgerond", day(begin), day(end)) for begin, end in stays))

    assert one.lead == pytest.approx(one.measured)


def test_a_simulated_team() -> None:
    """A team that works by chance for years: in one steady year the law is within 10 %."""
    chances, free, now, work = random.Random(7), -4_000.0, -4_000.0, []  # noqa: S311
    while now < DAYS:
        now += chances.expovariate(1 / 5)
        begin = max(now, free)
        free = begin + chances.expovariate(1 / 4)
        work.append((round(now), round(free)))
    closed = [("afgerond", day(came), day(left)) for came, left in work if left <= DAYS]
    open_ = [("in_uitvoering", day(came), None) for came, left in work if left > DAYS >= came]
    (one,) = found(*closed, *open_)

    assert one.finished > 60
    assert one.lead == pytest.approx(one.measured, rel=0.1)
