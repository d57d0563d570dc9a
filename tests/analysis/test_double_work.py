"""Double work: tests of titles that say nearly the same."""

import pytest
from support.repository import register

from aanzien_cli.analysis.double_work import twins

END = {"doelstellingen/d.yaml": "titel: D\nopgave: o\n"}


def _opdracht(title: str, rest: str = "") -> str:
    return f"titel: {title}\ndoelstellingen: [d]\n{rest}\n"


def _pairs(files: dict[str, str]) -> dict[str, str]:
    return {path: twin.opdracht.id for path, twin in twins(register({**END, **files})).items()}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Energiecoaches voor huurders", "Energiecoach voor huurders", True),
        ("Huizen isoleren in Oost", "In oost: huizen isoleren", True),
        ("Warmtenet Oost fase 1", "Warmtenet Oost fase 2", False),
        ("Warmtenet Oost", "Speelplekken West", False),
        ("Warmtenet Oost", "Warmtenet", False),
        ("2026", "2026", False),
    ],
)
def test_titles_are_compared_by_their_letters(one: str, other: str, *, alike: bool) -> None:
    """Order, capitals and an ending do not matter; other words and other numbers do."""
    files = {
        "opdrachten/a.yaml": _opdracht(f"'{one}'", "afdeling: x"),
        "opdrachten/b.yaml": _opdracht(f"'{other}'", "afdeling: y"),
    }

    assert _pairs(files) == ({"opdrachten/b.yaml": "a"} if alike else {})


@pytest.mark.parametrize(
    "rest", ["afdeling: x", "", "afdeling: y\nstatus: afgerond", "team: tx", "team: weg"]
)
def test_only_open_work_of_another_afdeling_counts(rest: str) -> None:
    """Work of the same afdeling, of an unknown one, or that has ended, is not asked about."""
    files = {
        "opdrachten/a.yaml": _opdracht("Energiecoaches", "afdeling: x"),
        "opdrachten/b.yaml": _opdracht("Energiecoaches", rest),
        "teams/tx.yaml": "naam: T\nafdeling: x\n",
    }

    assert _pairs(files) == {}


def test_the_afdeling_of_the_team_counts() -> None:
    """An opdracht without an afdeling of its own belongs to that of its team."""
    files = {
        "opdrachten/a.yaml": _opdracht("Energiecoaches", "afdeling: x"),
        "opdrachten/b.yaml": _opdracht("Energiecoaches", "team: ty"),
        "teams/ty.yaml": "naam: T\nafdeling: y\n",
    }

    assert _pairs(files) == {"opdrachten/b.yaml": "a"}


def test_thousands_of_equal_titles_are_compared_with_a_few() -> None:
    """Where every title is the same each still finds a twin, without comparing all of them."""
    files = {
        f"opdrachten/o{n:04}.yaml": _opdracht("Energiecoaches", f"afdeling: {'xy'[n % 2]}")
        for n in range(2000)
    }

    assert len(_pairs(files)) == len(files) - 1
