"""Ownership: mandate, dependencies, roles and conditions, at their edges."""

import pytest
from support.repository import faults

from aanzien_cli.rules.teams.ownership import (
    opdrachtgever_is_opdrachtnemer,
    randvoorwaarden_niet_besproken,
    te_veel_afhankelijkheden,
    team_zonder_mandaat,
)

TEAMS = {f"teams/{name}.yaml": f"naam: {name}\n" for name in "tabc"}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("", "mandaat"),
        ("mandaat: {niet: [alles]}", "mandaat.besluiten"),
        ("tot: 2026-03-02", "mandaat"),
    ],
)
def test_a_team_that_is_there_has_a_mandate(text: str, field: str) -> None:
    """The finding stands at what is there of the mandate."""
    (fault,) = faults(team_zonder_mandaat, {"teams/t.yaml": f"naam: T\n{text}\n"})
    assert fault.field == field


@pytest.mark.parametrize(
    "text",
    ["mandaat: {plafond: 5000}", "soort: professioneel", "tot: 2026-03-01"],
)
def test_a_ceiling_is_a_mandate_too(text: str) -> None:
    """A sum up to which the team decides will do; professional and former teams are not asked."""
    assert not faults(team_zonder_mandaat, {"teams/t.yaml": f"naam: T\n{text}\n"})


@pytest.mark.parametrize(
    ("others", "status", "caught"),
    [
        ("a, b, c", "gereed", True),
        ("a, b, t", "gereed", False),
        ("a, b, 'team:a'", "gereed", False),
        ("a, b, c", "afgerond", False),
        ("a, b, c", "idee", False),
    ],
)
def test_dependencies_outside_the_team_are_counted(
    others: str,
    status: str,
    caught: bool,  # noqa: FBT001
) -> None:
    """Two are allowed; the own team, the same team twice, ideas and ended work do not count."""
    needs = "".join(f"  - {{van: {each}}}\n" for each in others.split(", "))
    text = f"titel: O\nstatus: {status}\nteam: t\nafhankelijkheden:\n{needs}"
    found = faults(te_veel_afhankelijkheden, {**TEAMS, "opdrachten/o.yaml": text})
    assert [f.message[-13:] for f in found] == (["'a', 'b', 'c'"] if caught else [])


@pytest.mark.parametrize(
    ("giver", "caught"),
    [
        ("ambtelijk_opdrachtgever: P-1", True),
        ("ambtelijk_opdrachtgever: projectleider", True),
        ("bestuurlijk_opdrachtgever: team warmte", True),
        ("ambtelijk_opdrachtgever: p-2", False),
        ("ambtelijk_opdrachtgever: p-3", True),
        ("ambtelijk_opdrachtgever: directeur", False),
        ("ambtelijk_opdrachtgever: p-1\nstatus: gestopt", False),
        ("", False),
    ],
)
def test_who_asks_is_not_in_the_team(giver: str, caught: bool) -> None:  # noqa: FBT001
    """Pseudonym, role or name of the team; somebody who has left may ask again."""
    team = """\
        naam: Team Warmte
        leden:
          - {persoon: p-1, rol: Projectleider}
          - {persoon: p-2, tot: 2026-03-01}
          - {persoon: p-3, tot: 2026-03-02}
        """
    files = {"teams/t.yaml": team, "opdrachten/o.yaml": f"titel: O\nteam: t\n{giver}\n"}
    assert bool(faults(opdrachtgever_is_opdrachtnemer, files)) is caught


def test_an_unknown_team_has_no_members() -> None:
    """A team that does not exist is for another rule."""
    text = "titel: O\nteam: weg\nambtelijk_opdrachtgever: p-1\n"
    assert not faults(opdrachtgever_is_opdrachtnemer, {"opdrachten/o.yaml": text})


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("{wat: geld}", "is nog niet besproken"),
        ("{wat: geld, besproken_op: 2026-03-02, akkoord: ja}", "is nog niet besproken"),
        ("{wat: geld, besproken_op: 2026-02-02, akkoord: ja}", "na de start op 2026-02-01"),
        ("{wat: geld, besproken_op: 2026-02-01, akkoord: nee}", "het niet eens"),
        ("{wat: geld, besproken_op: 2026-02-01}", "staat niet of"),
        ("", "staat niet wat het team nodig heeft"),
    ],
)
def test_each_condition_is_told_what_it_lacks(condition: str, said: str) -> None:
    """Not discussed, too late, not agreed and not known are told apart."""
    start = "titel: O\nstatus: in_uitvoering\nvan: 2026-02-01\n"
    files = {"opdrachten/o.yaml": f"{start}randvoorwaarden: [{condition}]\n"}
    (fault,) = faults(randvoorwaarden_niet_besproken, files)
    assert said in fault.message


@pytest.mark.parametrize("status", ["idee", "in_voorbereiding", "afgerond"])
def test_work_that_is_not_about_to_start_is_not_asked(status: str) -> None:
    """Conditions are for work that is ready or runs."""
    files = {"opdrachten/o.yaml": f"titel: O\nstatus: {status}\n"}
    assert not faults(randvoorwaarden_niet_besproken, files)


def test_what_was_agreed_on_the_first_day_was_in_time() -> None:
    """The day of the start itself is not too late."""
    text = "titel: O\nstatus: in_uitvoering\nvan: 2026-02-01\n"
    agreed = "randvoorwaarden: [{wat: geld, besproken_op: 2026-02-01, akkoord: ja}]\n"
    assert not faults(randvoorwaarden_niet_besproken, {"opdrachten/o.yaml": text + agreed})
