"""History: the past of teams, opdrachten and indicators, read from git by two children."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from aanzien_cli.domain.history import History, Unreadable, Version
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE
from aanzien_cli.loading.past.git import run, stream
from aanzien_cli.loading.past.git_child import Child, GitError
from aanzien_cli.loading.past.history_log import Change, Log, read_log
from aanzien_cli.loading.past.own_history import is_within
from aanzien_cli.loading.reading import read_file
from aanzien_cli.loading.records import to_record

MAX_BYTES: Final = 1024**3
"""Bytes of old versions that are read at most."""

_READ: Final[Mapping[type[Record], frozenset[str]]] = {
    Team: frozenset({"leden", "voorheen"}),
    Opdracht: frozenset({"team", "afdeling"}),
    Indicator: frozenset(
        {"decimalen", "eenheid", "metingen", "norm", "nulmeting", "richting", "tussennormen"}
    ),
    Meetreeks: frozenset({"metingen"}),
}
_NAMES: Final = {Team: "naam", Indicator: "naam", Opdracht: "titel"}
_PARENT: Final = b"\nparent "

Contents = Mapping[tuple[type[Record], bytes], Record | None]
"""What each content says, per kind; None where it says nothing understandable."""


def read_history(root: Path, commit: str, register: Register) -> History | None:
    """Read what the past can tell about the records of `register`, up to `commit` (or HEAD).

    Only versions that a question can be answered with are read, each content once. None where the
    larger repository that the folder lies in does not know it. Raises GitError.
    """
    within = is_within(root)
    log = Log() if within and not _is_known(root, commit) else read_log(root, commit, within=within)
    return _understood(root, log, register) if log.days else None


def _is_known(root: Path, commit: str) -> bool:
    """Whether a commit (or HEAD) has the folder; walking a long line to find nothing takes long."""
    try:
        run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit or 'HEAD'}:./")
    except GitError as error:
        if error.status != 1:
            raise
        return False
    return True


def _understood(root: Path, log: Log, register: Register) -> History:
    changes = _worth_reading(log.changes, register)
    asked = {(change.kind, change.blob): change for change in changes if change.blob}
    requests = [*(blob for _, blob in asked), log.oldest, log.oldest + b"^"]
    with stream(root, "cat-file", requests=(each + b"\n" for each in requests)) as child:
        contents = _contents(child, asked, register)
        names_parent = _PARENT in (_answer(child) or b"").partition(b"\n\n")[0]
        has_parent = _answer(child) is not None
    return _history(log, changes, contents, is_shallow=names_parent and not has_parent)


def _worth_reading(changes: Iterable[Change], register: Register) -> list[Change]:
    """Leave out records that never changed, and those that are gone and are no team."""
    known = {
        (kind, id_): record.id
        for kind in _READ
        for record in register.of(kind)
        for id_ in (record.id, *record.voorheen)
    }
    per_record: dict[tuple[type[Record], str], list[Change]] = defaultdict(list)
    for change in changes:
        current = known.get((change.kind, change.id), change.id if change.kind is Team else "")
        per_record[change.kind, current].append(change)
    return [
        change
        for (kind, current), found in per_record.items()
        if current and (kind is Team or len(found) > 1)
        for change in found
    ]


def _contents(
    child: Child, asked: Mapping[tuple[type[Record], bytes], Change], register: Register
) -> Contents:
    contents: dict[tuple[type[Record], bytes], Record | None] = {}
    size = 0
    for key, change in asked.items():
        content = _answer(child)
        size += len(content or b"")
        if size > MAX_BYTES:
            raise GitError(f"de geschiedenis is groter dan {MAX_BYTES // 1024**2} MB")
        contents[key] = _record(change, content, register) if content is not None else None
    return contents


def _answer(child: Child) -> bytes | None:
    """Read `ID TYPE SIZE`, content and line feed, or `ID missing`; None where it is too large."""
    _, _, *size = child.line().split(b" ")
    if not size:
        return None
    content = child.read(int(size[0]) + 1)[:-1]
    return content if len(content) <= MAX_FILE_SIZE else None


def _record(change: Change, content: bytes, register: Register) -> Record | None:
    """Make a record of the fields that the past is asked for; None where they cannot be read."""
    kind = change.kind
    data = read_file(change.path, content).data
    if data is None:
        return None
    kept = {name: value for name, value in data.items() if name in _READ[kind]}
    if kind in _NAMES:
        kept[_NAMES[kind]] = change.id
    if kind is Meetreeks and (indicator := register.get(Indicator, change.id)):
        kept["decimalen"] = indicator.decimalen
    record = to_record(kind, change.id, change.path, kept).record
    return record if _is_whole(record, kept) else None


def _is_whole(record: Record | None, data: Mapping[str, Any]) -> bool:
    """Whether no field, and no part of a list, had to be left out: half a list misleads."""
    for name, value in data.items():
        found = getattr(record, name, None)
        if name not in getattr(record, "model_fields_set", ()):
            return False
        if isinstance(value, list) and len(found or ()) != len(value):
            return False
    return True


def _history(
    log: Log, changes: Iterable[Change], contents: Contents, *, is_shallow: bool
) -> History:
    per_record: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        per_record[change.kind.kind, change.id].append(change)
    unreadable: list[Unreadable] = []
    versions = {
        name: tuple(_versions(found, contents, unreadable)) for name, found in per_record.items()
    }
    return History(
        start=log.days[-1],
        end=log.days[0],
        versions={name: found for name, found in versions.items() if found},
        unreadable=tuple(sorted(unreadable)),
        is_shallow=is_shallow,
        is_rewritten=log.late * 2 > log.commits,
        commits=log.commits,
    )


def _versions(
    changes: list[Change], contents: Contents, unreadable: list[Unreadable]
) -> Iterator[Version]:
    """Yield the versions of one record, from old to new, whatever the files that it stood in.

    Where it stood in two files at once, the one that aanzien reads counts.
    """
    standing: dict[str, Change] = {}
    read: dict[str, Record] = {}
    for day, found in groupby(sorted(changes, key=attrgetter("day")), key=attrgetter("day")):
        for change in found:
            standing.pop(change.path, None)
            if change.blob:
                standing[change.path] = change
                record = contents[change.kind, change.blob]
                if record is None:
                    unreadable.append(Unreadable(day, change.path))
                else:
                    read[change.path] = record
        places = sorted(standing, key=lambda path: (standing[path].depth, path))
        known = [read[path] for path in places if path in read]
        if known or not places:
            yield Version(day, known[0] if known else None)
