"""Assignments: who is in which team on a day, tested on the edges of their dates."""

from datetime import date
from decimal import Decimal

from support.repository import loaded, register

from aanzien_cli.analysis.assignments import (
    afdeling_of,
    assignments,
    assignments_of,
    disciplines,
    disciplines_in,
    keepers,
    knows_members,
    members,
    members_in,
    planning_period,
    supply,
)
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.team import Team

TEAM = """\
naam: Team Warmte
van: 2026-02-01
tot: 2026-07-01
leden:
  - {persoon: p-01, fte: '0,8', van: 2025-01-01, tot: 2026-03-01, disciplines: [jurist]}
  - {persoon: p-02, fte: '0,5', van: 2026-03-01}
  - {persoon: p-02, rol: adviseur, van: 2026-03-01}
"""
FILES = {
    "teams/team-warmte.yaml": TEAM,
    "personen/p-02.yaml": "disciplines: [planoloog]\nafdeling: ruimte\n",
    "afdelingen/ruimte.yaml": "naam: Ruimte\n",
    "inzetafspraken/a-1.yaml": "van_afdeling: ruimte\nnaar: team-warmte\npersoon: p-01\n",
}
REGISTER = register(FILES)
WARMTE = REGISTER.of(Team)[0]


def test_somebody_is_in_a_team_up_to_the_day_of_leaving() -> None:
    """The first day counts and the day of `tot` does not."""
    before, after = date(2026, 2, 28), date(2026, 3, 1)
    assert [each.number for each in members(WARMTE, before)] == [0]
    assert [each.number for each in members(WARMTE, after)] == [1, 2]


def test_an_assignment_is_cut_to_the_life_of_its_team() -> None:
    """Nobody is in a team before it begins or after it ends."""
    first, second, _ = assignments(WARMTE)
    assert (first.van, first.tot) == (date(2026, 2, 1), date(2026, 3, 1))
    assert (second.van, second.tot) == (date(2026, 3, 1), date(2026, 7, 1))
    assert members(WARMTE, date(2026, 1, 31)) == ()
    assert members(WARMTE, date(2026, 7, 1)) == ()


def test_one_day_in_a_period_is_enough() -> None:
    """A member counts in a period with which there is a day in common, and not next to it."""
    numbers = {
        text: [each.number for each in members_in(WARMTE, Periode.parse(text))]
        for text in ("2026-02", "2026-03", "2026-K1", "2026-K3", "2025")
    }
    assert numbers == {
        "2026-02": [0],
        "2026-03": [1, 2],
        "2026-K1": [0, 1, 2],
        "2026-K3": [],
        "2025": [],
    }


def test_open_dates_last_for_ever() -> None:
    """A member without dates, in a team without dates, is always there."""
    team = register({"teams/t.yaml": "naam: T\nleden: [{persoon: p-01}]"}).of(Team)[0]
    assert len(members(team, date(1999, 1, 1))) == 1
    assert len(members_in(team, Periode.parse("2150"))) == 1


def test_a_reversed_period_holds_no_day() -> None:
    """Dates the wrong way round make nobody a member, and raise nothing."""
    text = "naam: T\nleden: [{persoon: p-01, van: 2026-06-01, tot: 2026-02-01}]"
    team = loaded({"teams/t.yaml": text}).register.of(Team)[0]
    assert members_in(team, Periode.parse("2026")) == ()


def test_a_sum_keeps_its_terms_and_what_is_not_known() -> None:
    """An unknown number of fte is no zero: it is told apart."""
    found = supply(assignments(WARMTE))
    assert found.fte.total == Decimal("1.3")
    assert str(found.fte) == "0,8 + 0,5 = 1,3"
    assert [each.field for each in found.unknown] == ["leden.2"]


def test_everything_of_a_person_is_found_over_teams() -> None:
    """Both entries of one person come back, and an unknown person has none."""
    assert [each.number for each in assignments_of("p-02", REGISTER)] == [1, 2]
    assert assignments_of("p-99", REGISTER) == ()


def test_disciplines_come_from_the_entry_or_else_the_person() -> None:
    """An entry without disciplines brings those of the person; nobody known brings none."""
    first, second, _ = assignments(WARMTE)
    assert disciplines(first, REGISTER) == {"jurist"}
    assert disciplines(second, REGISTER) == {"planoloog"}
    assert disciplines_in((first, second), REGISTER) == {"jurist", "planoloog"}
    assert disciplines_in((), REGISTER) == frozenset()


def test_the_afdeling_is_that_of_the_person_or_of_the_lender() -> None:
    """Without a record of the person, the inzetafspraak tells where somebody comes from."""
    bare = register({"teams/team-warmte.yaml": TEAM})
    assert [afdeling_of(each, REGISTER) for each in assignments(WARMTE)] == ["ruimte"] * 3
    assert afdeling_of(assignments(bare.of(Team)[0])[0], bare) is None


def test_a_professional_team_keeps_a_discipline_while_somebody_is_there() -> None:
    """Only professional teams are named, and only for who is in them on the peildatum."""
    gone = "{persoon: p-2, disciplines: [data], tot: 2026-03-01}"
    leden = f"[{{persoon: p-1, disciplines: [jurist]}}, {gone}]"
    found = register(
        {
            "teams/prof.yaml": f"naam: Juristen\nsoort: professioneel\nleden: {leden}",
            "teams/ander.yaml": "naam: Ander\nleden: [{persoon: p-3, disciplines: [jurist]}]",
        }
    )
    assert [team.id for team in keepers("jurist", found)] == ["prof"]
    assert keepers("data", found) == ()


def test_members_that_could_not_be_read_are_not_known() -> None:
    """A broken entry in `leden` makes the members unknown, so that no rule says there are none."""
    broken = loaded({"teams/t.yaml": "naam: T\nleden: [{persoon: p-1, fte: veel}]"}).register
    assert not knows_members(broken.of(Team)[0], broken)
    assert knows_members(WARMTE, REGISTER)


def test_planning_goes_by_the_period_of_the_organisation() -> None:
    """A quarter, unless aanzien.yaml says otherwise."""
    monthly = register({"aanzien.yaml": "naam: Ons dorp\nperiode: maand\n"})
    assert str(planning_period(REGISTER)) == "2026-K1"
    assert str(planning_period(monthly)) == "2026-03"
