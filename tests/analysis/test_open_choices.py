"""Open choices: tests of what is not decided, or stuck, and since when."""

import pytest
from support.repository import PEILDATUM, register

from aanzien_cli.analysis.open_choices import blocked_since, undecided_since, urgent_waiting_for
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.inzetafspraak import Inzetafspraak

FILES = {
    "opgaven/energie.yaml": "titel: E\nurgentie: {niveau: hoog}\nbestuursorgaan: college\n",
    "opgaven/rustig.yaml": "titel: R\n",
    "doelstellingen/warm.yaml": "titel: W\nopgave: energie\n",
    "doelstellingen/los.yaml": "titel: L\nopgave: weg\n",
    "opdrachten/net.yaml": "titel: N\ndoelstellingen: [warm]\nteam: t\n",
    "teams/t.yaml": "naam: T\n",
    "teams/u.yaml": "naam: U\n",
    "indicatoren/i.yaml": "naam: I\n",
    "inzetafspraken/z.yaml": "van_afdeling: ruimte\nnaar: t\n",
}
AANZIEN = "naam: N\nbestuur: [{id: college, soort: college}]\n"


def _afspraak(text: str) -> str | None:
    path = "inzetafspraken/a.yaml"
    here = register({**FILES, path: f"van_afdeling: ruimte\n{text}\n"})
    blocked = blocked_since(here.of(Inzetafspraak)[0], here)
    return f"{blocked.since:%m-%d} {blocked.how}" if blocked else None


@pytest.mark.parametrize(
    ("text", "blocked"),
    [
        ("naar: u\ngevraagd_op: 2026-01-05", "01-05 gevraagd en niet besloten"),
        ("naar: u\nstatus: gevraagd", None),
        ("naar: u\ngevraagd_op: 2026-01-05\ntot: 2026-03-01", None),
        ("naar: u\nstatus: toegezegd\nvan: 2026-02-01", "02-01 toegezegd en niet geleverd"),
        ("naar: u\nstatus: toegezegd\nvan: 2026-03-02", None),
        ("naar: u\nstatus: toegezegd", None),
        ("naar: u\nstatus: geleverd\ngevraagd_op: 2026-01-05", None),
        ("naar: t\nstatus: teruggetrokken\nbesloten_op: 2026-01-09", "01-09 teruggetrokken"),
        ("naar: t\nstatus: teruggetrokken\ngevraagd_op: 2026-01-08", "01-08 teruggetrokken"),
        ("naar: t\nstatus: teruggetrokken\nbesloten_op: 2026-03-09", None),
        ("naar: t\nstatus: teruggetrokken", None),
        ("naar: u\nstatus: teruggetrokken\nbesloten_op: 2026-01-09", None),
    ],
)
def test_when_lending_is_stuck(text: str, blocked: str | None) -> None:
    """Lending is stuck when undecided, promised and not there, or withdrawn though urgent."""
    assert _afspraak(text) == blocked


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("gevraagd_op: 2026-01-05", "2026-01-05"),
        ("gevraagd_op: 2026-01-05\nbesloten_op: 2026-03-01", "None"),
        ("gevraagd_op: 2026-01-05\nbesloten_op: 2026-03-02", "2026-01-05"),
        ("gevraagd_op: 2026-03-02", "None"),
        ("niveau: raad", "None"),
    ],
)
def test_since_when_a_besluit_is_open(text: str, since: str) -> None:
    """A besluit is open from the day it was asked until the day it was taken."""
    besluit = register({"besluiten/b.yaml": f"soort: start\n{text}\n"}).of(Besluit)[0]

    assert str(undecided_since(besluit, PEILDATUM)) == since


def _waiting(text: str, aanzien: str = AANZIEN) -> str | None:
    files = {**FILES, "aanzien.yaml": aanzien, "besluiten/b.yaml": f"soort: start\n{text}\n"}
    here = register(files)
    opgave = urgent_waiting_for(here.of(Besluit)[0], here)
    return opgave.id if opgave else None


@pytest.mark.parametrize(
    ("subject", "opgave"),
    [
        ("energie", "energie"),
        ("opgave:energie", "energie"),
        ("warm", "energie"),
        ("net", "energie"),
        ("t", "energie"),
        ("z", "energie"),
        ("i", None),
        ("los", None),
        ("rustig", None),
        ("weg", None),
    ],
)
def test_a_besluit_is_traced_to_an_urgent_opgave(subject: str, opgave: str | None) -> None:
    """Whatever a besluit is about, the urgent opgave behind it is found."""
    assert _waiting(f"onderwerp: ['{subject}']") == opgave


@pytest.mark.parametrize(
    ("level", "waits"),
    [("team", True), ("directie", True), ("college", False), ("raad", False)],
)
def test_a_besluit_reaches_the_board_at_its_own_level(level: str, *, waits: bool) -> None:
    """The level of the bestuursorgaan, or a higher one, is enough."""
    found = _waiting(f"onderwerp: [energie]\nniveau: {level}")

    assert (found == "energie") is waits


def test_an_unknown_board_is_at_least_directie() -> None:
    """Where nobody says what kind of bestuursorgaan it is, directie is enough and team is not."""
    aanzien = "naam: N\nbestuur: [{id: college}]\n"

    assert _waiting("onderwerp: [energie]\nniveau: directie", aanzien) is None
    assert _waiting("onderwerp: [energie]\nniveau: team", aanzien) == "energie"
