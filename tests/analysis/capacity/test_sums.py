"""Sums: supply and demand in fte, as rules compare them."""

from decimal import Decimal

from analysis.capacity.samples import Q1, Q2, Q3, made, opdracht, team

from aanzien_cli.analysis.capacity.demand import asks
from aanzien_cli.analysis.capacity.sums import (
    coming,
    partner_balances,
    short_disciplines,
    team_balances,
)
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.team import Team


def test_periods_from_now_on() -> None:
    """The period of the peildatum and later ones count; a year is cut into quarters."""
    found = made(
        {"opdrachten/a.yaml": opdracht("periode: 2026, fte: 1", "periode: 2025-K4, fte: 1")}
    )

    assert [str(p) for p in coming(found, asks(found))] == [f"2026-K{n}" for n in (1, 2, 3, 4)]


def test_a_team() -> None:
    """Claims of running opdrachten stand against members, each for the days they are there."""
    files = {
        "teams/t.yaml": team(
            "persoon: p-1, fte: 0.8",
            "persoon: p-2, fte: 0.9, van: 2026-07-31",
            "persoon: p-3, fte: 0.9, tot: 2026-01-01",
        ),
        "opdrachten/a.yaml": opdracht("periode: 2026-K3, fte: 0.6", "periode: 2026-07, fte: 0.3"),
        "opdrachten/b.yaml": opdracht("periode: 2026-K3, fte: 0.5"),
        "opdrachten/c.yaml": opdracht("periode: 2026-K3, fte: 9", status="gereed"),
    }
    found = made(files)
    (balance,) = team_balances(found, found.of(Team)[0])

    assert balance.period == Q3
    assert str(balance.asked) == "0,7 + 0,5 = 1,2"
    assert str(balance.there) == "0,8 + 0,61 = 1,41"
    assert balance.excess == Decimal("-0.21")


def test_a_professional_team() -> None:
    """A team that keeps knowledge adds no hours to opdrachten."""
    files = {
        "teams/t.yaml": team("persoon: p-1, fte: 0.8", soort="professioneel"),
        "opdrachten/a.yaml": opdracht("periode: 2026-K3, fte: 0.6"),
    }
    found = made(files)

    assert team_balances(found, found.of(Team)[0])[0].there.total == 0


def test_a_partner() -> None:
    """A partner's own lines stand against the claims that name it."""
    files = {
        "partners/buur.yaml": "naam: Buur\ncapaciteit:\n  - {periode: 2026-K1, fte: 0.4}\n",
        "opdrachten/a.yaml": opdracht(
            "periode: 2026-K1, partner: buur, fte: 0.5", "periode: 2026-K2, partner: buur, fte: 0.1"
        ),
    }
    found = made(files)
    first, second = partner_balances(found, found.of(Partner)[0])

    assert (first.period, first.excess) == (Q1, Decimal("0.1"))
    assert (second.period, second.there.total) == (Q2, Decimal(0))


def test_disciplines_that_are_short() -> None:
    """People with two disciplines count once; one without any may do all; a circle does not."""
    jurist = "persoon: p-1, fte: 0.5, disciplines: [jurist, planoloog]"
    files = {
        "teams/t.yaml": team(jurist),
        "teams/kring.yaml": team(
            "persoon: p-2, fte: 1, disciplines: [jurist]", soort="professioneel"
        ),
        "opdrachten/a.yaml": opdracht(
            "periode: 2026-K1, discipline: jurist, fte: 0.3",
            "periode: 2026-K1, discipline: planoloog, fte: 0.3",
            "periode: 2026-K2, discipline: planoloog, fte: 0.5",
        ),
    }
    ((period, found),) = short_disciplines(made(files))

    assert period == Q1
    assert found.disciplines == ("jurist", "planoloog")
    assert round(found.shortage, 6) == 0.1
    more = {**files, "teams/t.yaml": team(jurist, "persoon: p-3, fte: 0.2")}
    assert list(short_disciplines(made(more))) == []
