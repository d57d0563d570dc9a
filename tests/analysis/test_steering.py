"""Steering: what an indicator serves, when the work began, and what was decided."""

from datetime import date

import pytest
from support.repository import Files, register

from aanzien_cli.analysis.steering import ends, is_steered_on, last_decision, work_began
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register

BASE: Files = {
    "opgaven/wonen.yaml": "titel: Wonen\nstatus: lopend\n",
    "doelstellingen/doel.yaml": "titel: Doel\nopgave: wonen\nindicatoren: [a]\n",
    "opdrachten/werk.yaml": "titel: Werk\ndoelstellingen: [doel]\nstatus: in_uitvoering\n"
    "van: 2025-03-01\n",
    "indicatoren/a.yaml": "naam: A\n",
}


def given(more: Files | None = None, id_: str = "a") -> tuple[Indicator, Register]:
    """Give one indicator of the base with other files."""
    found = register({**BASE, **(more or {})})
    one = found.get(Indicator, id_)
    assert one
    return one, found


def test_a_counterpart_serves_the_same_ends() -> None:
    """An indicator that shows the other side of one is about the ends of that one."""
    other = {"indicatoren/b.yaml": "naam: B\ntegenhanger_van: a\n"}

    assert [end.id for end in ends(*given(other, "b"))] == ["doel"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, True),
        ({"opgaven/wonen.yaml": "titel: Wonen\nstatus: afgerond\n"}, False),
        ({"doelstellingen/doel.yaml": "titel: D\nopgave: weg\nindicatoren: [a]\n"}, True),
        ({"doelstellingen/doel.yaml": "titel: D\nopgave: wonen\n"}, True),
        (
            {
                "doelstellingen/doel.yaml": "titel: D\nopgave: wonen\n",
                "indicatoren/a.yaml": "naam: A\nbbv_nummer: 1\n",
            },
            False,
        ),
    ],
)
def test_steered_on(more: Files, *, expected: bool) -> None:
    """Figures of ended opgaven, and mandatory ones without an end, are not steered on."""
    assert is_steered_on(*given(more)) is expected


def test_work_began_with_the_first_running_opdracht() -> None:
    """Ideas, finished work and work of the future are no start; the earliest running one is."""
    head = "titel: X\ndoelstellingen: [doel]\n"
    more = {
        "opdrachten/idee.yaml": head + "status: idee\nvan: 2020-01-01\n",
        "opdrachten/klaar.yaml": head + "status: afgerond\nvan: 2020-01-01\n",
        "opdrachten/later.yaml": head + "status: in_uitvoering\nvan: 2026-03-02\n",
        "opdrachten/ook.yaml": head + "status: in_uitvoering\nvan: 2025-04-01\n",
        "opdrachten/zonder.yaml": head + "status: in_uitvoering\n",
    }
    assert work_began(*given(more)) == date(2025, 3, 1)
    assert work_began(*given({"opdrachten/werk.yaml": head + "status: idee\n"})) is None


@pytest.mark.parametrize(
    "subject", ["a", "indicator:a", "doel", "doelstelling:doel", "wonen", "werk", "opdracht:werk"]
)
def test_a_decision_about_anything_near_counts(subject: str) -> None:
    """A decision about the indicator, its end, its opgave or its work is found."""
    besluit = f"soort: start\nonderwerp: ['{subject}']\nbesloten_op: 2026-01-01\n"

    assert last_decision(*given({"besluiten/b.yaml": besluit})) == date(2026, 1, 1)


@pytest.mark.parametrize(
    "besluit",
    [
        "soort: start\nonderwerp: [a]\n",
        "soort: start\nonderwerp: [a]\nbesloten_op: 2026-03-02\n",
        "soort: start\nonderwerp: ['opgave:a']\nbesloten_op: 2026-01-01\n",
        "soort: start\nbesloten_op: 2026-01-01\nverwacht_effect: {waarde: 3}\n",
    ],
)
def test_what_is_not_decided_or_not_about_it_does_not_count(besluit: str) -> None:
    """An open, a future and an unrelated decision are none."""
    assert last_decision(*given({"besluiten/b.yaml": besluit})) is None


def test_an_expected_effect_and_a_toets_count() -> None:
    """A decision that expects an effect on the indicator counts, and what follows a toets too."""
    besluit = "soort: start\nbesloten_op: 2025-01-01\nverwacht_effect: {indicator: a}\n"
    toets = "opdracht: werk\nuitgevoerd_op: 2025-06-01\nbesluit: doorgaan\n"

    assert last_decision(*given({"besluiten/b.yaml": besluit})) == date(2025, 1, 1)
    more = {"besluiten/b.yaml": besluit, "toetsen/t.yaml": toets}
    assert last_decision(*given(more)) == date(2025, 6, 1)
    undated = {"toetsen/t.yaml": "opdracht: werk\nbesluit: doorgaan\n"}
    assert last_decision(*given(undated)) is None
