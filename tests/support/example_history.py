"""Example history: the example `energietransitie` with a past in git, made on the spot.

A repository cannot carry the history of another, so it is made here: the same files as they were on
some days, each with a few lines that read otherwise then. Run it with the folder to make.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

EXAMPLE: Final = Path(__file__).parents[2] / "examples" / "energietransitie"
_NORM: Final = "indicatoren/energiearmoede.yaml"
_PLAN: Final = "opdrachten/wijkplan-rivierenbuurt.yaml"
_TEAM: Final = "teams/team-warmte.yaml"
_LEAVERS: Final = ("  # Vertrokken leden\n", "afwezigheid:\n")


class Edit(NamedTuple):
    """What a file said in a commit, instead of what it says now."""

    path: str
    now: str
    then: str


_ELSEWHERE: Final = Edit(_PLAN, "team: team-warmte", "team: team-data")
_LATER: Final = Edit(_PLAN, "team: team-warmte", "team: team-opwek")
_STRICT: Final = Edit(
    _NORM, 'norm:\n  operator: "<="\n  waarde: 4,5', 'norm:\n  operator: "<="\n  waarde: 4,0'
)
_FIGURE: Final = Edit(_NORM, "waarde: 7,1", "waarde: 7,3")
_STAYED: Final = tuple(
    Edit(_TEAM, f"\n    tot: {day}\n", "\n") for day in ("2025-05-01", "2025-10-01", "2026-01-01")
)
_STEPS: Final = (
    ("2024-12-02", (*_STAYED, _ELSEWHERE, _STRICT, _FIGURE)),
    ("2025-05-06", (*_STAYED[1:], _LATER, _STRICT, _FIGURE)),
    ("2025-10-07", (_STAYED[2], _LATER, _FIGURE)),
    ("2026-01-08", ()),
)


def build(target: Path) -> Path:
    """Make the repository in a folder that does not exist yet, and give the folder.

    In its last state who left is no longer in the file of the team: only git still knows them.
    """
    shutil.copytree(EXAMPLE, target)
    _git(target, "init", "--quiet", "--initial-branch=main")
    for day, edits in _STEPS:
        shutil.copytree(EXAMPLE, target, dirs_exist_ok=True)
        for edit in edits:
            _apply(target, edit)
        _commit(target, day)
    _without_leavers(target / _TEAM)
    _commit(target, "2026-02-10")
    return target


def _apply(target: Path, edit: Edit) -> None:
    path = target / edit.path
    text = path.read_text(encoding="utf-8")
    if edit.now not in text:
        raise ValueError(edit)
    path.write_text(text.replace(edit.now, edit.then, 1), encoding="utf-8")


def _without_leavers(path: Path) -> None:
    start, end = _LEAVERS
    head, _, rest = path.read_text(encoding="utf-8").partition(start)
    path.write_text(head + end + rest.partition(end)[2], encoding="utf-8")


def _commit(target: Path, day: str) -> None:
    _git(target, "add", "--all")
    _git(target, "commit", "--quiet", "--message", f"Stand van {day}", day=day)


def _git(target: Path, *arguments: str, day: str = "2024-12-02") -> None:
    identity = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (
            ("NAME", "Gemeente Aldermeer"),
            ("EMAIL", "aldermeer@example.org"),
            ("DATE", f"{day}T12:00:00+0100"),
        )
    }
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", "-C", str(target), *arguments]
    subprocess.run(command, check=True, env={**os.environ, **identity, **settings})


if __name__ == "__main__":
    build(Path(sys.argv[1]))
