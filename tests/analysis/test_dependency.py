"""Dependency: what a team cannot do itself, worked by hand and against every division of people."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.repository import Files, register

from aanzien_cli.analysis.stability.dependency import dependency, missing, missing_disciplines
from aanzien_cli.analysis.stability.holders import Holders, holders
from aanzien_cli.analysis.stability.overview import Dedication, teams_view
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team


def made(
    members: list[str],
    claims: list[str],
    extra: str = "",
    *,
    status: str = "in_uitvoering",
    others: Files | None = None,
) -> tuple[Team, Register]:
    """Give a team with members and an opdracht with claims, each written as the fields it has."""
    people = "".join(f"  - {{{each}}}\n" for each in members)
    asked = "".join(f"  - {{periode: 2026-K1, {each}}}\n" for each in claims)
    files: Files = {
        "teams/a.yaml": f"naam: A\n{extra}leden:\n{people}",
        "opdrachten/o.yaml": f"titel: O\nstatus: {status}\nteam: a\nclaims:\n{asked}",
        **(others or {}),
    }
    loaded = register(files)
    (team,) = loaded.of(Team)
    return team, loaded


def test_the_worked_example() -> None:
    """Asked jurist 3, data 2, beleid 4, communicatie 1; there is jurist 2.5, beleid 4.5: 0.35."""
    members = [
        "persoon: p-1, fte: '2,5', disciplines: [jurist]",
        "persoon: p-2, fte: '4,5', disciplines: [beleid]",
    ]
    asked = {"jurist": 3, "data": 2, "beleid": 4, "communicatie": 1}
    claims = [f"discipline: {name}, fte: {fte}" for name, fte in asked.items()]
    team, loaded = made(members, claims)
    found = dependency(team, loaded)
    assert found
    assert (found.asked, found.short, found.share) == (
        Decimal(10),
        Decimal("3.5"),
        Decimal("0.35"),
    )
    assert missing(team, loaded) == ("data", "communicatie")


def test_what_does_not_count() -> None:
    """Work of partners, and work without discipline or fte; members without fte are said."""
    members = ["persoon: p-1, disciplines: [data]"]
    claims = [
        "discipline: data, fte: 1, partner: x",
        "fte: 1",
        "discipline: data",
        "discipline: data, laag: 1, verwacht: 2, hoog: 3",
    ]
    team, loaded = made(members, claims)
    found = dependency(team, loaded)
    assert found
    assert (found.asked, found.short, found.members_without_fte) == (Decimal(2), Decimal(2), 1)
    idle, other = made(members, ["fte: 1"])
    assert dependency(idle, other) is None


def test_claims_of_one_discipline_add_up() -> None:
    """Two claims of one discipline ask the sum of both."""
    claims = ["discipline: data, fte: 1", "discipline: data, fte: '0,5'"]
    found = dependency(*made(["persoon: p-1, fte: 1, disciplines: [data]"], claims))
    assert found
    assert (found.asked, found.short) == (Decimal("1.5"), Decimal("0.5"))


@pytest.mark.parametrize(("status", "asked"), [("in_uitvoering", True), ("gereed", False)])
def test_only_running_work_counts(status: str, *, asked: bool) -> None:
    """What is ready to start may miss somebody, and asks no hours of the team yet."""
    team, loaded = made([], ["discipline: data, fte: 1"], status=status)
    assert bool(dependency(team, loaded)) is asked
    assert missing(team, loaded) == ("data",)


def test_what_a_person_can_do_need_not_stand_in_the_team() -> None:
    """The disciplines in the file of a person count like those in the list of members."""
    person = {"personen/p-1.yaml": "fte: 1\ndisciplines: [data]\n"}
    team, loaded = made(["persoon: p-1, fte: 1"], ["discipline: data, fte: 1"], others=person)
    found = dependency(team, loaded)
    assert found
    assert found.short == 0


@pytest.mark.parametrize(
    ("there", "day", "missed"),
    [
        ("van: 2020-01-01, tot: 2026-07-01", "2026-06-30", ()),
        ("van: 2020-01-01, tot: 2026-07-01", "2026-07-01", ("data",)),
        ("van: 2026-10-01", "2026-06-30", ("data",)),
        ("van: 2026-10-01", "2026-07-01", ("data",)),
        ("van: 2026-07-01, tot: 2026-10-01", "2026-06-30", ("data",)),
        ("van: 2026-07-01, tot: 2026-10-01", "2026-07-01", ()),
    ],
)
def test_what_is_missed_later_is_not_missed_yet(
    there: str, day: str, missed: tuple[str, ...]
) -> None:
    """Who is asked from April to December is missed from the first day of an empty quarter on."""
    quarters = (f"{{periode: 2026-K{each}, discipline: data, fte: 1}}" for each in (2, 3, 4))
    claims = "".join(f"  - {each}\n" for each in quarters)
    files: Files = {
        "teams/a.yaml": f"naam: A\nleden: [{{persoon: p-1, disciplines: [data], {there}}}]\n",
        "opdrachten/o.yaml": f"titel: O\nstatus: gereed\nteam: a\nclaims:\n{claims}",
    }
    loaded = register(files, date.fromisoformat(day))
    (team,), (opdracht,) = loaded.of(Team), loaded.of(Opdracht)
    assert missing_disciplines(opdracht, team, loaded) == missed


def test_with_very_many_disciplines_each_stands_alone() -> None:
    """Beyond ten disciplines the shortage is counted per discipline."""
    claims = [f"discipline: d{n}, fte: 1" for n in range(11)]
    team, loaded = made(["persoon: p-1, fte: 1, disciplines: [d1, d2]"], claims)
    found = dependency(team, loaded)
    assert found
    assert found.short == 9


def test_with_ten_disciplines_nobody_counts_twice() -> None:
    """Up to ten disciplines every division is tried: one person does one thing at a time."""
    claims = [f"discipline: d{n}, fte: 1" for n in range(10)]
    team, loaded = made(["persoon: p-1, fte: 1, disciplines: [d1, d2]"], claims)
    found = dependency(team, loaded)
    assert found
    assert (found.asked, found.short) == (Decimal(10), Decimal(9))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(0, 3), min_size=3, max_size=3),
    st.lists(st.sets(st.sampled_from("abc"), min_size=1), min_size=1, max_size=5),
)
def test_the_best_division_is_found(need: list[int], skills: list[set[str]]) -> None:
    """No way to divide whole people over the disciplines leaves less undone."""
    members = [
        f"persoon: p-{n}, fte: 1, disciplines: [{', '.join(sorted(each))}]"
        for n, each in enumerate(skills)
    ]
    asked = dict(zip("abc", need, strict=True))
    claims = [f"discipline: {name}, fte: {fte}" for name, fte in asked.items()]
    team, loaded = made(members, claims)
    ways = product(*(sorted(each) for each in skills))
    best = max(sum(min(asked[name], way.count(name)) for name in asked) for way in ways)
    found = dependency(team, loaded)
    assert (found.asked - found.short if found else 0) == best


def test_a_professional_team_counts_who_keeps_what() -> None:
    """Per discipline how many have it; another team keeps nothing in this sense."""
    members = [
        "persoon: p-1, disciplines: [jurist, planner]",
        "persoon: p-2, disciplines: [jurist]",
        "persoon: p-3, disciplines: [jurist], tot: 2025-01-01",
    ]
    team, loaded = made(members, [], "soort: professioneel\n")
    assert holders(team, loaded) == (Holders("jurist", 2), Holders("planner", 1))
    assert holders(*made(members, [])) == ()


def test_dedication_counts_most_of_the_working_time() -> None:
    """0.8 of the contract, or other work kept apart until a day; flex and unknown do not count."""
    apart = "uitzondering: {werk: x, gescheiden_door: dag, tot: 2026-12-31}"
    loaded = register(
        {
            "personen/p-2.yaml": "fte: '0,5'\n",
            "teams/a.yaml": f"""
                naam: A
                leden:
                  - {{persoon: p-1, fte: '0,8'}}
                  - {{persoon: p-2, fte: '0,4'}}
                  - {{persoon: p-3, fte: '0,7'}}
                  - {{persoon: p-4, fte: '0,2', {apart}}}
                  - {{persoon: p-5, fte: '0,2', uitzondering: {{werk: x, tot: 2026-12-31}}}}
                  - {{persoon: p-6}}
                  - {{persoon: p-7, fte: 1, kern: nee}}
            """,
        }
    )
    view = teams_view(loaded, loaded.of(Team), None)
    assert view.teams[0].dedication == Dedication(3, 5, 1)
    assert view.teams[0].handover is None
    assert (view.gone, view.since) == ((), None)


def test_an_empty_team_has_no_figures() -> None:
    """Without members there is nothing to say, and nothing breaks."""
    loaded = register({"teams/a.yaml": "naam: A\n"})
    (view,) = teams_view(loaded, loaded.of(Team), date(2025, 3, 1)).teams
    assert (view.kept, view.fresh, view.familiarity) == (None, None, None)
