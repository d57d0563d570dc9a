"""Layout: what a path in a governance repository is for."""

import functools
from enum import Enum, auto
from posixpath import splitext
from typing import Final, NamedTuple

from aanzien_cli.domain.kinds import BY_FOLDER
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.own_file import FOLDER, FONTS, PICTURES
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.sameness import as_file_name
from aanzien_cli.loading.limits import MAX_FILES

ORGANISATION_FILE: Final = "aanzien.yaml"
OTHER_FOLDERS: Final = frozenset({"sjablonen"})
SKIPPED_FOLDERS: Final = frozenset({"node_modules", "__pycache__"})
"""Folders that other programs fill, at any depth; hidden folders are skipped like them."""

_YAML: Final = frozenset({".yaml", ".yml"})
_RECORD: Final = _YAML | {".md"}
_TABLE: Final = frozenset({".csv"})


class Use(Enum):
    """What is done with a file."""

    RECORD = auto()
    """It is read as a record."""
    MISPLACED = auto()
    """It looks like a record, but stands where nobody reads it."""
    STYLE = auto()
    """It is a picture or a font for reports."""
    OTHER = auto()
    """It is none of our business."""


class Place(NamedTuple):
    """What a path is for, and the kind and id of the record that stands there."""

    use: Use
    kind: type[Record] | None = None
    id: str = ""


_OTHER: Final = Place(Use.OTHER)
_STYLE: Final = Place(Use.STYLE)
_MISPLACED: Final = Place(Use.MISPLACED)


def is_skipped(name: str) -> bool:
    """Whether a part of a path hides everything below it from aanzien."""
    return name.startswith(".") or name in SKIPPED_FOLDERS


@functools.lru_cache(maxsize=MAX_FILES)
def place(path: str) -> Place:
    """Say what the file at `path` (relative, with `/`) is for."""
    if path == ORGANISATION_FILE:
        return Place(Use.RECORD, Organisatie, "organisatie")
    parts = path.split("/")
    if any(map(is_skipped, parts)) or parts[0] in OTHER_FOLDERS:
        return _OTHER
    if parts[0] == FOLDER and _is_style(parts):
        return _STYLE
    kind = BY_FOLDER.get(as_file_name(parts[0])) if len(parts) > 1 else None
    if kind is None:
        return _elsewhere(parts[-1])
    return _in_folder(kind, parts)


def _is_style(parts: list[str]) -> bool:
    return len(parts) == len(("map", "bestand")) and parts[1].endswith((*PICTURES, *FONTS))


def _elsewhere(name: str) -> Place:
    """Judge a file outside the folders of records, or a link that is named like such a folder."""
    is_ours = splitext(as_file_name(name))[1] in _YAML or name in BY_FOLDER
    return _MISPLACED if is_ours else _OTHER


def _in_folder(kind: type[Record], parts: list[str]) -> Place:
    """Judge a file in a folder of records, or in one that Windows and macOS take for it."""
    stem, suffix = splitext(parts[-1])
    suffixes = _TABLE if kind is Meetreeks else _RECORD
    alike, ending = splitext(as_file_name(parts[-1]))
    if alike == "readme" or (ending not in _RECORD and ending not in suffixes):
        return _OTHER
    if suffix in suffixes and parts[:-1] == [kind.folder]:
        return Place(Use.RECORD, kind, stem)
    return _MISPLACED
