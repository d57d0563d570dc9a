"""Thread: tests of the way from opgave to doelstelling, opdracht, team and afdeling."""

from datetime import date

import pytest
from support.repository import PEILDATUM, register

from aanzien_cli.analysis.thread import (
    is_over,
    is_urgent,
    is_worked_on,
    lasts,
    line_of,
    opdrachten_of,
    opgaven_of_team,
    served_ends,
    subject,
    teams_of,
)
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register

FILES = {
    "opgaven/energie.yaml": "titel: Energie\n",
    "doelstellingen/warm.yaml": "titel: Warm\nopgave: energie\n",
    "doelstellingen/schoon.yaml": "titel: Schoon\nopgave: energie\ndraagt_bij_aan: [warm]\n",
    "doelstellingen/los.yaml": "titel: Los\nopgave: wonen\n",
    "opdrachten/a.yaml": "titel: A\ndoelstellingen: [warm, schoon]\nteam: t\n",
    "opdrachten/b.yaml": "titel: B\ndoelstellingen: [schoon]\nteam: t\n",
    "opdrachten/c.yaml": "titel: C\ndoelstellingen: [warm]\nteam: oud\nstatus: afgerond\n",
    "opdrachten/d.yaml": "titel: D\ndoelstellingen: [warm]\nteam: bestaat-niet\n",
    "opdrachten/e.yaml": "titel: E\ndoelstellingen: [los, bestaat-niet]\nteam: t\n",
    "teams/t.yaml": "naam: T\n",
    "teams/oud.yaml": "naam: Oud\n",
}


def _opgave(text: str, found: str = "energie") -> Opgave:
    opgave = register({f"opgaven/{found}.yaml": f"titel: Energie\n{text}"}).get(Opgave, found)
    assert opgave is not None
    return opgave


def _energie(here: Register) -> Opgave:
    opgave = here.get(Opgave, "energie")
    assert opgave is not None
    return opgave


def test_opdrachten_of_an_opgave_come_once() -> None:
    """An opdracht that serves two doelstellingen of an opgave is given once."""
    here = register(FILES)

    assert {each.id for each in opdrachten_of(_energie(here), here)} == {"a", "b", "c", "d"}
    assert len(opdrachten_of(_energie(here), here)) == len("abcd")


def test_teams_of_an_opgave_are_those_at_work() -> None:
    """The team of an opdracht that has ended, or that does not exist, is not at work."""
    here = register(FILES)

    assert [team.id for team in teams_of(_energie(here), here)] == ["t"]


def test_opgaven_of_a_team() -> None:
    """A team works for the known opgaven of its opdrachten that have not ended."""
    here = register(FILES)

    assert [opgave.id for opgave in opgaven_of_team("t", here)] == ["energie"]
    assert opgaven_of_team("oud", here) == ()


def test_what_contributes_serves_the_higher_end() -> None:
    """Work on a doelstelling serves all that it contributes to; stopped work serves nothing."""
    files = {
        "doelstellingen/hoog.yaml": "titel: H\nopgave: o\ndraagt_bij_aan: [laag]\n",
        "doelstellingen/laag.yaml": "titel: L\nopgave: o\ndraagt_bij_aan: [hoog]\n",
        "doelstellingen/stil.yaml": "titel: S\nopgave: o\n",
        "opdrachten/a.yaml": "titel: A\ndoelstellingen: [laag, weg]\n",
        "opdrachten/b.yaml": "titel: B\ndoelstellingen: [stil]\nstatus: gestopt\n",
    }

    assert served_ends(register(files)) == {"hoog", "laag", "weg"}


def test_the_line_of_an_afdeling_ends() -> None:
    """The line goes from low to high, and stops where it would go round."""
    here = register(
        {
            "afdelingen/a.yaml": "naam: A\nboven: b\n",
            "afdelingen/b.yaml": "naam: B\nboven: c\n",
            "afdelingen/c.yaml": "naam: C\nboven: b\n",
        }
    )
    lowest = here.get(Afdeling, "a")

    assert lowest is not None
    assert [each.id for each in line_of(lowest, here)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("van", "tot", "holds"),
    [
        (None, None, True),
        (PEILDATUM, None, True),
        (date(2026, 3, 2), None, False),
        (None, PEILDATUM, False),
        (None, date(2026, 3, 2), True),
    ],
)
def test_a_stretch_holds_its_first_day_and_not_its_end(
    van: date | None, tot: date | None, *, holds: bool
) -> None:
    """`van` counts, `tot` does not, and an end that is not known is open."""
    assert lasts(van, tot, PEILDATUM) is holds


@pytest.mark.parametrize(
    ("text", "over", "worked_on"),
    [
        ("", False, True),
        ("status: lopend", False, True),
        ("status: verkenning", False, False),
        ("status: on_hold", False, False),
        ("status: gestopt", True, False),
        ("tot: 2026-03-01", True, False),
        ("tot: 2026-03-02", False, True),
        ("van: 2026-03-02", False, False),
    ],
)
def test_status_and_dates_say_whether_an_opgave_runs(
    text: str, *, over: bool, worked_on: bool
) -> None:
    """An opgave has ended by its status or its date; only a running one is worked on."""
    opgave = _opgave(text)

    assert (is_over(opgave, PEILDATUM), is_worked_on(opgave, PEILDATUM)) == (over, worked_on)


@pytest.mark.parametrize(
    ("text", "urgent"),
    [
        ("urgentie: {niveau: hoog}", True),
        ("urgentie: {niveau: middel}", False),
        ("urgentie: {op: 2026-01-01}", False),
        ("", False),
        ("urgentie: {niveau: hoog}\nstatus: afgerond", False),
    ],
)
def test_only_a_running_opgave_called_urgent_is_urgent(text: str, *, urgent: bool) -> None:
    """Urgency is what somebody wrote down, for as long as the opgave runs."""
    assert is_urgent(_opgave(text), PEILDATUM) is urgent


def test_the_subject_of_a_besluit_is_found() -> None:
    """A plain id is looked for in every kind, one with its kind only there."""
    here = register({"opgaven/x.yaml": "titel: X\n", "teams/x.yaml": "naam: X\n"})

    assert [getattr(subject(text, here), "kind", None) for text in ("x", "team:x", "team:y")] == [
        "opgave",
        "team",
        None,
    ]
