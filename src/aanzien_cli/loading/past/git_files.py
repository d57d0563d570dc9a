"""Git files: what stands where git opens a file and is none, so that git would wait for ever."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Final

from aanzien_cli.loading.past.own_history import top_above

_FILES: Final = (
    "HEAD",
    "commondir",
    "config",
    "config.worktree",
    "gitdir",
    "packed-refs",
    "shallow",
    "info/grafts",
    "objects/info/alternates",
    "objects/info/commit-graph",
)
_FOLDERS: Final = ("refs", "objects/pack")
"""Folders of which git may open every file."""
_LONGEST: Final = 4096


def no_file(root: Path) -> str:
    """Give the path of what git cannot read to its end, such as a pipe; "" where all is well.

    Below `root` (absolute, without links), or the nearest folder above it with a repository.
    Nothing is opened but the small files that say where the rest stands.
    """
    top = top_above(root)
    own = _behind(top / ".git", "gitdir: ") if top else root
    shared = _behind(own / "commondir", "")
    places = dict.fromkeys((own, own if shared.name == "commondir" else shared))
    found = chain.from_iterable(_opened(place) for place in places)
    return next((str(path) for path in found if _is_endless(path)), "")


def _behind(path: Path, mark: str) -> Path:
    """Give the folder that a small file names, or the path itself where it is no such file."""
    with suppress(OSError, ValueError):
        if path.is_file():
            text = os.fsdecode(_start_of(path))
            if text.startswith(mark):
                return path.parent / text.removeprefix(mark).rstrip("\r\n")
    return path


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LONGEST)


def _opened(place: Path) -> Iterator[Path]:
    """Yield what git may open in one of its folders, without recursion."""
    yield from (place / name for name in _FILES)
    folders = [place / name for name in _FOLDERS]
    while folders:
        with suppress(OSError, ValueError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
                elif not entry.is_file(follow_symlinks=False):
                    yield Path(entry.path)


def _is_endless(path: Path) -> bool:
    """Whether there is something here that is neither a file nor a folder; links are followed."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
