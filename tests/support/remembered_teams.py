"""Remembered teams: teams as they once were, and what is made of it."""

from aanzien_cli.analysis.stability.composition import Composition, compositions
from aanzien_cli.analysis.stability.notes import team_notes
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from support.repository import Files, with_history


def team(*people: str, extra: str = "") -> str:
    """Write a team; a member is a pseudonym, or one with its own fields behind it."""
    lines = [f"naam: A\n{extra}leden:" + ("" if people else " []")]
    lines += [f"  - {{persoon: {person}}}" for person in people]
    return "\n".join(lines) + "\n"


def past(files: Files, id_: str = "a") -> Composition:
    """Give the composition of one team."""
    return compositions(with_history(files))[id_]


def told(register: Register, id_: str = "a") -> str:
    """Give the notes about one team as one text."""
    found = register.get(Team, id_)
    assert found
    return "\n".join(team_notes(found, register))


def spells(found: Composition) -> list[tuple[str, str, str]]:
    """Give who was there from when to when."""
    return [(each.person, str(each.start), str(each.end or "")) for each in found.spells]


RENAMED: Files = {
    "teams/b.yaml op 2024-01-10": team("p-9"),
    "teams/oud.yaml op 2024-01-10": team("p-1", "p-2", "p-3", "p-4"),
    "teams/oud.yaml op 2025-06-01": "",
    "teams/a.yaml op 2025-06-05": team("p-1", "p-2", "p-3", "p-5"),
    "teams/a.yaml": team("p-1", "p-2", "p-3", "p-5"),
    "teams/b.yaml": team("p-9"),
}
