"""Rewrite: new bytes in the place of the old ones, in one file or more, whole or not at all."""

import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from aanzien_cli.editing.lock import locked

_READ: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_CHUNK: Final = 1024 * 1024


class Change(NamedTuple):
    """What a file was when it was read, None where it was not there, and what it becomes."""

    old: bytes | None
    new: bytes


class RefusedError(Exception):
    """Nothing was written: `path` is not what it was, or no file that may be written."""

    def __init__(self, path: str, why: str) -> None:
        """Say of which file, and in a Dutch sentence why."""
        super().__init__(why)
        self.path = path
        self.why = why


def rewrite(root: Path, changes: Mapping[str, Change]) -> None:
    """Write files below `root` as told, after looking whether they are still what was read.

    All new files are on the disk before the first old one gives way, so that a full disk changes
    nothing. A file that has its new bytes already is left alone. Raises RefusedError and
    OccupiedError, and OSError naming the file, with nothing written.
    """
    root = root.resolve()
    with locked(root) as journal:
        todo = {path: each for path, each in changes.items() if not _is_done(root, path, each)}
        fresh = {path: journal.fresh(root / path) for path in todo}
        for path, change in todo.items():
            _prepare(root / path, fresh[path], change)
        for path, change in todo.items():
            _check(root, path, change)
        for path in todo:
            fresh[path].replace(root / path)
        _settle({(root / path).parent for path in todo})


def _is_done(root: Path, path: str, change: Change) -> bool:
    """Whether a file holds what it should become. Raises RefusedError where it is not as read."""
    _refuse(root, path)
    now = _content(root / path)
    if now == change.new:
        return True
    _check(root, path, change)
    return False


def _check(root: Path, path: str, change: Change) -> None:
    """Refuse a file that is not what it was when it was read."""
    _refuse(root, path)
    if _content(root / path) != change.old:
        raise RefusedError(path, "dit bestand is intussen gewijzigd")


def _refuse(root: Path, path: str) -> None:
    """Refuse what would write somewhere else than in a plain file of the repository."""
    parts = Path(path).parts
    if ".git" in {part.lower() for part in parts}:
        raise RefusedError(path, "in .git schrijft alleen git zelf")
    for number in range(1, len(parts) + 1):
        if root.joinpath(*parts[:number]).is_symlink():
            raise RefusedError(path, "dat is een koppeling naar iets anders")
    target = root / path
    if os.path.lexists(target) and not target.is_file():
        raise RefusedError(path, "dat is geen gewoon bestand")
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        raise RefusedError(path, "dit bestand mag alleen gelezen worden")


def _content(path: Path) -> bytes | None:
    """Give what stands in a file, or None where there is none."""
    try:
        handle = os.open(path, _READ)
    except FileNotFoundError:
        return None
    with os.fdopen(handle, "rb") as file:
        return file.read()


def _prepare(target: Path, fresh: Path, change: Change) -> None:
    """Put the new bytes on the disk, beside the old, with the rights that the old ones have."""
    try:
        if change.old is None:
            target.parent.mkdir(exist_ok=True)
        with fresh.open("xb") as file:
            if change.old is not None:
                fresh.chmod(stat.S_IMODE(target.stat().st_mode))
            file.write(change.new)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise OSError(error.errno, error.strerror, target.as_posix()) from error


def _settle(folders: Iterable[Path]) -> None:
    """Ask the disk to remember the new names too; not every system can be asked."""
    for folder in folders:
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
