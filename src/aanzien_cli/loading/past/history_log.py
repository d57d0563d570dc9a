"""History log: which files of the records changed on which day, streamed from `git log`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from os import devnull
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.team import Team
from aanzien_cli.loading.past.git import stream
from aanzien_cli.loading.past.git_child import Child, GitError

KINDS: Final[tuple[type[Record], ...]] = (Team, Opdracht, Indicator, Meetreeks)
"""The kinds whose past means something."""
MAX_CHANGES: Final = 500_000
"""Changes that are kept; beyond it a history is no governance history."""

_FOLDERS: Final = {kind.folder.encode(): kind for kind in KINDS}
_ARCHIVES: Final = frozenset({"archief", "archive", "oud", "vervallen"})
_SUFFIXES: Final = {b"csv": (Meetreeks,), b"yaml": KINDS, b"yml": KINDS, b"md": KINDS}
_OPTIONS: Final = (
    *("--first-parent", "--diff-merges=first-parent", "--root", "--raw", "--no-renames"),
    *("--no-abbrev", "--no-color", f"-O{devnull}", "--format=%H %ct %at"),
)
_HEADER: Final = re.compile(rb"([0-9a-f]{40}|[0-9a-f]{64}) (-?\d+) (-?\d+)")
_REGULAR: Final = b"100"
_CHUNK: Final = 1024 * 1024
_ZONE: Final = ZoneInfo("Europe/Amsterdam")
_LATEST: Final = 7_258_118_400
_LATE: Final = 30 * 24 * 3600


class Change(NamedTuple):
    """What became of one file on one day; without `blob` it was gone at the end of that day.

    `depth` counts the folders above the one of the kind: 0 where aanzien looks for records.
    """

    day: date
    kind: type[Record]
    id: str
    path: str
    depth: int
    blob: bytes


class Spot(NamedTuple):
    """The record that a path in the past belonged to."""

    kind: type[Record]
    id: str
    path: str
    depth: int


@dataclass
class Log:
    """What the log of a repository tells: changes from new to old, and its first and last day."""

    changes: list[Change] = field(default_factory=list)
    days: list[date] = field(default_factory=list)
    oldest: bytes = b""
    commits: int = 0
    late: int = 0


def read_log(root: Path, commit: str, *, within: bool = False) -> Log:
    """Read the first-parent line of `commit` (of HEAD, when empty). Raises GitError.

    `within`: the folder lies in a larger repository. Then only commits that changed something in
    the folder are read, with paths as seen from it; there may be none.
    Of several changes to a file on one day only the last is kept. A clock that ran ahead cannot
    turn the order of commits: no commit is later than the one that follows it.
    """
    options = (*_OPTIONS, "--relative") if within else _OPTIONS
    paths = ("--", ".") if within else ("--",)
    with stream(root, "log", *options, "--end-of-options", commit or "HEAD", *paths) as child:
        return _read(_tokens(child))


def _read(tokens: Iterator[bytes]) -> Log:
    log = Log()
    seen: set[tuple[date, bytes]] = set()
    for token in tokens:
        if token.startswith(b":") and log.days:
            path = next(tokens, b"")
            day = log.days[-1]
            if (spot := _spot(path)) and (day, path) not in seen:
                seen.add((day, path))
                log.changes.append(Change(day, *spot, _blob(token)))
                _check(len(log.changes))
        else:
            _note_commit(log, token)
    return log


def _check(count: int) -> None:
    if count > MAX_CHANGES:
        raise GitError(f"de geschiedenis telt meer dan {MAX_CHANGES} wijzigingen")


def _tokens(child: Child) -> Iterator[bytes]:
    """Yield what stands before each zero byte, without the line feed in front of it."""
    rest = b""
    while chunk := child.read_upto(_CHUNK):
        *whole, rest = (rest + chunk).split(b"\0")
        yield from (token.lstrip(b"\n") for token in whole)


def _note_commit(log: Log, token: bytes) -> None:
    found = _HEADER.fullmatch(token)
    if found is None:
        raise GitError("de geschiedenis is niet te lezen (onverwacht antwoord van git)")
    log.oldest, committed, written = found[1], int(found[2]), int(found[3])
    day = _day(min(max(committed, 0), _LATEST))
    log.days.append(min(day, log.days[-1]) if log.days else day)
    log.commits += 1
    log.late += committed - written > _LATE


def _blob(raw: bytes) -> bytes:
    """Read `:MODE MODE BLOB BLOB STATUS`; a link or a module is no file of ours."""
    _, mode, _, blob, status = raw.split(b" ")
    return blob if mode.startswith(_REGULAR) and status != b"D" else b""


@lru_cache(maxsize=65_536)
def _spot(path: bytes) -> Spot | None:
    """Say which record a path belongs to, wherever the folder of its kind stood; None if archived.

    A file deeper in the folder (`teams/zuid/x.yaml`) still is that record.
    """
    *folders, name = path.split(b"/")
    stem, _, suffix = name.rpartition(b".")
    kind = next((_FOLDERS[each] for each in folders if each in _FOLDERS), None)
    if kind is None or not stem or kind not in _SUFFIXES.get(suffix, ()):
        return None
    text = path.decode("utf-8", "surrogateescape")
    parts = PurePosixPath(text).parts
    if stem.lower() == b"readme" or not _ARCHIVES.isdisjoint(parts) or parts[0].startswith("."):
        return None
    return Spot(kind, stem.decode("utf-8", "surrogateescape"), text, len(parts) - 2)


@lru_cache(maxsize=65_536)
def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, UTC).astimezone(_ZONE).date()
