"""Spells: who gives how much to which team, and when."""

from datetime import date, timedelta
from decimal import Decimal

from analysis.capacity.samples import made, team
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.capacity.spells import average_fte, segments, spells, spells_by_person

JANUARY = (date(2026, 1, 1), date(2026, 2, 1))


def test_a_membership_is_cut_to_team_and_contract() -> None:
    """A spell lasts no longer than the membership, the team and the contract all do."""
    files = {
        "teams/t.yaml": team(
            "persoon: p-1, fte: 0.5, van: 2020-01-01, tot: 2027-01-01",
            more="van: 2025-01-01\ntot: 2026-12-01\n",
        ),
        "personen/p-1.yaml": "rol: jurist\ndisciplines: [jurist]\ntot: 2026-07-01\n",
    }
    (found,) = spells(made(files))

    assert (found.start, found.end) == (date(2025, 1, 1), date(2026, 7, 1))
    assert found.disciplines == {"jurist"}
    assert found.field == "leden.0.fte"


def test_what_gives_no_spell() -> None:
    """A member without fte, and one whose contract ended before the team began, give nothing."""
    files = {
        "teams/t.yaml": team("persoon: p-1", "persoon: p-2, fte: 1", more="van: 2026-01-01\n"),
        "personen/p-2.yaml": "rol: jurist\ntot: 2025-01-01\n",
    }

    assert spells(made(files)) == ()


def test_overlapping_spells_count_once() -> None:
    """Somebody who stands in a team twice at a time gives the larger of the two, not both."""
    files = {
        "teams/t.yaml": team(
            "persoon: p-1, fte: 0.4, van: 2026-01-01, tot: 2026-07-01",
            "persoon: p-1, fte: 0.6, van: 2026-03-01, tot: 2026-05-01",
            "persoon: p-1, fte: 0.3, van: 2026-08-01, tot: 2026-09-01",
        )
    }
    found = [(each.start.month, each.end.month, each.fte) for each in spells(made(files))]

    assert found == [
        (1, 3, Decimal("0.4")),
        (3, 5, Decimal("0.6")),
        (5, 7, Decimal("0.4")),
        (8, 9, Decimal("0.3")),
    ]


def test_averages() -> None:
    """A level that holds for part of a period counts for the days of that part."""
    first, last = JANUARY

    assert average_fte(Decimal(1), first, date(2026, 1, 11), JANUARY) == Decimal("0.32")
    assert average_fte(Decimal(1), date.min, date.max, JANUARY) == Decimal("1.00")
    assert average_fte(Decimal(1), last, date.max, JANUARY) == 0


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["p-1", "p-2"]),
            st.integers(0, 10),
            st.integers(0, 60),
            st.integers(1, 60),
        ),
        max_size=6,
    )
)
def test_nobody_counts_twice(members: list[tuple[str, int, int, int]]) -> None:
    """On no day does somebody give one team more than the largest of what is written down."""
    first = date(2026, 1, 1)
    lines = [
        f"persoon: {p}, fte: {n / 10}, van: {first + timedelta(a)}, tot: {first + timedelta(a + d)}"
        for p, n, a, d in members
    ]
    for person, held in spells_by_person(made({"teams/t.yaml": team(*lines)})).items():
        for start, _, together in segments(held, first, first + timedelta(130)):
            day = (start - first).days
            largest = max(
                (n for p, n, a, d in members if p == person and a <= day < a + d), default=0
            )
            assert sum((s.fte for s in together), Decimal(0)) == Decimal(largest) / 10
