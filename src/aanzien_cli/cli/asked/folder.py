"""Folder: which of the words on a command line is the folder to read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SLASHES: Final = frozenset("/\\")


def is_folder(word: str) -> bool:
    """Whether a word can only be a folder: no id holds a slash, and none is `.` or `..`."""
    return word in {".", ".."} or not _SLASHES.isdisjoint(word)


def name_and_folder(name: str, root: Path) -> tuple[str, Path]:
    """Give the id and the folder of `[ID] [MAP]`, where a folder may stand alone.

    Raises MisuseError when both are a folder.
    """
    if not is_folder(name):
        return name, root
    if root != Path():
        raise MisuseError(f"'{name}' kan geen id zijn: noem eerst het id, en dan de map")
    return "", Path(name)


def only_folder(words: Sequence[str], refusal: str) -> Path:
    """Give the folder where nothing else may be said. Raises MisuseError with `refusal`."""
    found = [*filter(None, words)]
    if len(found) > 1 or not all(is_folder(word) or Path(word).exists() for word in found):
        raise MisuseError(refusal)
    return Path(*found)
