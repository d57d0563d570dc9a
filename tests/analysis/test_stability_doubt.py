"""Stability in doubt: pseudonyms that change, uncommitted work, and properties of all."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from support.remembered_teams import RENAMED, past, spells, team, told
from support.repository import Files, with_history

from aanzien_cli.analysis.stability.composition import compositions
from aanzien_cli.analysis.stability.notes import notes
from aanzien_cli.analysis.stability.verdict import Verdict, judgement
from aanzien_cli.analysis.stability.versions import renamed_people
from aanzien_cli.domain.team import Team


def swap(*, also: str = "") -> Files:
    """Give two teams in which p-1 becomes p-2 on one day."""
    names = ("a", "b")
    files = {f"teams/{name}.yaml op 2024-01-10": team("p-1", f"q-{name}") for name in names}
    files |= {f"teams/{name}.yaml op 2025-06-01": team("p-2", f"q-{name}") for name in names}
    files |= {f"teams/{name}.yaml": team("p-2", f"q-{name}") for name in names}
    if also:
        files |= {"teams/c.yaml op 2024-01-10": team(*also.split())}
        files |= {"teams/c.yaml": team(*also.split())}
    return files


def test_a_pseudonym_that_changes_in_two_teams_at_once_is_told() -> None:
    """Trap 4: without an alias it is likely one person: no departure, and a question to settle."""
    register = with_history(swap())
    assert spells(compositions(register)["a"])[0] == ("p-2", "2024-01-10", "")
    assert any(
        "'p-1' werd op 2025-06-01 in 2 teams tegelijk 'p-2'" in each for each in notes(register)
    )


def test_two_people_who_worked_together_are_two() -> None:
    """A successor who was once in a team with the leaver, or a leaver who is still somewhere."""
    assert renamed_people(with_history(swap(also="p-1 p-2"))) == {}
    assert renamed_people(with_history(swap(also="p-1"))) == {}
    before = {
        "teams/c.yaml op 2024-01-10": team("p-1", "p-2"),
        "teams/c.yaml op 2024-02-10": team("p-8"),
        "teams/c.yaml": team("p-8"),
    }
    assert renamed_people(with_history({**swap(), **before})) == {}


def test_a_name_that_was_changed_back_is_one_team() -> None:
    """A team that had another name for a while is told of that name alone."""
    people = ("p-1", "p-2")
    files = {
        "teams/a.yaml op 2024-01-10": team(*people),
        "teams/a.yaml op 2024-03-01": "",
        "teams/x.yaml op 2024-03-01": team(*people),
        "teams/x.yaml op 2025-03-01": "",
        "teams/a.yaml op 2025-03-01": team(*people),
        "teams/a.yaml": team(*people),
    }
    register = with_history(files)
    assert spells(compositions(register)["a"]) == [(each, "2024-01-10", "") for each in people]
    assert told(register) == "heette tot 2025-03-01 mogelijk 'x'; zet dat dan bij 'voorheen'"


def test_uncommitted_changes_are_told() -> None:
    """Trap 8: what is on disk and not in git counts from the peildatum, and that is said."""
    files = {"teams/a.yaml op 2025-01-10": team("p-1", "p-2"), "teams/a.yaml": team("p-1", "p-3")}
    register = with_history(files)
    assert ("p-2", "2025-01-10", "2026-03-01") in spells(compositions(register)["a"])
    assert "nog niet vastgelegd: de wijziging telt vanaf 2026-03-01" in told(register)


def test_a_peildatum_before_the_last_commit_looks_back() -> None:
    """Days after the peildatum are not looked at, and today's file is not taken for then's."""
    files = {
        "teams/a.yaml op 2025-01-10": team("p-1", "p-2", "p-3", "p-4"),
        "teams/a.yaml op 2026-01-10": team("p-9"),
        "teams/a.yaml": team("p-9"),
    }
    register = with_history(files, date(2025, 12, 1))
    found = judgement(register.of(Team)[0], register)
    assert (len(found.past.members(date(2025, 12, 1))), found.past.uncommitted) == (4, False)
    assert found.verdict is Verdict.STABLE


def test_a_short_history_is_no_judgement() -> None:
    """A repository that began last week cannot tell who left."""
    files = {"teams/a.yaml op 2026-02-20": team("p-1", "p-2"), "teams/a.yaml": team("p-1", "p-2")}
    register = with_history(files)
    assert judgement(register.of(Team)[0], register).verdict is Verdict.UNKNOWN
    known = {"teams/b.yaml op 2024-01-10": team("p-8"), "teams/b.yaml": team("p-8"), **files}
    register = with_history(known)
    assert judgement(register.of(Team)[0], register).verdict is Verdict.YOUNG


def test_without_git_that_is_said() -> None:
    """Dates only, and how many members have none."""
    register = with_history({"teams/a.yaml": team("p-1", "p-2, van: 2025-01-01")})
    assert notes(register)[0].startswith("van deze map is geen geschiedenis in git")
    assert notes(register)[1:] == ("1 lid heeft geen begindatum",)
    assert notes(with_history({"teams/a.yaml": team("p-1", "p-2")}))[1:] == (
        "2 leden hebben geen begindatum",
    )
    assert len(notes(with_history({"teams/a.yaml": team()}))) == 1


def test_odd_dates_are_told() -> None:
    """Double entries and an end before the start are said with the pseudonym."""
    files = {
        "teams/a.yaml": team(
            "p-1, van: 2024-01-01", "p-1, van: 2025-01-01", "p-2, van: 2025-01-01, tot: 2024-01-01"
        )
    }
    assert "'p-1' staat twee keer in dezelfde tijd" in told(with_history(files))
    assert "'p-2' vertrekt op 2024-01-01, niet na de komst" in told(with_history(files))


days = st.integers(0, 1500).map(lambda n: date(2022, 1, 1) + timedelta(days=n))


@settings(max_examples=50, deadline=None)
@given(
    stays=st.lists(st.tuples(st.sampled_from("pqrstuv"), days, days), max_size=8),
    written=days,
    late=st.booleans(),
)
def test_dates_tell_the_same_whenever_they_were_written(
    stays: list[tuple[str, date, date]], written: date, *, late: bool
) -> None:
    """Late bookkeeping: members with dates count by their dates, whatever the commits are."""
    members = [f"{who}, van: {min(a, b)}, tot: {max(a, b)}" for who, a, b in stays]
    files = {"teams/a.yaml": team(*members)}
    committed = {f"teams/a.yaml op {written}": team(*(() if late else members))}
    assert spells(past({**files, **committed})) == spells(past(files))


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from("pqrstu"), unique=True, min_size=1), min_size=1, max_size=6)
)
def test_a_declared_renaming_changes_nothing(rolls: list[list[str]]) -> None:
    """With `voorheen` a team under two names has the same members as under one."""
    moments = [date(2024, 1, 1) + timedelta(days=40 * n) for n in range(len(rolls))]
    half = len(rolls) // 2
    last = team(*rolls[-1])
    plain = {
        f"teams/a.yaml op {day}": team(*roll) for day, roll in zip(moments, rolls, strict=True)
    }
    renamed = {
        f"teams/{'oud' if n < half else 'a'}.yaml op {day}": team(*roll)
        for n, (day, roll) in enumerate(zip(moments, rolls, strict=True))
    }
    if half:
        renamed[f"teams/oud.yaml op {moments[half]}"] = ""
    told_so = team(*rolls[-1], extra="voorheen: [oud]\n")
    assert spells(past({**renamed, "teams/a.yaml": told_so})) == spells(
        past({**plain, "teams/a.yaml": last})
    )


@settings(max_examples=30, deadline=None)
@given(st.permutations(sorted(RENAMED)))
def test_the_order_of_files_changes_nothing(order: list[str]) -> None:
    """Whatever the order in which files are given, the outcome is the same."""
    shuffled = {name: RENAMED[name] for name in order}
    assert compositions(with_history(shuffled)) == compositions(with_history(RENAMED))
