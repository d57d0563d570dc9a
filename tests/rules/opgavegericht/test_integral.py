"""Integral: tests of what the examples of the rules do not show."""

import pytest
from support.repository import faults

from aanzien_cli.rules.opgavegericht.integral import mogelijk_dubbel_werk, verkokerde_opgave

FILES = {
    "opgaven/o.yaml": "titel: O\nafdelingsoverstijgend: ja\n",
    "doelstellingen/d.yaml": "titel: D\nopgave: o\n",
    "opdrachten/a.yaml": "titel: A\ndoelstellingen: [d]\nteam: t\n",
    "personen/p1.yaml": "afdeling: ruimte\n",
    "personen/p2.yaml": "afdeling: sociaal\n",
}


def _team(*members: str) -> dict[str, str]:
    lines = "".join(f"  - {{{member}}}\n" for member in members)
    return {"teams/t.yaml": f"naam: T\nleden:\n{lines}"}


def _messages(files: dict[str, str]) -> list[str]:
    return [fault.message for fault in faults(verkokerde_opgave, {**FILES, **files})]


def test_all_from_one_afdeling_is_printed_with_its_sum() -> None:
    """The sentence names the afdeling and the fte it is about."""
    assert _messages(_team("persoon: p1, fte: 0.8")) == [
        "0,8 van de 0,8 fte aan deze opgave komt van afdeling 'ruimte'"
    ]


@pytest.mark.parametrize(
    "members",
    [
        ("persoon: p1, fte: 0.8", "persoon: p2, fte: 0.1"),
        ("persoon: p1, fte: 0.8", "persoon: gast, fte: 0.1"),
        ("persoon: gast, fte: 1",),
        ("persoon: p1",),
    ],
)
def test_somebody_from_elsewhere_or_unknown_is_enough(members: tuple[str, ...]) -> None:
    """Another afdeling, an unknown one, or no fte at all: then there is nothing to ask."""
    assert _messages(_team(*members)) == []


@pytest.mark.parametrize(("fte", "told"), [("0.8", True), ("0.79", False)])
def test_the_threshold_itself_is_told(fte: str, *, told: bool) -> None:
    """A share as large as `drempels.verkokering` is asked about, a smaller one is not."""
    aanzien = {"aanzien.yaml": "naam: N\ndrempels: {verkokering: 0.8}\n"}
    rest = "0.2" if told else "0.21"
    members = _team(f"persoon: p1, fte: {fte}", f"persoon: p2, fte: {rest}")

    assert bool(_messages({**aanzien, **members})) is told


@pytest.mark.parametrize(
    "text", ["", "afdelingsoverstijgend: nee", "afdelingsoverstijgend: ja\nstatus: on_hold"]
)
def test_only_a_running_opgave_across_afdelingen_is_asked(text: str) -> None:
    """One afdeling may well do the work of an opgave of its own."""
    files = {**_team("persoon: p1, fte: 1"), "opgaven/o.yaml": f"titel: O\n{text}\n"}

    assert _messages(files) == []


def test_both_afdelingen_are_named() -> None:
    """The question says which work of which afdeling looks the same."""
    files = {
        "doelstellingen/d.yaml": "titel: D\nopgave: o\n",
        "opdrachten/a.yaml": "titel: Energiecoach\ndoelstellingen: [d]\nafdeling: x\n",
        "opdrachten/b.yaml": "titel: Energiecoach\ndoelstellingen: [d]\nafdeling: y\n",
    }

    assert [fault.message for fault in faults(mogelijk_dubbel_werk, files)] == [
        "doet afdeling 'y' hier iets anders dan afdeling 'x' in 'Energiecoach' ('a')?"
    ]
