"""Staffing: a seeded repository with many people, claims and disciplines, made for measuring."""

import random
from pathlib import Path
from typing import Final

PEOPLE: Final = 500
WORK: Final = 200
QUARTERS: Final = 12
DISCIPLINES: Final = tuple(f"discipline-{number}" for number in range(30))
_TEAMS: Final = 100
_AFDELINGEN: Final = 20


def write(root: Path) -> None:
    """Write people in teams, and opdrachten that claim two disciplines in each of 12 quarters."""
    chances = random.Random(1)
    names = ", ".join(DISCIPLINES)
    _put(root / "aanzien.yaml", f"naam: Gemeente Voorbeeld\ndisciplines: [{names}]\n")
    for number in range(_AFDELINGEN):
        lines = "".join(
            f"  - {{wat: werk {n}, fte: {chances.randint(5, 40) / 10}, wettelijk: ja}}\n"
            for n in range(6)
        )
        text = f"naam: Afdeling\nbezetting_fte: 30\nreguliere_werkzaamheden:\n{lines}"
        _put(root / "afdelingen" / f"afdeling-{number}.yaml", text)
    for number in range(PEOPLE):
        skills = ", ".join(chances.sample(DISCIPLINES, 2))
        home = f"afdeling-{number % _AFDELINGEN}"
        text = f"rol: lid\nfte: 1.0\nafdeling: {home}\ndisciplines: [{skills}]\n"
        _put(root / "personen" / f"p-{number}.yaml", text)
    for number in range(_TEAMS):
        _put(root / "teams" / f"team-{number}.yaml", _team(number))
    for number in range(WORK):
        _put(root / "opdrachten" / f"opdracht-{number}.yaml", _opdracht(number, chances))


def _team(number: int) -> str:
    members = "".join(
        f"  - {{persoon: p-{(5 * number + n) % PEOPLE}, fte: 0.6, van: 2025-01-01}}\n"
        for n in range(7)
    )
    return f"naam: Team {number}\nsoort: waardetoevoegend\nleden:\n{members}"


def _opdracht(number: int, chances: random.Random) -> str:
    claims = "".join(
        f"  - {{periode: {2026 + quarter // 4}-K{quarter % 4 + 1}, discipline: {name},"
        f" fte: {chances.randint(2, 9) / 10}}}\n"
        for quarter in range(QUARTERS)
        for name in chances.sample(DISCIPLINES, 2)
    )
    status = "gereed" if number % 3 == 0 else "in_uitvoering"
    team = f"team-{number % _TEAMS}"
    return f"titel: Opdracht {number}\nteam: {team}\nstatus: {status}\nclaims:\n{claims}"


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
