"""Use: what is done with the file at a path; known before any kind of record is."""

import functools
from collections.abc import Iterable
from enum import Enum, auto
from posixpath import splitext
from typing import Final, NamedTuple

from aanzien_cli.domain.folders import KIND_IN
from aanzien_cli.domain.own_file import FOLDER, FONTS, PICTURES
from aanzien_cli.domain.words.sameness import as_file_name
from aanzien_cli.loading.parsing.limits import MAX_FILES
from aanzien_cli.loading.source import SourceFile

ORGANISATION_FILE: Final = "aanzien.yaml"
OTHER_FOLDERS: Final = frozenset({"sjablonen"})
SKIPPED_FOLDERS: Final = frozenset({"node_modules", "__pycache__"})
"""Folders that other programs fill, at any depth; hidden folders are skipped like them."""

_YAML: Final = frozenset({".yaml", ".yml"})
_RECORD: Final = _YAML | {".md"}
_TABLE: Final = frozenset({".csv"})
PLAIN_TEXT: Final = ".txt"
"""What Notepad puts behind a name, and Windows hides: `wonen.yaml.txt`."""
_TABLES: Final = "metingen"


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


class Named(NamedTuple):
    """What a path is for, and what it names: the kind and id of a record, where it is one."""

    use: Use
    kind: str = ""
    id: str = ""


_OTHER: Final = Named(Use.OTHER)
_STYLE: Final = Named(Use.STYLE)
_MISPLACED: Final = Named(Use.MISPLACED)


def is_skipped(name: str) -> bool:
    """Whether a part of a path hides everything below it from aanzien."""
    return name.startswith(".") or name in SKIPPED_FOLDERS


def use_of(path: str) -> Use:
    """Say what is done with the file at `path` (relative, with `/`)."""
    return named(path).use


@functools.lru_cache(maxsize=MAX_FILES)
def named(path: str) -> Named:
    """Say what the file at `path` (relative, with `/`) is for, and what record that names."""
    if path == ORGANISATION_FILE:
        return Named(Use.RECORD, "organisatie", "organisatie")
    parts = path.split("/")
    if any(map(is_skipped, parts)) or parts[0] in OTHER_FOLDERS:
        return _OTHER
    folder = parts[0] if parts[0] in KIND_IN else as_file_name(parts[0])
    if folder == FOLDER and _is_style(parts):
        return _STYLE
    if len(parts) == 1 or folder not in KIND_IN:
        return _elsewhere(parts[-1])
    return _in_folder(folder, parts)


def records_in(files: Iterable[SourceFile]) -> list[tuple[str, bytes]]:
    """Give the path and the bytes of each file that is read as a record."""
    return [
        (file.path, file.content)
        for file in files
        if file.content is not None and use_of(file.path) is Use.RECORD
    ]


def _is_style(parts: list[str]) -> bool:
    """Whether it is a picture or a font in its folder, or Windows and macOS take it for one."""
    is_there = len(parts) == len(("map", "bestand"))
    return is_there and as_file_name(parts[1]).endswith((*PICTURES, *FONTS))


def _elsewhere(name: str) -> Named:
    """Judge a file outside the folders of records, or a link that is named like such a folder."""
    is_ours = splitext(as_file_name(name))[1] in _YAML or name in KIND_IN
    is_ours = is_ours or name == ORGANISATION_FILE + PLAIN_TEXT
    return _MISPLACED if is_ours else _OTHER


def _in_folder(folder: str, parts: list[str]) -> Named:
    """Judge a file in a folder of records, or in one that Windows and macOS take for it."""
    stem, suffix = splitext(parts[-1])
    suffixes = _TABLE if folder == _TABLES else _RECORD
    name = as_file_name(parts[-1])
    alike, ending = (stem, suffix) if name == parts[-1] else splitext(name)
    if ending == PLAIN_TEXT:
        alike, ending = splitext(alike)
    if alike == "readme" or (ending not in _RECORD and ending not in suffixes):
        return _OTHER
    if suffix in suffixes and parts[:-1] == [folder]:
        return Named(Use.RECORD, KIND_IN[folder], stem)
    return _MISPLACED
