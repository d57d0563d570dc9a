"""Dated teams: teams in a few words, as a test wants to write and judge them."""

from datetime import date

from aanzien_cli.analysis.stability.verdict import Judgement, Verdict, judgement
from aanzien_cli.domain.team import Team
from support.repository import Files, with_history

LONG = "2023-01-01"
CONFIRMED = "bevestigd_op: 2026-02-01\n"


def team(*members: str, extra: str = "") -> str:
    """Write a team; `p-1 2023-01-01 2025-06-01` is a member with dates, `p-1` one without."""
    lines = [f"naam: A\n{extra}leden:" + ("" if members else " []")]
    for member in members:
        person, *dates = member.split()
        names = [f"{name}: {day}" for name, day in zip(("van", "tot"), dates, strict=False)]
        lines.append(f"  - {{{', '.join([f'persoon: {person}', *names])}}}")
    return "\n".join(lines) + "\n"


def since(*people: str, day: str = LONG) -> list[str]:
    """Write members who came on one day."""
    return [f"{person} {day}" for person in people]


def judged(files: Files, id_: str = "a", day: date = date(2026, 3, 1)) -> Judgement:
    """Judge one team."""
    register = with_history(files, day)
    found = register.get(Team, id_)
    assert found
    return judgement(found, register)


def verdict(*members: str, extra: str = "") -> Verdict:
    """Judge a team with these members."""
    return judged({"teams/a.yaml": team(*members, extra=extra)}).verdict
