"""Overlay: texts that are not saved yet, laid over the files that were read."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE
from aanzien_cli.loading.source import SourceFile
from aanzien_cli.loading.use import Use, use_of

_NEVER_OPENED: Final = frozenset({"symlink", "not-a-file"})


def overlaid(files: Iterable[SourceFile], unsaved: Mapping[str, bytes]) -> Iterator[SourceFile]:
    """Yield the files as they would be read after each text in `unsaved` was saved to its path.

    A path is relative to the root, with `/`. What is refused on disk stays refused: a link or a
    device in the place of the file, or in the place of a folder above it.
    """
    closed: set[str] = set()
    for file in files:
        if file.problem in _NEVER_OPENED:
            closed.add(file.path)
        if file.path not in unsaved or file.problem in _NEVER_OPENED:
            yield file
    for path, content in unsaved.items():
        if closed.isdisjoint(_with_folders(path)) and use_of(path) is not Use.OTHER:
            yield _saved(path, content)


def _with_folders(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))


def _saved(path: str, content: bytes) -> SourceFile:
    if use_of(path) is Use.MISPLACED:
        return SourceFile(path, None, "")
    if len(content) > MAX_FILE_SIZE:
        return SourceFile(path, None, "too-large")
    return SourceFile(path, content, "")
