"""Uitkomst: when a decision has to follow, and when nothing is ever refuted."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.toetsing.uitkomst import nooit_weerlegd, toets_zonder_besluit

REFUTED = "opdracht: o\nuitkomst: weerlegd\nuitgevoerd_op: 2025-12-10\n"


def told(toets: str, more: Files | None = None) -> list[str]:
    """Give what is said of one toets."""
    files = {"opdrachten/o.yaml": "titel: O\n", "toetsen/t.yaml": toets, **(more or {})}
    return [fault.message for fault in faults(toets_zonder_besluit, files)]


def test_thirty_days_is_in_time() -> None:
    """A decision may take 30 days; after 31 it is asked for."""
    text = "opdracht: o\nuitkomst: onbeslist\nuitgevoerd_op: 2026-01-%s\n"

    assert told(text % "30") == []
    assert told(text % "29") == [
        (
            "de uitkomst van 2026-01-29 is 'onbeslist', en er is na 31 dagen nog geen besluit;"
            " de drempel is 30 dagen"
        )
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "besluit: doorgaan\n",
        "besluit: stoppen\nbesloten_op: 2026-03-01\n",
        "vastgelegd_in: b\n",
    ],
)
def test_a_decision_in_the_toets(rest: str) -> None:
    """A decision in the toets, or where it was recorded, is enough."""
    more = {"besluiten/b.yaml": "soort: stop\n"}

    assert told(REFUTED + rest, more) == []


def test_a_decision_of_the_future_is_none_yet() -> None:
    """A decision dated after the peildatum has not been taken."""
    assert len(told(REFUTED + "besluit: stoppen\nbesloten_op: 2026-03-02\n")) == 1


@pytest.mark.parametrize(("day", "count"), [("2025-12-09", 1), ("2025-12-10", 0)])
def test_a_decision_about_the_opdracht(day: str, count: int) -> None:
    """A besluit about the opdracht counts from the day of the toets on."""
    besluit = f"soort: bijsturing\nonderwerp: ['opdracht:o']\nbesloten_op: {day}\n"

    assert len(told(REFUTED, {"besluiten/b.yaml": besluit})) == count


def test_what_needs_no_decision() -> None:
    """Stopped work has been decided on; a confirmed or undated toets asks nothing."""
    assert told(REFUTED, {"opdrachten/o.yaml": "titel: O\nstatus: gestopt\n"}) == []
    assert told("opdracht: o\nuitkomst: bevestigd\nuitgevoerd_op: 2025-01-01\n") == []
    assert told("opdracht: o\nuitkomst: weerlegd\n") == []


def never(outcomes: str, organisation: str = "naam: N\n") -> list[str]:
    """Give what is said of an organisation with toetsen of these outcomes."""
    files = {"aanzien.yaml": organisation}
    for number, outcome in enumerate(outcomes.split()):
        files[f"toetsen/t{number}.yaml"] = f"opdracht: o\nuitkomst: {outcome}\n"
    return [fault.message for fault in faults(nooit_weerlegd, files)]


def test_eight_without_a_refutation() -> None:
    """Eight outcomes without one refuted are asked about; seven, or one refuted, are not."""
    assert never("bevestigd " * 7) == []
    assert never("bevestigd " * 7 + "weerlegd") == []
    assert never("bevestigd " * 7 + "onbeslist") == [
        (
            "in 8 toetsen is nog geen veronderstelling weerlegd;"
            " is er ruimte om iets te laten mislukken?"
        )
    ]


def test_no_toets_is_not_never() -> None:
    """A threshold of zero does not make a question out of nothing."""
    assert never("", "naam: N\ndrempels: {nooit_weerlegd_toetsen: 0}\n") == []
