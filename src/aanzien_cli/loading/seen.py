"""Seen: every file of a folder, and what aanzien does with it."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final

from aanzien_cli.domain.seen import LeftOut, SeenFile
from aanzien_cli.loading.folder import every_path, read_folder
from aanzien_cli.loading.layout import place
from aanzien_cli.loading.skipped import WHY, is_ignored, why_misplaced
from aanzien_cli.loading.synced_copies import synced_copies
from aanzien_cli.loading.use import ORGANISATION_FILE, OTHER_FOLDERS, Use, use_of

_TEMPLATE: Final = "een sjabloon: alleen een verslag leest dit"
_STYLE: Final = "een beeld of letter: alleen een verslag leest dit"
_OTHER: Final = "geen record: aanzien leest .yaml en .md, en in metingen .csv"


def seen(root: Path, ignored: Collection[str]) -> Iterator[SeenFile]:
    """Yield each file under `root`, sorted by path bytes; only those that are ours are opened.

    Raises OSError when `root` cannot be listed, and TooManyFilesError.
    """
    ours = {file.path: file.problem for file in read_folder(root)}
    records = {path for path, problem in ours.items() if not problem and _is_record(path, ignored)}
    copies = synced_copies(sorted(records))
    for path in every_path(root):
        if path in copies:
            yield SeenFile(path, why=f"dit lijkt een kopie van {copies[path]}")
        elif path in records:
            kind = place(path).kind
            yield SeenFile(path, kind.kind if kind else "")
        else:
            yield SeenFile(path, why=_why(path, ours, ignored))


def left_out(files: Collection[SeenFile], ignored: Collection[str]) -> list[LeftOut]:
    """Count for each pattern the files that it names; one that names none may be misspelt."""
    paths = [file.path for file in files if file.path != ORGANISATION_FILE]
    return [LeftOut(each, sum(is_ignored(path, (each,)) for path in paths)) for each in ignored]


def _is_record(path: str, ignored: Collection[str]) -> bool:
    left_out = path != ORGANISATION_FILE and is_ignored(path, ignored)
    return use_of(path) is Use.RECORD and not left_out


def _why(path: str, ours: Mapping[str, str], ignored: Collection[str]) -> str:
    pattern = next((each for each in ignored if is_ignored(path, (each,))), None)
    if pattern is not None:
        return f"'negeer' in aanzien.yaml noemt '{pattern}'"
    if problem := ours.get(path):
        return WHY[problem][0]
    if use_of(path) is Use.MISPLACED:
        return why_misplaced(path)
    if use_of(path) is Use.STYLE:
        return _STYLE
    return _TEMPLATE if path.partition("/")[0] in OTHER_FOLDERS else _OTHER
