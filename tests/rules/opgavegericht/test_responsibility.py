"""Responsibility: tests of what the examples of the rules do not show."""

import pytest
from support.repository import faults

from aanzien_cli.rules.opgavegericht.responsibility import (
    eindverantwoordelijkheid_onduidelijk,
    te_veel_lagen,
)


def _messages(opgave: str, files: dict[str, str] | None = None) -> list[str]:
    found = faults(
        eindverantwoordelijkheid_onduidelijk,
        {"opgaven/o.yaml": f"titel: O\n{opgave}\n", **(files or {})},
    )
    return [fault.message for fault in found]


@pytest.mark.parametrize("text", ["status: verkenning", "status: gestopt", "tot: 2026-03-01"])
def test_an_exploration_or_an_ended_opgave_is_not_asked(text: str) -> None:
    """Who answers for it matters from the moment that the work begins until it ends."""
    assert _messages(text) == []


def test_nobody_and_no_board_are_both_told() -> None:
    """A missing name and a missing bestuursorgaan are two things to mend."""
    assert _messages("") == [
        "er staat niet wie eindverantwoordelijk is voor deze opgave",
        "er staat niet welk bestuursorgaan over deze opgave besluit",
    ]


def test_a_long_list_of_names_is_cut_off() -> None:
    """Ten people who are all responsible do not fill the screen."""
    names = ", ".join(f"rol {n}" for n in range(10))
    found = _messages(f"eindverantwoordelijke: [{names}]\nbestuursorgaan: raad")

    assert found[0].startswith("hier staan 10 eindverantwoordelijken: 'rol 0', ")
    assert found[0].endswith("'rol 7', …")


def test_who_has_left_cannot_answer() -> None:
    """A pseudonym whose contract ended on the day itself no longer counts."""
    files = {"personen/p-01.yaml": "rol: directeur\ntot: 2026-03-01\n"}

    assert _messages("eindverantwoordelijke: p-01\nbestuursorgaan: raad", files) == [
        "'p-01' werkt hier volgens personen/p-01.yaml niet op 2026-03-01"
    ]


@pytest.mark.parametrize(("above", "round_"), [("boven: groen", True), ("", False)])
def test_a_line_that_goes_round_never_reaches_the_board(above: str, *, round_: bool) -> None:
    """The chain of afdelingen above a known person must have an upper end."""
    files = {
        "personen/p-01.yaml": "afdeling: groen\n",
        "afdelingen/groen.yaml": "naam: Groen\nboven: ruimte\n",
        "afdelingen/ruimte.yaml": f"naam: Ruimte\n{above}\n",
    }
    expected = "de lijn van 'p-01' naar het bestuur loopt rond bij afdeling 'ruimte'"

    found = _messages("eindverantwoordelijke: p-01\nbestuursorgaan: raad", files)
    assert found == ([expected] if round_ else [])


@pytest.mark.parametrize(
    ("layers", "team", "told"),
    [(4, "", False), (5, "", True), (5, "tot: 2026-03-01", False), (0, "", False)],
)
def test_the_layers_above_a_team_are_counted(layers: int, team: str, *, told: bool) -> None:
    """Up to the threshold is fine; an ended team, or one without an afdeling, is not asked."""
    files = {"teams/t.yaml": f"naam: T\nafdeling: a1\n{team}\n"}
    for n in range(1, layers + 1):
        above = f"boven: a{n + 1}\n" if n < layers else ""
        files[f"afdelingen/a{n}.yaml"] = f"naam: A{n}\n{above}"
    expected = (
        "tussen dit team en het bestuur liggen 5 lagen ('a1', 'a2', 'a3', 'a4', 'a5'), meer dan 4"
    )

    assert [fault.message for fault in faults(te_veel_lagen, files)] == ([expected] if told else [])
