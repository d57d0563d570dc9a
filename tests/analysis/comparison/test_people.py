"""People: who joined and who left a team, and what that does to its capacity."""

from decimal import Decimal

from support.compared import EARLIER, compared, told
from support.repository import PEILDATUM

from aanzien_cli.analysis.comparison.change import Place, Topic
from aanzien_cli.analysis.comparison.load import Load

BEFORE = {
    "teams/a.yaml": """
        naam: A
        leden:
          - {persoon: p-1, fte: 1, rol: jurist}
          - {persoon: p-2, fte: 1}
    """,
    "personen/p-2.yaml": "rol: planoloog",
}
AFTER = {
    "teams/a.yaml": """
        naam: A
        leden:
          - {persoon: p-1, fte: 1, rol: jurist}
          - {persoon: p-2, fte: 1, tot: 2026-02-01}
          - {persoon: p-3, fte: 0.5, van: 2026-02-01}
          - {persoon: p-4, van: 2026-06-01}
    """,
    "personen/p-2.yaml": "rol: planoloog",
}


def test_people_are_compared_on_the_day_of_each_state() -> None:
    """Who left before the second day is gone, who comes later is not there yet; roles are told."""
    assert told(compared(BEFORE, AFTER), Topic.TEAM) == [
        ("erbij", "a", "leden", "p-3"),
        ("weg", "a", "leden", "p-2", "planoloog"),
    ]
    back = compared(AFTER, BEFORE, (PEILDATUM, EARLIER))
    assert [each[0] for each in told(back, Topic.TEAM)] == ["erbij", "weg"]
    assert told(compared(AFTER, BEFORE), Topic.TEAM) == []


def test_who_came_or_left_is_told_with_the_place_of_then() -> None:
    """Who left stands in the file as it was, who came in the file as it is."""
    joined, left = compared(BEFORE, AFTER).about(Topic.TEAM)

    assert (joined.before, left.after) == (None, None)
    assert joined.after == Place("teams/a.yaml", "leden.2.persoon")
    assert left.before == Place("teams/a.yaml", "leden.1.persoon")


def test_a_team_that_ended_has_nobody() -> None:
    """Everybody leaves with the team, whether its file is gone or its last day has passed."""
    ended = {**BEFORE, "teams/a.yaml": f"{BEFORE['teams/a.yaml']}\n        tot: 2026-02-01\n"}
    assert [each[:1] + each[3:4] for each in told(compared(BEFORE, ended), Topic.TEAM)] == [
        ("weg", "p-1"),
        ("weg", "p-2"),
    ]
    assert len(told(compared(BEFORE, {}), Topic.TEAM)) == 2


def test_another_pseudonym_is_the_same_person() -> None:
    """The aliases of either state are followed, also where they go round in a circle."""
    after = {
        "aanzien.yaml": "naam: X\npersoon_aliassen: {p-1: p-8, p-8: p-9, p-5: p-6, p-6: p-5}",
        "teams/a.yaml": "naam: A\nleden: [{persoon: p-9}, {persoon: p-2}, {persoon: p-5}]",
    }
    before = {**BEFORE, "aanzien.yaml": "naam: X"}
    assert told(compared(before, after), Topic.TEAM) == [("erbij", "a", "leden", "p-5")]


def test_a_small_team_is_marked() -> None:
    """A team with fewer members than may be shown is named, so that nobody counts them out."""
    assert compared(BEFORE, AFTER).small_teams == {"a"}
    tight = {**BEFORE, "aanzien.yaml": "naam: X\ndrempels: {groep_min: 2}"}
    assert compared(tight, tight).small_teams == frozenset()


def test_capacity_is_compared_per_period() -> None:
    """What there is and what is asked, before and after, from the later day on."""
    work = {
        "opdrachten/o.yaml": """
            titel: O
            team: a
            status: in_uitvoering
            claims: [{periode: 2026-K2, fte: 1}]
        """
    }
    found = compared(BEFORE, {**AFTER, **work}).loads
    assert [each.period.tekst for each in found] == ["2026-K1", "2026-K2", "2026-K3", "2026-K4"]
    assert found[1].before == Load(Decimal("2.00"), Decimal(0), Decimal("0.00"))
    assert found[1].after == Load(Decimal("1.50"), Decimal("1.00"), Decimal("0.67"))
    assert compared({}, BEFORE).loads[0].before is None
    assert compared(BEFORE, {}).loads[0].after is None
    without = compared({}, {"teams/a.yaml": "naam: A", **work}).loads
    assert [each.after and each.after.share for each in without] == [None]
