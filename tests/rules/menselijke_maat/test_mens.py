"""Mens: interventions of a system, and signals that lie."""

import pytest
from support.repository import faults

from aanzien_cli.rules.menselijke_maat.mens import automatisch_zonder_mens, signaal_blijft_liggen


def fields(text: str) -> list[str]:
    """Give the fields that are told of in one opdracht."""
    found = faults(automatisch_zonder_mens, {"opdrachten/o.yaml": "titel: O\n" + text})
    return [fault.field.rpartition(".")[2] for fault in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("automatische_ingreep: {ja: nee, omschrijving: vroeger wel}\n", []),
        ("automatische_ingreep: {}\n", []),
        ("automatische_ingreep: {ja: ja}\n", ["menselijke_tussenkomst", "herstelroute"]),
        ("automatische_ingreep: {omschrijving: B, herstelroute: R}\n", ["menselijke_tussenkomst"]),
        ("automatische_ingreep: {ja: ja, menselijke_tussenkomst: M}\n", ["herstelroute"]),
        ("status: gestopt\nautomatische_ingreep: {ja: ja}\n", []),
    ],
)
def test_automatic_interventions(text: str, expected: list[str]) -> None:
    """Each missing safeguard is told apart; work that ended or does not intervene is not."""
    assert fields(text) == expected


def lying(text: str) -> list[str]:
    """Give what is said of one signal."""
    found = faults(signaal_blijft_liggen, {"signalen/s.yaml": "tekst: T\n" + text})
    return [fault.message for fault in found]


def test_thirty_days_is_in_time() -> None:
    """A signal of 30 days ago may still lie; one of 31 days ago is told of."""
    assert lying("datum: 2026-01-30\n") == []
    assert lying("datum: 2026-01-29\n") == [
        (
            "dit signaal van 2026-01-29 ligt er 31 dagen en is niet doorgezet of beantwoord;"
            " de drempel is 30 dagen"
        )
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", 1),
        ("doorgezet_naar: team\n", 0),
        ("doorgezet_op: 2026-03-01\n", 0),
        ("doorgezet_naar: team\ndoorgezet_op: 2026-03-02\n", 1),
        ("terugkoppeling: opgelost\n", 0),
        ("afgehandeld_op: 2026-02-01\n", 0),
        ("afgehandeld_op: 2026-03-02\n", 1),
    ],
)
def test_what_picks_a_signal_up(text: str, found: int) -> None:
    """Passing on or answering is enough, unless that is still to come."""
    assert len(lying("datum: 2025-01-01\n" + text)) == found


def test_an_undated_signal_cannot_be_old() -> None:
    """Without a date nobody can say how long it lies."""
    assert lying("bron: balie\n") == []
