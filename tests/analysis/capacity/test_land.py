"""Land: what an opgave needs and gets, gaps and choices that wait."""

from decimal import Decimal

from analysis.capacity.samples import Q1, Q2, made, opdracht, team

from aanzien_cli.analysis.capacity.land import choices, gaps, lands
from aanzien_cli.analysis.capacity.move import Move, parse_move
from aanzien_cli.analysis.capacity.overview import overview
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.domain.opgave import Opgave

FILES = {
    "opgaven/energie.yaml": (
        "titel: Energie\nopgavemanager: p-9\nurgentie: {niveau: hoog}\nstatus: lopend\n"
        "benodigde_fte:\n  - {periode: 2026-K1, fte: 2}\n"
    ),
    "opgaven/oud.yaml": (
        "titel: Oud\nstatus: afgerond\nbenodigde_fte:\n  - {periode: 2026, fte: 2}\n"
    ),
    "opgaven/stil.yaml": "titel: Stil\n",
    "doelstellingen/d.yaml": "titel: D\nopgave: energie\n",
    "afdelingen/v.yaml": "naam: V\nbezetting_fte: 4\n",
    "afdelingen/w.yaml": "naam: W\nbezetting_fte: 4\n",
    "partners/buur.yaml": "naam: Buur\n",
    "teams/t.yaml": team("persoon: p-1, fte: 0.5"),
    "teams/u.yaml": team("persoon: p-2, fte: 0.5"),
    "opdrachten/a.yaml": opdracht(
        "periode: 2026-K1, discipline: jurist, fte: 0.2",
        "periode: 2026-K1, partner: buur, fte: 0.2",
        more="doelstellingen: [d]\n",
    ),
    "inzetafspraken/a.yaml": (
        "van_afdeling: v\nnaar: t\nfte: 1\nvan: 2026-01-31\nstatus: geleverd\n"
    ),
    "inzetafspraken/b.yaml": (
        "van_afdeling: v\nnaar: t\nfte: 0.5\nstatus: toegezegd\ntot: 2026-04-01\n"
    ),
    "inzetafspraken/c.yaml": (
        "van_afdeling: w\nnaar: t\nfte: 0.5\nstatus: gevraagd\ngevraagd_op: 2026-01-05\n"
    ),
    "opdrachten/idee.yaml": opdracht("periode: 2026-K1, fte: 1", status="idee"),
    "besluiten/b.yaml": "soort: start\nonderwerp: [opgave:energie]\ngevraagd_op: 2026-02-01\n",
}


def test_the_table() -> None:
    """Each sum is the average over the days of the period; delivered over needed is the land."""
    first, second = lands(made(FILES), (Q1, Q2))

    assert (first.opgave.id, first.needed, first.urgent) == ("energie", Decimal(2), True)
    assert first.delivered == (Decimal(60) / 90).quantize(Decimal("0.01"))
    assert first.promised == first.delivered + Decimal("0.5")
    assert first.asked == first.promised + Decimal("0.5")
    assert first.ratio == first.delivered / 2
    assert (second.needed, second.ratio, second.asked) == (None, None, Decimal("1.50"))


def test_gaps_of_those_who_lend() -> None:
    """Who lends is listed on the worst day of each period; one opgave shows its own lenders."""
    register = made(FILES)
    found = gaps(register, (Q1, Q2), register.get(Opgave, "energie"))

    assert [(str(p), each.afdeling.id, each.lent_fte) for p, each in found] == [
        ("2026-K1", "v", Decimal("0.5")),
        ("2026-K2", "v", Decimal(1)),
    ]
    assert gaps(register, (Q1,), register.get(Opgave, "stil")) == ()


def test_choices_that_wait() -> None:
    """The oldest comes first, with its age; for one opgave only its inzetafspraken are told."""
    register = made(FILES)

    assert [(each.record.id, each.days) for each in choices(register)] == [("c", 55), ("b", 28)]
    assert [each.record.id for each in choices(register, register.get(Opgave, "energie"))] == ["c"]


def test_an_overview_of_one_opgave() -> None:
    """Of each kind an opgave shows who works for it or lends to it, with all that they carry."""
    register = made(FILES)
    opgave = register.get(Opgave, "energie")
    shown = {
        per: [rows[0].subject.id for rows in overview(register, per, (Q1,), opgave).rows]
        for per in Per
    }

    assert shown == {
        Per.TEAM: ["t"],
        Per.DISCIPLINE: ["jurist"],
        Per.PARTNER: ["buur"],
        Per.PERSOON: ["p-1"],
        Per.AFDELING: ["v"],
    }


def test_an_overview_of_everything() -> None:
    """Without an opgave all is told, with the number of running opdrachten per team."""
    register = made(FILES)
    move = parse_move("1 fte v -> t", register)
    assert isinstance(move, Move)
    found = overview(register, Per.TEAM, (Q1, Q2), move=move)

    assert [rows[0].subject.id for rows in found.rows] == ["t", "u"]
    assert found.running == {"t": 1}
    assert found.answer is not None
