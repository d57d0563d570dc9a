"""Demand: what opdrachten ask."""

from decimal import Decimal

import pytest
from analysis.capacity.samples import made, opdracht

from aanzien_cli.analysis.capacity.demand import (
    asked_disciplines,
    asks,
    asks_of_discipline,
    asks_of_partner,
    asks_of_team,
    points_of,
)
from aanzien_cli.domain.parts.inzet import Claim


@pytest.mark.parametrize(
    ("given", "points"),
    [
        ({"fte": 1}, ("0.5", "1", "2")),
        ({"verwacht": 1, "fte": 3}, ("0.5", "1", "2")),
        ({"laag": 1, "hoog": 3}, ("1", "2", "3")),
        ({"laag": 2}, ("2", "2", "4")),
        ({"hoog": 2}, ("1", "2", "2")),
        ({"laag": 3, "verwacht": 2, "hoog": 1}, ("2", "2", "2")),
        ({"fte": 0}, ("0", "0", "0")),
    ],
    ids=str,
)
def test_three_points(given: dict[str, int], points: tuple[str, ...]) -> None:
    """What a claim does not say follows from what it says; the points are in order."""
    claim = Claim.model_validate({"periode": "2026-K1", **given})

    assert points_of(claim) == tuple(map(Decimal, points))


def test_a_claim_without_a_number() -> None:
    """Without any number there is no estimate."""
    assert points_of(Claim.model_validate({"periode": "2026-K1"})) is None


def test_who_is_asked() -> None:
    """Running and ready opdrachten ask; what a partner does is asked of nobody else."""
    files = {
        "opdrachten/a.yaml": opdracht(
            "periode: 2026-K1, discipline: jurist, fte: 1",
            "periode: 2026-K1, discipline: jurist, partner: buur, fte: 2",
            "periode: 2026-K1, fte: 3",
            "periode: 2026-K1",
        ),
        "opdrachten/b.yaml": opdracht("periode: 2026-K1, fte: 4", status="gereed"),
        "opdrachten/c.yaml": opdracht("periode: 2026-K1, fte: 5", status="idee"),
    }
    found = made(files)

    assert [ask.fte for ask in asks(found)] == [1, 2, 3, 4]
    assert [ask.fte for ask in asks_of_team(found, "t")] == [1, 3, 4]
    assert [ask.running for ask in asks_of_team(found, "t")] == [True, True, False]
    assert [ask.fte for ask in asks_of_discipline(found, "jurist")] == [1]
    assert [ask.fte for ask in asks_of_partner(found, "buur")] == [2]
    assert asked_disciplines(found) == ("jurist",)
