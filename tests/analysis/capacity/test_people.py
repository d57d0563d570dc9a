"""People: where somebody gives more than the contract has."""

from datetime import date
from decimal import Decimal

from analysis.capacity.samples import made, team

from aanzien_cli.analysis.capacity.people import excesses, people, time_of

DAY = date(2026, 3, 1)


def test_too_much_in_part_of_a_year() -> None:
    """An excess is found on the days it is there, however quiet the rest of the year is."""
    files = {
        "teams/t.yaml": team("persoon: p-1, fte: 0.6, van: 2025-01-01"),
        "teams/u.yaml": team("persoon: p-1, fte: 0.5, van: 2026-07-01, tot: 2026-08-01"),
    }
    (found,) = excesses(made(files), "p-1", DAY)

    assert str(found.given) == "0,6 + 0,5 = 1,1"
    assert (found.start, found.end) == (date(2026, 7, 1), date(2026, 8, 1))
    assert found.contract == 1


def test_exactly_the_contract() -> None:
    """Giving just what the contract has is not too much; the past does not count."""
    files = {
        "personen/p-1.yaml": "rol: x\nfte: 0.8\n",
        "teams/t.yaml": team("persoon: p-1, fte: 0.5, van: 2025-01-01"),
        "teams/u.yaml": team("persoon: p-1, fte: 0.3, van: 2025-01-01"),
        "teams/w.yaml": team("persoon: p-1, fte: 0.3, van: 2025-01-01, tot: 2026-03-01"),
    }
    found = made(files)

    assert list(excesses(found, "p-1", DAY)) == []
    assert len(list(excesses(found, "p-1", date(2026, 2, 28)))) == 1
    assert list(excesses(found, "niemand", DAY)) == []


def test_afspraken_count_where_the_team_is_silent() -> None:
    """An afspraak counts on the days on which the team does not name the person itself."""
    files = {
        "afdelingen/v.yaml": "naam: V\n",
        "teams/t.yaml": team("persoon: p-1, fte: 0.6, van: 2026-02-01"),
        "inzetafspraken/a.yaml": (
            "van_afdeling: v\nnaar: t\npersoon: p-1\nfte: 0.7\nvan: 2026-01-01\nstatus: geleverd\n"
        ),
        "inzetafspraken/b.yaml": "van_afdeling: v\nnaar: t\npersoon: p-2\nstatus: geleverd\n",
    }
    found = made(files)

    assert people(found) == ("p-1",)
    assert sorted((each.start.month, each.fte) for each in time_of(found, "p-1")) == [
        (1, Decimal("0.7")),
        (2, Decimal("0.6")),
    ]
