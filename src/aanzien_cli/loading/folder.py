"""Folder: the files of a folder on disk, opened so that nothing outside it is ever read."""

import os
import stat
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE, MAX_FILES
from aanzien_cli.loading.source import Problem, SourceFile
from aanzien_cli.loading.use import Use, is_skipped, use_of

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
)
_CHUNK: Final = 64 * 1024


class TooManyFilesError(Exception):
    """The folder holds more than MAX_FILES files: surely not a governance repository."""


def read_folder(root: Path) -> Iterator[SourceFile]:
    """Yield every file under `root` that is a record or looks like one, sorted by path bytes.

    Links are never followed and each file is opened and read once. Raises OSError when `root`
    itself cannot be listed, and TooManyFilesError.
    """
    above = os.path.join(root, "")  # noqa: PTH118 -- a Path per file costs
    for path, problem in sorted(_ours(root), key=lambda entry: os.fsencode(entry[0])):
        yield SourceFile(path, None, problem) if problem else _read(above, path)


def holds(root: str, count: int) -> bool:
    """Whether so many files stand below a folder, ours or not; raises OSError as `read_folder`."""
    with closing(_walk(root)) as walk:
        return any(number == count for number, _ in enumerate(walk, start=1))


def every_path(root: Path) -> list[str]:
    """Give the path of every file that is not hidden, ours or not, sorted by its bytes.

    Nothing is opened. Raises OSError when `root` itself cannot be listed, and TooManyFilesError.
    """
    return sorted((path for path, _ in _limited(root)), key=os.fsencode)


def stamps(root: Path) -> Mapping[str, tuple[int, ...]]:
    """Give, for every file that `read_folder` tells of, what changes when it is saved again.

    Nothing is opened. Raises OSError when `root` itself cannot be listed, and TooManyFilesError.
    """
    return {path: stamp(os.path.join(root, path)) for path, _ in _ours(root)}  # noqa: PTH118


def stamp(full: str) -> tuple[int, ...]:
    """Give what changes when a file is saved again; nothing where it cannot be seen."""
    try:
        status = os.lstat(full)
    except OSError:
        return ()
    return (status.st_mtime_ns, status.st_size, status.st_ino, status.st_mode)


def _ours(root: Path) -> Iterator[tuple[str, Problem]]:
    for path, problem in _limited(root):
        if problem == "unreadable" or use_of(path) is not Use.OTHER:
            yield path, problem


def _limited(root: Path) -> Iterator[tuple[str, Problem]]:
    with closing(_walk(os.fspath(root))) as walk:
        for count, found in enumerate(walk):
            if count >= MAX_FILES:
                raise TooManyFilesError
            yield found


def _walk(root: str) -> Generator[tuple[str, Problem]]:
    """Yield every path below a folder, and what keeps it from being opened.

    Without recursion: folders can be nested deeper than Python can call.
    """
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            yield from _entries(root, folder, folders)
        except OSError:
            if not folder:
                raise
            yield folder.removesuffix("/"), "unreadable"


def _entries(root: str, folder: str, folders: list[str]) -> Iterator[tuple[str, Problem]]:
    """Yield the files of one folder, and add the folders in it to those to be walked."""
    with os.scandir(os.path.join(root, folder)) as entries:  # noqa: PTH118 -- as above
        for entry in entries:
            if is_skipped(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(f"{folder}{entry.name}/")
            else:
                yield folder + entry.name, "symlink" if entry.is_symlink() else ""


def _read(above: str, path: str) -> SourceFile:
    if use_of(path) is Use.MISPLACED:
        return SourceFile(path, None, "")
    try:
        return _open(path, above + path)
    except OSError:
        return SourceFile(path, None, "unreadable")


def _open(path: str, full: str) -> SourceFile:
    handle = os.open(full, _FLAGS)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return SourceFile(path, None, "not-a-file")
        content = drain(handle, status.st_size)
    finally:
        os.close(handle)
    if len(content) > MAX_FILE_SIZE:
        return SourceFile(path, None, "too-large")
    return SourceFile(path, content, "")


def drain(handle: int, size: int) -> bytes:
    """Read a file of about `size` bytes, and never more than a little beyond the limit.

    Asking for one byte more than there should be makes one reading enough, into room that fits.
    """
    content = os.read(handle, min(size, MAX_FILE_SIZE) + 1)
    if len(content) == size:
        return content
    parts = [content]
    while parts[-1] and sum(map(len, parts)) <= MAX_FILE_SIZE:
        parts.append(os.read(handle, _CHUNK))
    return b"".join(parts)
