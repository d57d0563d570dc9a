"""Own history: whether git keeps the history of just this folder."""

from pathlib import Path
from typing import Final

_BARE: Final = ("HEAD", "objects", "refs")


def has_history(root: Path) -> bool:
    """Whether `root` is the top of a git repository, or one without a work tree.

    A folder inside somebody else's repository has no history of its own to tell: its days would be
    those on which it was copied there.
    """
    return (root / ".git").exists() or all((root / part).exists() for part in _BARE)
