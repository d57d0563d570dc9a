"""Golden thread: tests of what the examples of the rules do not show."""

import pytest
from support.repository import faults, inspected, loaded

from aanzien_cli.rules.opgavegericht import golden_thread

PLAIN = "een opdracht die geen doelstelling noemt"
OPGAVE = {"opgaven/energietransitie.yaml": "titel: Van het aardgas af\n"}
END = {"doelstellingen/warm.yaml": "titel: Warm\nopgave: energietransitie\n"}


@pytest.mark.parametrize(
    ("status", "asked"),
    [
        ("", 1),
        ("status: idee", 0),
        ("status: in_voorbereiding", 1),
        ("status: on_hold", 1),
        ("status: afgerond", 0),
        ("status: gestopt", 0),
    ],
)
def test_only_serious_work_is_asked_for_its_doelstelling(status: str, asked: int) -> None:
    """An idea may still look for its end, and what has ended is left in peace."""
    files = {"opdrachten/a.yaml": f"titel: A\n{status}\n"}

    assert len(faults(golden_thread.opdracht_zonder_doelstelling, files)) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", 1),
        ("status: verkenning", 0),
        ("status: afgerond", 0),
        ("van: 2026-03-02", 0),
        ("tot: 2026-03-01", 0),
    ],
)
def test_only_a_running_opgave_is_asked_for_doelstellingen(text: str, asked: int) -> None:
    """An opgave that is explored, has ended or is still to begin is not asked."""
    files = {"opgaven/o.yaml": f"titel: O\n{text}\n"}

    assert len(faults(golden_thread.opgave_zonder_doelstelling, files)) == asked


def test_a_misspelt_opgave_is_one_finding() -> None:
    """A doelstelling that misspells its opgave does not make that opgave look empty."""
    files = {**OPGAVE, "doelstellingen/d.yaml": "titel: D\nopgave: energietransite\n"}

    assert faults(golden_thread.opgave_zonder_doelstelling, files) == []


def test_a_broken_file_is_not_taken_for_a_missing_one() -> None:
    """Nobody knows what an unreadable file holds, so nothing is said to be missing."""
    broken = {**OPGAVE, **END, "opdrachten/a.yaml": "titel: [", "doelstellingen/e.yaml": "titel: ["}
    found = {finding.rule for finding in inspected(broken).findings}

    assert not found & {"opgave-zonder-doelstelling", "doelstelling-zonder-opdracht"}


@pytest.mark.parametrize(
    ("files", "asked"),
    [
        (OPGAVE, 1),
        ({}, 1),
        ({"opgaven/energietransitie.yaml": "titel: E\nstatus: verkenning\n"}, 0),
        ({"opdrachten/a.yaml": "titel: A\ndoelstellingen: [warm]\nstatus: gestopt\n"}, 1),
        ({"opdrachten/a.yaml": "titel: A\ndoelstellingen: [warm]\nstatus: afgerond\n"}, 0),
        (
            {
                "doelstellingen/sub.yaml": "titel: S\nopgave: x\ndraagt_bij_aan: [warm]\n",
                "opdrachten/a.yaml": "titel: A\ndoelstellingen: [sub]\n",
            },
            0,
        ),
    ],
)
def test_work_on_what_contributes_counts(files: dict[str, str], asked: int) -> None:
    """A doelstelling is worked on directly or through another; stopped work does not count."""
    assert len(faults(golden_thread.doelstelling_zonder_opdracht, {**END, **files})) == asked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("budget: € 40.000", ["hier staat € 40.000 bij " + PLAIN]),
        ("budget: 0", []),
        ("budget: 100\nstatus: gestopt", []),
        ("budget: 100\ndoelstellingen: [warm]", []),
        (
            "claims: [{periode: 2026-K3, fte: 1}]",
            ["hier staat inzet van mensen (2026-K3) bij " + PLAIN],
        ),
        (
            "budget: 5\nclaims: [{periode: 2026-K3}, {periode: 2026-K2}, {periode: 2026-K2}]",
            [
                "hier staat € 5 bij " + PLAIN,
                "hier staat inzet van mensen (2026-K2 tot en met 2026-K3) bij " + PLAIN,
            ],
        ),
    ],
)
def test_money_and_people_are_named(text: str, found: list[str]) -> None:
    """The amount, and the periods in which people are asked for, are part of the sentence."""
    files = {"opdrachten/a.yaml": f"titel: A\n{text}\n"}

    assert [fault.message for fault in faults(golden_thread.middelen_zonder_doel, files)] == found


@pytest.mark.parametrize("text", ["doelstellingen: {a: b}", "doelstelingen: [a]"])
def test_an_opdracht_whose_goals_cannot_be_read_is_not_said_to_have_none(text: str) -> None:
    """What is wrong with the field is told of once, and not that there is no doelstelling."""
    files = {"opdrachten/a.yaml": f"titel: A\nbudget: 5\n{text}\n"}

    found = golden_thread.middelen_zonder_doel.faults(loaded(files).register)

    assert not list(found)
