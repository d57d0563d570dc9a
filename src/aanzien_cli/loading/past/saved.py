"""Saved: the last commit of a folder, and which of the files that were read differ from it."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from aanzien_cli.loading.past.git_child import GitError
from aanzien_cli.loading.past.own_history import has_history
from aanzien_cli.loading.past.revision import blobs, head, last_below


class Saved(NamedTuple):
    """A commit, empty where there is none, and the paths that read otherwise than in it."""

    commit: str = ""
    changed: frozenset[str] = frozenset()


_HASHES: Final = {40: "sha1", 64: "sha256"}
"""How git names a content, by the length of the name."""


def saved(root: Path, read: Mapping[str, bytes], is_ours: Callable[[str], bool]) -> Saved:
    """Hold what was read from disk against the last commit; nothing where git cannot tell.

    `is_ours` says of a path whether it would have been read. git itself never looks at the work
    tree: the settings of a repository could make it run a program there. What only differs in how
    its lines end is the same, for git may write those by the custom of the system. In a folder of a
    larger repository the commit is the last that changed that folder, whatever else came later.
    """
    try:
        commit = head(root) if has_history(root) else last_below(root)
        kept = blobs(root, commit, is_ours) if commit else {}
    except GitError:
        return Saved()
    if not kept:
        return Saved()
    paths = {*read, *kept}
    return Saved(commit, frozenset(path for path in paths if _differs(path, read, kept)))


def _differs(path: str, read: Mapping[str, bytes], kept: Mapping[str, str]) -> bool:
    content, blob = read.get(path), kept.get(path, "")
    if content is None or not blob:
        return True
    return blob not in {_name(each, len(blob)) for each in (content, _plain(content))}


def _plain(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")


def _name(content: bytes, length: int) -> str:
    """Give what git calls a content."""
    return hashlib.new(
        _HASHES[length], b"blob %d\0%b" % (len(content), content), usedforsecurity=False
    ).hexdigest()
