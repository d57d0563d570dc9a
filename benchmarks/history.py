"""History: a repository with thousands of commits to its teams, and programs that read it."""

import random
import subprocess
from pathlib import Path
from typing import Final

COMMITS: Final = 5_000
_TEAMS: Final = 200
_MEMBERS: Final = 7
_PEOPLE: Final = 500
_SHARE: Final = 0.62

IMPORT: Final = """
import aanzien_cli.loading.past.history
"""
"""Load what reads history, and nothing more."""

READ: Final = """
import sys
from pathlib import Path
from aanzien_cli.loading.past import history
from aanzien_cli.loading.past.git import stream
from aanzien_cli.loading.past.history_log import read_log
root = Path(sys.argv[1])
asked = [change.blob for change in read_log(root, "").changes]
with stream(root, "cat-file", requests=(blob + b"\\n" for blob in asked)) as child:
    for _ in asked:
        history._answer(child)
"""
"""Read every version of every record."""

UNDERSTAND: Final = """
import sys
from datetime import date
from pathlib import Path
from aanzien_cli.domain.register import Register
from aanzien_cli.loading.past.history import read_history
read_history(Path(sys.argv[1]), "", Register(date(2026, 3, 1)))
"""
"""Read every version of every team, and make records of them."""

PIPE: Final = (
    'git -C "$0" log --first-parent --raw --no-renames --no-abbrev --format= -- teams'
    " | awk '{print $4}' | git -C \"$0\" cat-file --batch --buffer"
)
"""What git needs for it by itself, in a shell."""


def write(root: Path) -> None:
    """Make the repository: a commit is a team that begins, a member that changes, or other work."""
    chance = random.Random(1)
    members: dict[int, list[int]] = {}
    commands: list[bytes] = []
    for number in range(COMMITS):
        path, content = f"opgaven/o{number % 100}.md", f"stap {number}\n"
        team = number if number < _TEAMS else chance.randrange(_TEAMS)
        if number < _TEAMS or chance.random() < _SHARE:
            people = members.setdefault(team, [chance.randrange(_PEOPLE) for _ in range(_MEMBERS)])
            people[chance.randrange(_MEMBERS)] = chance.randrange(_PEOPLE)
            path, content = f"teams/t{team}.yaml", _team(team, people)
        commands.append(_commit(number, path, content.encode()))
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    imported = ["git", "-C", str(root), "fast-import", "--quiet"]
    subprocess.run(imported, input=b"".join(commands), check=True)


def _team(number: int, people: list[int]) -> str:
    lines = "".join(f"  - {{persoon: p-{person}, kern: ja}}\n" for person in people)
    return f"naam: Team {number}\nleden:\n{lines}"


def _commit(number: int, path: str, content: bytes) -> bytes:
    when = 1_500_000_000 + number * 40_000
    return (
        b"commit refs/heads/main\ncommitter B <b@example.org> %d +0000\ndata 1\nx\n"
        b"M 100644 inline %s\ndata %d\n%s\n" % (when, path.encode(), len(content), content)
    )
