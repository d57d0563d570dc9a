"""Preparation: tests of what the example of the rule does not show."""

import pytest
from support.repository import faults

from aanzien_cli.rules.opgavegericht.preparation import opdracht_zonder_uitvoeringstoets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("status: idee", []),
        ("status: in_voorbereiding", []),
        ("status: afgerond", []),
        ("", []),
        (
            "status: in_uitvoering",
            ["de oplossing ligt vast, en er staat geen uitvoeringstoets bij"],
        ),
        (
            "status: gereed\nuitvoeringstoets: {met: [balie]}",
            ["bij deze uitvoeringstoets staat niet wanneer die was"],
        ),
        ("status: in_uitvoering\nvan: 2026-01-10\nuitvoeringstoets: {datum: 2026-01-10}", []),
        (
            "status: in_uitvoering\nvan: 2026-01-10\nuitvoeringstoets: {datum: 2026-01-11}",
            ["deze uitvoeringstoets is van 2026-01-11, na de start op 2026-01-10"],
        ),
        ("status: in_uitvoering\nuitvoeringstoets: {datum: 2026-03-01}", []),
        (
            "status: in_uitvoering\nuitvoeringstoets: {datum: 2026-03-02}",
            ["deze uitvoeringstoets staat pas op 2026-03-02"],
        ),
        ("status: gereed\nvan: 2026-06-01\nuitvoeringstoets: {datum: 2026-05-01}", []),
    ],
)
def test_the_question_was_put_before_the_start(text: str, found: list[str]) -> None:
    """A toets on the first day still counts; without a first day it must have been held."""
    files = {"opdrachten/a.yaml": f"titel: A\nvaste_oplossing: ja\n{text}\n"}

    assert [fault.message for fault in faults(opdracht_zonder_uitvoeringstoets, files)] == found


def test_without_a_fixed_solution_nothing_is_asked() -> None:
    """An opdracht that may still look for its solution needs no uitvoeringstoets."""
    files = {"opdrachten/a.yaml": "titel: A\nstatus: gereed\n"}

    assert faults(opdracht_zonder_uitvoeringstoets, files) == []
