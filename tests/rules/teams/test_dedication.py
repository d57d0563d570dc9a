"""Dedication: fte, periods, other work and absence, at their edges."""

import pytest
from support.repository import faults

from aanzien_cli.rules.teams.dedication import (
    capaciteit_onbekend,
    lid_verdeeld,
    onverwachte_afwezigheid,
)


def _unknown(leden: str, extra: str = "") -> list[str]:
    files = {"teams/t.yaml": f"naam: T\n{extra}\nleden: [{leden}]\n"}
    return [f"{f.field}: {f.message}" for f in faults(capaciteit_onbekend, files)]


def test_a_date_at_one_member_asks_for_dates_at_all() -> None:
    """The first entry lacks both, in one sentence; an end alone is a period too."""
    leden = (
        "{persoon: a}, {persoon: b, fte: 1, van: 2026-01-01}, {persoon: c, fte: 1, tot: 2027-01-01}"
    )
    (said,) = _unknown(leden)
    assert said.startswith("leden.0: van lid 'a'")
    assert said.endswith("voor hoeveel 'fte' en vanaf wanneer ('van')")


@pytest.mark.parametrize(
    ("leden", "extra"),
    [
        ("{persoon: a, fte: 0}", ""),
        ("{persoon: a, fte: 1}", "van: 2025-01-01"),
        ("{persoon: a, tot: 2026-03-01}", ""),
        ("{persoon: a}", "soort: professioneel"),
        ("{persoon: a}", "tot: 2026-03-01"),
    ],
)
def test_what_is_known_or_past_is_not_asked(leden: str, extra: str) -> None:
    """A zero is known; former members and teams, and professional teams, are left alone."""
    assert _unknown(leden, extra) == []


def test_a_member_who_is_still_to_come_is_asked() -> None:
    """Capacity of the future has to be known as well."""
    assert _unknown("{persoon: a, van: 2026-06-01}") != []


@pytest.mark.parametrize(
    ("first", "second", "is_asked"),
    [
        ("fte: 1, van: 2026-01-01, tot: 2026-06-01", "fte: 1, van: 2026-05-31", True),
        ("fte: 1, van: 2026-01-01, tot: 2026-06-01", "fte: 1, van: 2026-06-01", False),
        ("fte: 0.3", "fte: 0.4", True),
        ("fte: 1, van: 2025-01-01, tot: 2026-02-01", "fte: 1, tot: 2026-01-01", False),
    ],
)
def test_who_stands_there_twice_at_once_is_asked_about(
    first: str, second: str, *, is_asked: bool
) -> None:
    """A day in common is one too many, unless it is long past; the later entry is named."""
    others = "{persoon: b, fte: 1, van: 2026-01-01}"
    found = _unknown(f"{{persoon: a, {first}}}, {others}, {{persoon: a, {second}}}")
    told = [each for each in found if "nog een keer" in each]

    assert [each.partition(":")[0] for each in told] == (["leden.2"] if is_asked else [])


def _divided(here: str, there: str = "", **files: str) -> list[str]:
    teams = {
        "teams/a.yaml": f"naam: A\nleden: [{{persoon: p, fte: '0,6'{here}}}]\n",
        "teams/b.yaml": f"naam: B\nsoort: professioneel\n{there}\n",
    }
    return [fault.message for fault in faults(lid_verdeeld, {**teams, **files})]


def _other(text: str) -> dict[str, str]:
    return {"teams/c.yaml": f"naam: C\nleden: [{text}]\n"}


@pytest.mark.parametrize(
    ("other", "findings"),
    [
        ("{persoon: p, fte: '0,2'}", 2),
        ("{persoon: p, fte: '0,19'}", 1),
        ("{persoon: p, fte: '0,1'}, {persoon: p, rol: b, fte: '0,1'}", 2),
        ("{persoon: p}", 1),
        ("{persoon: p, fte: 1, tot: 2026-03-01}", 0),
        ("{persoon: p, fte: 1, van: 2026-03-02}", 0),
    ],
)
def test_another_task_counts_from_the_threshold(other: str, findings: int) -> None:
    """The threshold counts, two parts in one team add up, and only today matters."""
    assert len(_divided("", **_other(other))) == findings


def test_the_sum_in_the_other_team_is_shown() -> None:
    """Two entries in the other team are printed as a sum."""
    other = _other("{persoon: p, fte: '0,1'}, {persoon: p, rol: b, fte: '0,2'}")
    assert "ook 0,1 + 0,2 = 0,3 fte in team 'C'" in _divided("", **other)[0]


@pytest.mark.parametrize(
    ("exception", "excused"),
    [
        ("gescheiden_door: dag, reden: x", True),
        ("gescheiden_door: dag, reden: x, tot: 2026-03-02", True),
        ("gescheiden_door: dag, reden: x, tot: 2026-03-01", False),
        ("gescheiden_door: dag", False),
        ("reden: x", False),
    ],
)
@pytest.mark.parametrize("at", ["here", "there"])
def test_a_separated_task_is_excused_in_both_teams(
    exception: str,
    excused: bool,  # noqa: FBT001
    at: str,
) -> None:
    """An exception has a separation, a reason and days to go; once written, it counts for both."""
    words = f", uitzondering: {{{exception}}}"
    here, there = (words, "") if at == "here" else ("", words)
    found = _divided(here, **_other(f"{{persoon: p, fte: '0,4'{there}}}"))
    assert (found == []) is excused


def test_a_professional_team_is_no_other_task() -> None:
    """Being one of the lawyers is what somebody is, not what they do besides."""
    assert _divided("", "leden: [{persoon: p, fte: '0,4'}]") == []


def test_what_is_left_of_a_contract_is_no_task() -> None:
    """A contract that is larger than the work in teams says nothing about other work."""
    person = {"personen/p.yaml": "fte: 1\n"}
    assert _divided("", **person) == []
    assert _divided("", **person, **_other("{persoon: p}")) == [
        "lid 'p' heeft naast dit team ook 0,6 fte in team 'A'"
    ]


def test_only_members_of_the_core_are_asked_to_choose() -> None:
    """A flexible member may be elsewhere too; a core member is asked about flexible work."""
    found = _divided("", **_other("{persoon: p, fte: '0,4', kern: nee}"))
    assert found == ["lid 'p' heeft naast dit team ook 0,4 fte in team 'C'"]


def test_a_person_is_named_once_and_not_every_task() -> None:
    """Two entries in one team give one finding, with the first four of many tasks."""
    teams = {
        f"teams/t{n}.yaml": f"naam: T{n}\nleden: [{{persoon: p, fte: '0,2'}}]\n" for n in range(6)
    }
    twice = {"teams/t0.yaml": "naam: T0\nleden: [{persoon: p, fte: '0,2'}, {persoon: p, rol: r}]\n"}
    found = faults(lid_verdeeld, {**teams, **twice})
    assert len(found) == 6
    assert found[0].message.count(" fte in team ") == 4


@pytest.mark.parametrize(
    ("absence", "said"),
    [
        ("van: 2026-03-20, gemeld_op: 2026-03-07", "13 dagen vooraf"),
        ("van: 2026-03-20, gemeld_op: 2026-03-19", "1 dag vooraf"),
        ("van: 2026-03-20, gemeld_op: 2026-03-20", "niet vooraf"),
        ("van: 2026-02-20, gemeld_op: 2026-02-25, tot: 2026-03-02", "niet vooraf"),
        ("van: 2026-03-20, gemeld_op: 2026-03-06", ""),
        ("van: 2026-02-20, gemeld_op: 2026-02-25, tot: 2026-03-01", ""),
        ("van: 2026-03-20", ""),
        ("gemeld_op: 2026-03-20", ""),
    ],
)
def test_late_notice_is_counted_in_days(absence: str, said: str) -> None:
    """Fourteen days is in time; what is over, or of which a day is missing, is left alone."""
    text = f"naam: T\nleden: [{{persoon: p}}]\nafwezigheid: [{{persoon: p, {absence}}}]\n"
    found = faults(onverwachte_afwezigheid, {"teams/t.yaml": text})
    assert [said in fault.message for fault in found] == ([True] if said else [])


@pytest.mark.parametrize(
    "lid", ["persoon: p, kern: nee", "persoon: q", "persoon: p, tot: 2026-03-02"]
)
def test_only_core_members_are_waited_for(lid: str) -> None:
    """Flexible members, others, and who has left by then do not stop the team."""
    absence = "afwezigheid: [{persoon: p, van: 2026-03-02, gemeld_op: 2026-03-01}]"
    text = f"naam: T\nleden: [{{{lid}}}]\n{absence}\n"
    assert not faults(onverwachte_afwezigheid, {"teams/t.yaml": text})
