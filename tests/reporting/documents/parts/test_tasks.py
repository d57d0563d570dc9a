"""Tasks: the row of an opdracht in the report on an opgave."""

import pytest
from support.repository import inspected

from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.documents.parts.tasks import tasks

RUNS = "status: in_uitvoering\n"


def row(yaml: str, **files: str) -> tuple[str, str, str]:
    """Give the team, the stand and the next toets of one opdracht."""
    found = inspected({"opdrachten/o.yaml": f"titel: O\n{yaml}", **files})
    cite = Citations(Context(found))
    (task,) = tasks(found.register.of(Opdracht), found.register, cite)
    return task.team, task.stand, task.next


@pytest.mark.parametrize(
    ("yaml", "stand"),
    [
        ("", "○ status onbekend"),
        ("status: on_hold", "○ stilgelegd"),
        (RUNS, "○ niet beoordeeld"),
        (f"{RUNS}voortgang: {{}}", "○ niet beoordeeld"),
        (f"{RUNS}voortgang: {{tijd: groen, geld: groen, kwaliteit: groen}}", "● op schema"),
        (f"{RUNS}voortgang: {{tijd: rood, geld: rood, kwaliteit: rood}}", "■ buiten de afspraak"),
        (f"{RUNS}voortgang: {{tijd: groen}}", "● op schema; niet beoordeeld: geld en kwaliteit"),
        (
            f"{RUNS}voortgang: {{tijd: oranje, geld: rood}}",
            "■ buiten de afspraak: geld; in gevaar: tijd; niet beoordeeld: kwaliteit",
        ),
        (
            "status: afgerond\nvoortgang: {tijd: oranje, geld: groen, kwaliteit: groen}",
            "▲ in gevaar: tijd; afgerond",
        ),
    ],
)
def test_three_lights_are_one(yaml: str, stand: str) -> None:
    """The worst light leads, each that is not green says on what, and what ended says so."""
    assert row(yaml)[1] == stand


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("status: idee\ntoetsplan: {eerste_toets_voor: 2026-04-01}", "–"),
        (RUNS, "○ niet gepland"),
        (f"{RUNS}toetsplan: {{eerste_toets_voor: 2026-03-01}}", "1 mrt 2026"),
        (f"{RUNS}toetsplan: {{eerste_toets_voor: 2026-02-28}}", "▲ 1 dag te laat"),
        (f"{RUNS}toetsplan: {{eerste_toets_voor: 2026-02-19}}", "▲ 10 dagen te laat"),
    ],
)
def test_a_toets_that_is_late_says_by_how_much(yaml: str, expected: str) -> None:
    """Only of work that runs a toets is due; none planned is said as well."""
    assert row(yaml)[2] == expected


def test_a_team_has_its_name() -> None:
    """Work without a team, or with one that is not there, says so."""
    assert row("team: t", **{"teams/t.yaml": "naam: Team warmte"})[0] == "Team warmte"
    assert row("team: weg")[0] == "geen team"
