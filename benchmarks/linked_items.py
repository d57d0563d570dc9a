"""Linked items: a repository of doorstop, with as many items and as much prose as ours."""

import random
import subprocess
from pathlib import Path
from typing import Final

_GOALS: Final = 10
"""One in so many items is a goal; the others name one."""
_WORDS: Final = (
    "de",
    "gemeente",
    "werkt",
    "samen",
    "met",
    "inwoners",
    "aan",
    "een",
    "schone",
    "wijk",
)
_LINES: Final = 30
_PER_LEVEL: Final = 1_000


def write(root: Path, count: int) -> None:
    """Write `count` items in two documents, of which the second serves the first."""
    chance = random.Random(count)
    goals = max(1, count // _GOALS)
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    _document(root / "doelen", "DOEL", "")
    _document(root / "werk", "WERK", "DOEL")
    for number in range(1, goals + 1):
        _item(root / "doelen" / f"DOEL{number:06}.yml", number, "[]", chance)
    for number in range(1, count - goals + 1):
        link = f"\n- DOEL{chance.randrange(goals) + 1:06}: null"
        _item(root / "werk" / f"WERK{number:06}.yml", number, link, chance)


def _document(folder: Path, prefix: str, parent: str) -> None:
    folder.mkdir(parents=True)
    above = f"  parent: {parent}\n" if parent else ""
    settings = f"settings:\n  digits: 6\n{above}  prefix: {prefix}\n  sep: ''\n"
    (folder / ".doorstop.yml").write_text(settings, encoding="utf-8")


def _item(path: Path, number: int, links: str, chance: random.Random) -> None:
    lines = "".join(f"  {' '.join(chance.choices(_WORDS, k=5))}\n" for _ in range(_LINES))
    level = f"{number // _PER_LEVEL + 1}.{number % _PER_LEVEL + 1}"
    path.write_text(
        f"active: true\nderived: false\nheader: ''\nlevel: '{level}'\nlinks: {links}\n"
        f"normative: true\nref: ''\nreviewed: null\ntext: |\n{lines}",
        encoding="utf-8",
    )
