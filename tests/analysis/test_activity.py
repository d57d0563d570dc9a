"""Activity: every kind of sign that work is alive, each on its own."""

from collections.abc import Mapping
from datetime import date

import pytest
from support.repository import register

from aanzien_cli.analysis.activity import Sign, last_sign
from aanzien_cli.domain.opdracht import Opdracht

DAY = date(2026, 2, 1)
SERVED = "indicatoren/i.yaml", "naam: I\nmetingen: [{peildatum: 2026-02-01, waarde: 3}]"
CASES: Mapping[str, tuple[str, Mapping[str, str], str]] = {
    "start": ("van: 2026-02-01", {}, "de start"),
    "plan": ("toetsplan: {opgesteld_op: 2026-02-01}", {}, "het toetsplan"),
    "voortgang": ("voortgang: {peildatum: 2026-02-01}", {}, "de voortgang"),
    "uitvoering": ("uitvoeringstoets: {datum: 2026-02-01}", {}, "de uitvoeringstoets"),
    "score": (
        "perspectiefscores: [{perspectief: beleid, score: 7, op: 2026-02-01}]",
        {},
        "een perspectiefscore",
    ),
    "randvoorwaarde": (
        "randvoorwaarden: [{wat: geld, besproken_op: 2026-02-01}]",
        {},
        "een gesprek over een randvoorwaarde",
    ),
    "spanning": (
        "spanningen: [{besproken_op: 2026-02-01}]",
        {},
        "een gesprek over een spanning",
    ),
    "toets": ("", {"toetsen/t.yaml": "opdracht: o\nuitgevoerd_op: 2026-02-01"}, "een toets"),
    "besluit": (
        "",
        {"besluiten/b.yaml": "soort: bijsturing\nonderwerp: [o]\nbesloten_op: 2026-02-01"},
        "een besluit",
    ),
    "signaal": (
        "",
        {"signalen/s.yaml": "tekst: hoi\nover: ['opdracht:o']\nafgehandeld_op: 2026-02-01"},
        "een signaal",
    ),
    "meting": (
        "doelstellingen: [d, weg]",
        {
            "doelstellingen/d.yaml": "titel: D\nopgave: x\nindicatoren: [i, weg]",
            SERVED[0]: SERVED[1],
        },
        "een meting",
    ),
    "veronderstelling": (
        "veronderstellingen: [{id: v, indicator: i}]",
        {SERVED[0]: SERVED[1]},
        "een meting",
    ),
}


def _last(text: str, files: Mapping[str, str]) -> Sign | None:
    found = register({"opdrachten/o.yaml": f"titel: O\n{text}\n", **files})
    return last_sign(found.of(Opdracht)[0], found)


@pytest.mark.parametrize("case", CASES)
def test_each_date_is_a_sign(case: str) -> None:
    """Every date on which something happened counts, and is named for what it was."""
    text, files, what = CASES[case]
    assert _last(text, files) == Sign(DAY, what)


def test_the_last_sign_wins() -> None:
    """Of several signs the newest is given."""
    found = _last("van: 2025-01-01\nvoortgang: {peildatum: 2026-01-01}", {})
    assert found == Sign(date(2026, 1, 1), "de voortgang")


def test_what_is_still_to_come_is_no_sign() -> None:
    """A date after the peildatum and a planned toets do not count."""
    planned = {"toetsen/t.yaml": "opdracht: o\ngepland_op: 2026-02-01"}
    assert _last("van: 2026-03-02", planned) is None


def test_the_peildatum_itself_counts() -> None:
    """What happened on the peildatum has happened."""
    assert _last("van: 2026-03-01", {}) == Sign(date(2026, 3, 1), "de start")
