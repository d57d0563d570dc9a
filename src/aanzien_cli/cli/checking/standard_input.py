"""Standard input: the text of one file that is not saved yet, and the path it belongs to."""

import os
import sys
from pathlib import Path
from typing import Final

from aanzien_cli.cli.misuse import MisuseError

DASH: Final = Path("-")
"""What stands on a command line for standard input."""


def unsaved_text(root: Path, filename: str) -> tuple[Path, dict[str, bytes]]:
    """Give the folder to check, and the text on standard input by its path in there, if any.

    Raises MisuseError when only one of `-` and `--stdin-filename` is given, and for a path outside
    the folder that the user stands in.
    """
    if root != DASH:
        if filename:
            raise MisuseError("--stdin-filename hoort bij 'aanzien check -'")
        return root, {}
    if not filename:
        raise MisuseError("noem met --stdin-filename het pad waar deze tekst bij hoort")
    return Path(), {_inside(Path(filename)): _read()}


def _inside(path: Path) -> str:
    """Give a path relative to the current folder, with `/`, without looking at the disk."""
    here = Path.cwd()
    meant = Path(os.path.normpath(here / path))
    if here not in meant.parents:
        raise MisuseError(f"--stdin-filename '{path.as_posix()}': dit pad valt buiten de map")
    return meant.relative_to(here).as_posix()


def _read() -> bytes:
    """Read standard input, and never more than a little beyond what a file may hold."""
    from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE

    if sys.stdin is None:
        raise MisuseError("er is geen standaardinvoer om te lezen")
    return sys.stdin.buffer.read(MAX_FILE_SIZE + 1)
