"""Skipped: files that were not read, and why; nothing is left out in silence."""

from collections.abc import Collection, Iterable, Iterator
from fnmatch import fnmatchcase
from posixpath import splitext
from typing import Final

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.kinds import BY_FOLDER
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.words.closest import suggestion
from aanzien_cli.domain.words.sameness import as_file_name
from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE
from aanzien_cli.loading.source import SourceFile
from aanzien_cli.loading.use import ORGANISATION_FILE, PLAIN_TEXT, Use, use_of

WHY: Final = {
    "symlink": (
        "dit is een koppeling (symlink); aanzien opent alleen gewone bestanden",
        "zet het bestand zelf op deze plaats",
    ),
    "not-a-file": ("dit is geen gewoon bestand", "zet hier een gewoon bestand neer"),
    "too-large": (
        f"dit bestand is groter dan {MAX_FILE_SIZE // 1024} kB",
        "verdeel de gegevens over meer bestanden",
    ),
    "unreadable": ("dit kan niet worden geopend", "controleer de rechten op het bestand"),
    "outside": ("dit wijst naar een plaats buiten de map", "zet het bestand zelf op deze plaats"),
}


def skipped(files: Iterable[SourceFile], ignored: Collection[str]) -> Iterator[PlacedFault]:
    """Yield a fault for every file that was not read, unless `negeer` in aanzien.yaml names it.

    Files in a folder that aanzien does not know are told of once, at the first of them; a file with
    a wrong name by itself. What is wrong with a picture or a font is said where one is named.
    """
    told: dict[str, list[str]] = {}
    for file in _but_styles(files):
        if ignored and is_ignored(file.path, ignored):
            continue
        if file.problem:
            message, fix = WHY[file.problem]
            yield PlacedFault(file.path, "onleesbaar-bestand", message, fix)
        elif use_of(file.path) is Use.MISPLACED:
            folder = "" if _better_name(file.path) else file.path.rpartition("/")[0]
            told.setdefault(folder or file.path, []).append(file.path)
    for paths in told.values():
        yield _misplaced(paths[0].rpartition("/")[0], paths)


def _but_styles(files: Iterable[SourceFile]) -> Iterable[SourceFile]:
    return (file for file in files if use_of(file.path) is not Use.STYLE)


def is_ignored(path: str, ignored: Collection[str]) -> bool:
    """Whether a pattern names the path itself or a folder that it stands in."""
    parts = path.split("/")
    above = ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
    return any(fnmatchcase(each, pattern.strip("/")) for pattern in ignored for each in above)


def _misplaced(folder: str, paths: list[str]) -> PlacedFault:
    is_one = len(paths) == 1
    count = "dit bestand wordt" if is_one else f"deze {len(paths)} bestanden worden"
    return PlacedFault(
        path=paths[0],
        rule="overgeslagen-bestand",
        message=f"{count} niet gelezen: {why_misplaced(paths[0])}",
        fix=_mend(folder, paths[0], "het" if is_one else "ze"),
    )


def _mend(folder: str, path: str, it: str) -> str:
    if better := _better_name(path):
        return f"noem het '{better}'"
    top, *below = folder.split("/")
    meant = "" if top in BY_FOLDER else suggestion(below[-1] if below else top or path, _KNOWN)
    is_below = top in BY_FOLDER and below
    where = f"direct in '{top}'" if is_below else "in een map die aanzien kent"
    return meant or f"zet {it} {where}, of noem {it} onder 'negeer' in aanzien.yaml"


def why_misplaced(path: str) -> str:
    """Say why a file that looks like a record is none, where it stands."""
    folder = path.rpartition("/")[0]
    if _better_name(path):
        return f"de naam eindigt op '{splitext(path)[1]}'"
    if folder == Meetreeks.folder:
        return f"in '{folder}' staan reeksen, als .csv"
    if folder.split("/")[0] in BY_FOLDER:
        return _WHY_INSIDE
    return f"'{folder or path}' hoort niet bij de mappen van aanzien"


def _better_name(path: str) -> str:
    """Give the name that would make a record of a file where it stands; nothing if none would."""
    folder, slash, name = path.rpartition("/")
    stem, ending = splitext(as_file_name(name).removesuffix(PLAIN_TEXT))
    better = name[: len(stem)] + ending
    return better if better != name and use_of(folder + slash + better) is Use.RECORD else ""


_KNOWN: Final = (*BY_FOLDER, ORGANISATION_FILE)
_WHY_INSIDE: Final = "records staan direct in hun map, als .yaml of .md"
