"""Committed teams: a git repository with teams, and what is read of its past."""

from datetime import date
from pathlib import Path

from aanzien_cli.domain.history import History
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.loading.folder import read_folder
from aanzien_cli.loading.load import load
from aanzien_cli.loading.past.history import read_history

PATH = "teams/a.yaml"


def team(*people: str, extra: str = "") -> bytes:
    """Write a team with these members."""
    members = "".join(f"  - {{persoon: {person}}}\n" for person in people)
    return f"naam: A\n{extra}leden:{'' if people else ' []'}\n{members}".encode()


def noon(day: str) -> str:
    """Give noon on a day, as git wants it."""
    return f"{day}T12:00:00+0000"


def now(root: Path) -> Register:
    """Read the files on disk."""
    return load(read_folder(root), date(2026, 3, 1)).register


def past(root: Path, commit: str = "") -> History:
    """Read what git remembers of the records on disk."""
    found = read_history(root, commit, now(root))
    assert found is not None
    return found


def members(history: History, id_: str = "a") -> list[tuple[str, list[str] | None]]:
    """Give who was in a team from which day on."""
    return [
        (str(day), None if found is None else [lid.persoon for lid in found.leden])
        for day, found in history.of(Team, id_)
    ]
