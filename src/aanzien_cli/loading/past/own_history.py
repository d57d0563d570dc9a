"""Own history: whether git may know the past of a folder, seen without starting git."""

import os
from pathlib import Path
from typing import Final

_BARE: Final = ("HEAD", "objects", "refs")


def has_history(root: Path) -> bool:
    """Whether `root` is the top of a git repository, or one without a work tree."""
    return (root / ".git").exists() or all((root / part).exists() for part in _BARE)


def is_within(root: Path) -> bool:
    """Whether `root` is no such top, and a folder above it holds a repository.

    Its commits are about other things as well, and need not know this folder at all.
    """
    if has_history(root):
        return False
    try:
        real = Path(os.path.realpath(root))
    except OSError:  # the current folder was removed, so nothing is above it
        return False
    return top_above(real) is not None


def top_above(root: Path) -> Path | None:
    """Give the nearest folder, from `root` (absolute, without links) upwards, with a repository."""
    return next((at for at in (root, *root.parents) if os.path.lexists(at / ".git")), None)
