"""Revision: the files of a git commit as named bytes, without a checkout."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE, MAX_FILES
from aanzien_cli.loading.past.git import run, stream
from aanzien_cli.loading.past.git_child import Child, GitError
from aanzien_cli.loading.source import Problem, SourceFile

MAX_CONTENT: Final = 1024**3
"""Bytes that all files together may have; a small repository can hold one file a million times."""

_ZONE: Final = "Europe/Amsterdam"
_COMMIT: Final = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LATEST: Final = 7_258_118_400
_LINK: Final = b"120000"
_UNSHALLOW: Final = (
    "deze kloon mist oudere commits, haal ze op met 'git fetch --unshallow'"
    " (in GitLab: GIT_DEPTH: 0, in GitHub: fetch-depth: 0)"
)
_END_OF_DAY: Final = time(23, 59, 59)


class _Entry(NamedTuple):
    """A file as the tree of a commit lists it, before it is read."""

    path: bytes
    blob: bytes
    size: int
    problem: Problem


def resolve(root: Path, revision: str) -> str:
    """Give the commit that `revision` names, as 40 or 64 hex digits.

    `revision` is anything git calls a commit, or a date: then it is the last commit on the first
    parent line of HEAD whose committer date is on or before that day in Amsterdam. Where a branch
    or tag is called like a date, the branch or tag wins. Raises GitError.
    """
    if not _can_be_asked(revision):
        raise GitError("een revisie is een commit, tag, branch of datum, en begint niet met '-'")
    found = _commit(root, revision) or _last_on(root, revision)
    if not found:
        raise GitError(_not_found(root, revision))
    return found


def day_asked(revision: str) -> date | None:
    """Give the day that `revision` names, None where it names a commit in another way."""
    return _day(revision)


def day_of(root: Path, commit: str) -> date:
    """Give the committer's day of a commit, in Amsterdam; `commit` comes from `resolve`."""
    told = run(root, "rev-list", "--timestamp", "--max-count=1", "--end-of-options", commit)
    seconds = min(max(int(told.split()[0]), 0), _LATEST)
    return datetime.fromtimestamp(seconds, UTC).astimezone(ZoneInfo(_ZONE)).date()


def head(root: Path) -> str:
    """Give the commit that HEAD names; raise GitError when there is no commit yet."""
    found = _commit(root, "HEAD")
    if not found:
        raise GitError("deze git-repository heeft nog geen commit")
    return found


def last_below(root: Path) -> str:
    """Give the last commit up to HEAD that changed something below `root`; empty where none did.

    Raises GitError, also when there is no commit yet.
    """
    return _digits(run(root, "rev-list", "--max-count=1", "--end-of-options", "HEAD", "--", "."))


def merge_base(root: Path, revision: str, other: str) -> str:
    """Give the last commit that two have in common, the second HEAD when empty. Raises GitError."""
    one, two = resolve(root, revision), resolve(root, other) if other else head(root)
    try:
        return _digits(run(root, "merge-base", one, two))
    except GitError as error:
        lacking = f"; {_UNSHALLOW}" if is_shallow(root) else ""
        raise GitError(f"er is geen gemeenschappelijke commit gevonden{lacking}") from error


def is_shallow(root: Path) -> bool:
    """Whether the clone at `root` lacks older commits."""
    return run(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def is_bare(root: Path) -> bool:
    """Whether the repository at `root` has no work tree."""
    return run(root, "rev-parse", "--is-bare-repository").strip() == b"true"


def read_revision(root: Path, commit: str, wanted: Callable[[str], bool]) -> Iterator[SourceFile]:
    """Yield the files below `root` as they are in `commit`, sorted by path bytes.

    `commit` comes from `resolve`; `wanted` judges a path relative to `root`, with `/`. Links are
    not followed and submodules not entered. Raises GitError.
    """
    listed = _listed(root, commit)
    entries = [entry for entry in listed if wanted(_text(entry.path))]
    blobs = [entry for entry in entries if not entry.problem]
    if sum(entry.size for entry in blobs) > MAX_CONTENT:
        raise GitError(f"deze revisie is groter dan {MAX_CONTENT // 1024**2} MB")
    requests = [entry.blob + b"\n" for entry in blobs]
    with stream(root, "cat-file", requests=requests) as child:
        for entry in entries:
            yield _source(entry, child)


def blobs(root: Path, commit: str, wanted: Callable[[str], bool]) -> Mapping[str, str]:
    """Give what git calls the content of each file below `root` in a commit, by path.

    Only of plain files whose path is `wanted`; `commit` comes from `resolve`. Raises GitError.
    """
    listed = ((_text(entry.path), entry) for entry in _listed(root, commit) if not entry.problem)
    return {path: entry.blob.decode() for path, entry in listed if wanted(path)}


def _can_be_asked(revision: str) -> bool:
    """Whether git can be given `revision` at all: no option, and no sign that breaks a line."""
    return revision.isprintable() and bool(revision) and not revision.startswith("-")


def _commit(root: Path, revision: str) -> str:
    """Give the commit that git finds under this name, or the empty text."""
    name = f"{revision}^{{commit}}"
    try:
        output = run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    except GitError as error:
        if error.status is None:
            raise
        run(root, "rev-parse", "--git-dir")  # raises when it is not the name that is wrong
        return ""
    return _digits(output)


def _last_on(root: Path, revision: str) -> str:
    """Give the last commit on or before the day that `revision` names, or the empty text."""
    day = _day(revision)
    if day is None:
        return ""
    end = datetime.combine(day, _END_OF_DAY, ZoneInfo(_ZONE))
    before = f"--before=@{max(0, int(end.timestamp()))} +0000"
    return _digits(run(root, "rev-list", "--first-parent", "--max-count=1", before, head(root)))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _digits(output: bytes) -> str:
    """Keep only what can be a commit, so that nothing else is ever handed back to git."""
    text = output.decode("ascii", "replace").strip()
    return text if _COMMIT.fullmatch(text) else ""


def _not_found(root: Path, revision: str) -> str:
    if _day(revision):
        sentence = f"op of voor '{revision}' heeft deze git-repository geen commit"
    else:
        sentence = f"'{revision}' is geen commit, tag, branch of datum (zoals 2026-03-01)"
    if is_shallow(root):
        return f"{sentence}; {_UNSHALLOW}"
    return sentence


def _listed(root: Path, commit: str) -> list[_Entry]:
    """List the tree of a commit; a folder that did not exist yet is empty."""
    output = run(root, "ls-tree", "--long", "--end-of-options", commit)
    lines = output.split(b"\0")[:-1]
    if len(lines) > MAX_FILES:
        raise GitError(f"deze revisie bevat meer dan {MAX_FILES} bestanden")
    return sorted(map(_entry, lines))


def _entry(line: bytes) -> _Entry:
    """Read `MODE TYPE BLOB SIZE<tab>PATH`, where SIZE may be `-` or `BAD`."""
    about, path = line.split(b"\t", 1)
    mode, kind, blob, size = about.split()
    problem: Problem = ""
    if kind != b"blob":
        problem = "not-a-file"
    elif mode == _LINK:
        problem = "symlink"
    elif not size.isdigit():
        problem = "unreadable"
    elif int(size) > MAX_FILE_SIZE:
        problem = "too-large"
    return _Entry(path, blob, 0 if problem else int(size), problem)


def _source(entry: _Entry, child: Child) -> SourceFile:
    """Read the answer for a file: `BLOB TYPE SIZE`, content and line feed; or `BLOB missing`."""
    path = _text(entry.path)
    if entry.problem:
        return SourceFile(path, None, entry.problem)
    _, kind, *size = child.line().split(b" ")
    if not size:
        return SourceFile(path, None, "unreadable")
    content = child.read(int(size[0]) + 1)[:-1]
    if kind != b"blob":
        return SourceFile(path, None, "not-a-file")
    return SourceFile(path, content, "")


def _text(path: bytes) -> str:
    """Decode as `os.fsdecode` does where names are UTF-8; it differs by system, this does not."""
    return path.decode("utf-8", "surrogateescape")
