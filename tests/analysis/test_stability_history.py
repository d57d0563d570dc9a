"""Stability from history: what the file once said, where it says no dates; each trap a test."""

from datetime import date

from support.remembered_teams import RENAMED, past, spells, team, told
from support.repository import with_history

from aanzien_cli.analysis.stability.composition import compositions
from aanzien_cli.analysis.stability.notes import gone
from aanzien_cli.analysis.stability.verdict import Verdict, judgement
from aanzien_cli.analysis.stability.versions import renamed_people
from aanzien_cli.domain.team import Team

TODAY = date(2026, 3, 1)


def test_without_dates_history_tells() -> None:
    """A member was there from the first version with the name to the first without."""
    files = {
        "teams/a.yaml op 2025-01-10": team("p-1", "p-2"),
        "teams/a.yaml op 2025-06-01": team("p-1", "p-3"),
        "teams/a.yaml": team("p-1", "p-3"),
    }
    found = past(files)
    assert spells(found) == [
        ("p-1", "2025-01-10", ""),
        ("p-2", "2025-01-10", "2025-06-01"),
        ("p-3", "2025-06-01", ""),
    ]
    assert (found.known_from, found.is_censored) == (date(2025, 1, 10), True)


def test_dates_win_over_commits() -> None:
    """Late bookkeeping, and a member who was taken out of the file, keep their own dates."""
    files = {
        "teams/a.yaml op 2025-01-10": team("p-1, van: 2024-01-01", "p-2, van: 2024-02-01", "p-3"),
        "teams/a.yaml op 2025-06-01": team(
            "p-1, van: 2024-01-01, tot: 2025-03-01", "p-4, van: 2024-05-01", "p-3"
        ),
        "teams/a.yaml": team("p-4, van: 2024-05-01", "p-3, tot: 2025-12-01"),
        "teams/a.yaml op 2025-09-01": team("p-4, van: 2024-05-01", "p-3, tot: 2025-12-01"),
    }
    assert spells(past(files)) == [
        ("p-1", "2024-01-01", "2025-03-01"),
        ("p-2", "2024-02-01", "2025-06-01"),
        ("p-4", "2024-05-01", ""),
        ("p-3", "2025-01-10", "2025-12-01"),
    ]


def test_a_date_that_was_corrected_is_one_stay() -> None:
    """A start that was written down wrong at first leaves no trace."""
    files = {
        "teams/a.yaml op 2025-01-10": team("p-1, van: 2024-06-01", "p-2, van: 2025-01-01"),
        "teams/a.yaml": team("p-1, van: 2024-01-01", "p-2, van: 2025-01-01"),
    }
    assert spells(past(files)) == [("p-1", "2024-01-01", ""), ("p-2", "2025-01-01", "")]


def test_a_stay_of_no_days_is_none() -> None:
    """A member whose end lies before the file named them was never there."""
    files = {
        "teams/a.yaml op 2025-01-10": team("p-1"),
        "teams/a.yaml op 2025-06-01": team("p-1", "p-2, tot: 2025-01-01"),
        "teams/a.yaml": team("p-1", "p-2, tot: 2025-01-01"),
    }
    assert [each.person for each in past(files).spells] == ["p-1"]


def test_leaving_the_core_is_seen_in_history() -> None:
    """Trap of roles: from one day on somebody is beside the core, and a new spell begins."""
    files = {
        "teams/a.yaml op 2025-01-10": team("p-1", "p-2"),
        "teams/a.yaml op 2025-06-01": team("p-1", "p-2, kern: nee", "p-1, kern: nee"),
        "teams/a.yaml": team("p-1", "p-2, kern: nee"),
    }
    found = past(files)
    assert found.members(date(2025, 7, 1)) == {"p-1"}
    assert found.everyone(date(2025, 7, 1)) == {"p-1", "p-2"}


def test_a_renamed_team_is_no_new_team() -> None:
    """Trap 2: half of all members shared makes it possibly renamed: told, and not judged as new."""
    register = with_history(RENAMED)
    found = compositions(register)["a"]
    assert ("p-1", "2024-01-10", "") in spells(found)
    assert told(register) == "heette tot 2025-06-01 mogelijk 'oud'; zet dat dan bij 'voorheen'"
    assert gone(register) == ()


def test_voorheen_settles_a_renaming() -> None:
    """Trap 2: what the team itself says is told as such, also when nobody is the same."""
    files = {**RENAMED, "teams/a.yaml": team("p-7", extra="voorheen: [oud, nooit]\n")}
    register = with_history(files)
    assert ("p-4", "2024-01-10", "2025-06-05") in spells(compositions(register)["a"])
    assert "heette tot 2025-06-01 'oud'" in told(register)


def test_different_people_make_a_different_team() -> None:
    """Fewer than half shared is an end and a beginning; the end is told."""
    files = {**RENAMED, "teams/a.yaml op 2025-06-05": team("p-1", "p-6", "p-7", "p-8")}
    register = with_history(files)
    assert compositions(register)["a"].former == ()
    assert [each.id for each in gone(register)] == ["oud"]


def test_a_team_that_was_away_is_the_same_team() -> None:
    """A file that was gone for a while leaves a gap, and the days before it count."""
    files = {
        "teams/a.yaml op 2024-01-10": team("p-1", "p-2"),
        "teams/a.yaml op 2024-03-01": "",
        "teams/a.yaml op 2025-11-01": team("p-1", "p-3"),
        "teams/a.yaml": team("p-1", "p-3"),
    }
    found = past(files)
    assert ("p-1", "2024-01-10", "2024-03-01") in spells(found)
    assert ("p-1", "2025-11-01", "") in spells(found)
    assert found.former == ()


def test_a_members_field_that_is_dropped_is_no_exodus() -> None:
    """Trap 3: one commit that takes `leden` out of every team says nothing of who left."""
    names = ("a", "b")
    files = {f"teams/{name}.yaml op 2024-01-10": team("p-1", "p-2", f"p-{name}") for name in names}
    files |= {f"teams/{name}.yaml op 2025-06-01": "naam: A\n" for name in names}
    files |= {f"teams/{name}.yaml": "naam: A\n" for name in names}
    register = with_history(files)
    found = judgement(register.of(Team)[0], register)
    assert found.past.lost_on == date(2025, 6, 1)
    assert (found.verdict, found.exodus) == (Verdict.UNKNOWN, None)
    assert "gegevens vervallen" in found.reason


def test_every_team_emptied_on_one_day_is_no_exodus_either() -> None:
    """Trap 3: the same with empty lists; afterwards the members return without a break."""
    names = ("a", "b")
    files = {f"teams/{name}.yaml op 2024-01-10": team("p-1", f"p-{name}") for name in names}
    files |= {f"teams/{name}.yaml op 2025-06-01": team() for name in names}
    files |= {f"teams/{name}.yaml op 2025-06-09": team("p-1", f"p-{name}") for name in names}
    files |= {f"teams/{name}.yaml": team("p-1", f"p-{name}") for name in names}
    assert spells(past(files)) == [("p-1", "2024-01-10", ""), ("p-a", "2024-01-10", "")]


def test_one_team_that_was_emptied_did_lose_everybody() -> None:
    """An empty list in one team is what it says."""
    files = {
        "teams/a.yaml op 2024-01-10": team("p-1"),
        "teams/b.yaml op 2024-01-10": team("p-2"),
        "teams/a.yaml op 2025-06-01": team(),
        "teams/a.yaml": team(),
        "teams/b.yaml": team("p-2"),
    }
    assert spells(past(files)) == [("p-1", "2024-01-10", "2025-06-01")]


def test_an_alias_makes_one_person_of_two_pseudonyms() -> None:
    """Trap 4: what the organisation wrote down settles it, also in a chain or a circle."""
    files = {
        "aanzien.yaml": "naam: X\npersoon_aliassen: {p-1: p-2, p-2: p-3, p-8: p-9, p-9: p-8}\n",
        "teams/a.yaml op 2024-01-10": team("p-1", "p-9"),
        "teams/a.yaml": team("p-3", "p-9"),
    }
    assert {each.person for each in past(files).spells} == {"p-3", "p-9"}
    assert all(each.end is None for each in past(files).spells)


def test_a_team_that_never_named_its_members_is_no_trouble() -> None:
    """Git may remember only versions without a word on who is in it."""
    files = {
        "teams/a.yaml op 2025-01-10": "naam: A\n",
        "teams/a.yaml": "naam: A\n",
        "teams/b.yaml op 2025-01-10": "naam: B\nleden: [{persoon: p-1}]\n",
        "teams/b.yaml": "naam: B\nleden: [{persoon: p-1}]\n",
    }
    register = with_history(files)

    assert renamed_people(register) == {}
    assert compositions(register).keys() == {"a", "b"}
