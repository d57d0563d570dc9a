"""Git: the only place that starts git, in a way that no checked repository can steer.

Only plumbing that never looks at the work tree, so that no filter, hook, pager or monitor named in
a repository's own settings runs; an environment made from nothing; no network; no prompt.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from aanzien_cli.loading.past.git_child import MAX_OUTPUT, Child, GitError
from aanzien_cli.loading.past.git_files import no_file
from aanzien_cli.loading.past.own_history import top_above

__all__ = ["GitError", "environment", "run", "stream"]


_COMMANDS: Final = {
    "cat-file": ("--batch", "--buffer"),
    "diff-tree": ("-r", "-z", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none"),
    "for-each-ref": (),
    "log": (
        "-z",
        "--no-show-signature",
        "--no-ext-diff",
        "--no-textconv",
        "--ignore-submodules=none",
    ),
    "ls-tree": ("-r", "-z"),
    "merge-base": (),
    "rev-list": (),
    "rev-parse": (),
}
"""The commands that may run, with the options that each always gets."""
_FORBIDDEN: Final = ("--textconv", "--filters", "--ext-diff", "--show-signature", "--output")

_SETTINGS: Final = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    f"core.attributesFile={os.devnull}",
    "diff.external=",
    "log.showSignature=false",
    "gpg.program=false",
    "protocol.allow=never",
)
# HOME is a device, so nothing can stand below it, and no empty folder has to be made and removed.
_ENVIRONMENT: Final = {
    "HOME": os.devnull,
    "LC_ALL": "C",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
# Without these no program starts on Windows; elsewhere they mean nothing to git.
_KEPT: Final = ("SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP", "WINDIR")
_PROGRAM: Final = "git.exe" if os.name == "nt" else "git"

_ABSENT: Final = "git is niet gevonden; installeer git en zet het op het zoekpad (PATH)"


def run(root: Path, *arguments: str) -> bytes:
    """Give all that a git command writes about the repository at `root`, at most MAX_OUTPUT bytes.

    Raises GitError when it fails, writes more or takes longer than TIMEOUT.
    """
    with stream(root, *arguments) as child:
        output = child.read_upto(MAX_OUTPUT + 1)
        if len(output) > MAX_OUTPUT:
            raise GitError(f"git geeft meer dan {MAX_OUTPUT // 1024**2} MB; dat leest aanzien niet")
        return output


@contextmanager
def stream(root: Path, *arguments: str, requests: Iterable[bytes] | None = None) -> Iterator[Child]:
    """Start git in `root` and read what it writes on the way.

    `requests` is what git reads; a thread of its own writes it, so that neither waits for the
    other. Leave the block after reading everything: then GitError is raised if git failed. Leaving
    it by an exception ends git at once.
    """
    process = _start(Path(os.path.realpath(root)), arguments, has_requests=requests is not None)
    child = Child(process, requests)
    try:
        yield child
        child.finish()
    finally:
        child.stop()


def environment(root: Path, search_path: str) -> dict[str, str]:
    """Give all that git may know of its surroundings; nothing else is passed on.

    git looks for a repository in `root` (absolute, without links), and above it no higher than the
    nearest folder that holds one.
    """
    top = top_above(root) or root
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    ceiling = {"GIT_CEILING_DIRECTORIES": str(top.parent)} if top != top.parent else {}
    return {**kept, **_ENVIRONMENT, **ceiling, "PATH": search_path}


def _start(
    root: Path, arguments: tuple[str, ...], *, has_requests: bool
) -> "subprocess.Popen[bytes]":
    program, search_path = _find(os.environ.get("PATH", os.defpath), root)
    if not program:
        raise GitError(_ABSENT)
    if endless := no_file(root):
        raise GitError(f"'{endless}' is geen gewoon bestand, en dan opent git deze map niet")
    try:
        return subprocess.Popen(  # noqa: S603 -- the one place, see the top of this file
            [program, *_arguments(root, *arguments)],
            env=environment(root, search_path),
            stdin=subprocess.PIPE if has_requests else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise GitError(f"git kan niet worden gestart ({error.strerror})") from error


@cache
def _find(search_path: str, root: Path) -> tuple[str, str]:
    """Give the program git, and the folders where programs may be looked for.

    Neither the current folder (relative entries; what Windows adds) nor the repository counts.
    """
    folders = [
        folder
        for folder in search_path.split(os.pathsep)
        if Path(folder).is_absolute() and not Path(os.path.realpath(folder)).is_relative_to(root)
    ]
    found = (shutil.which(str(Path(folder, _PROGRAM))) for folder in folders)
    return next(filter(None, found), ""), os.pathsep.join(folders)


def _arguments(root: Path, command: str, *arguments: str) -> list[str]:
    if any(argument.startswith(_FORBIDDEN) or "%G" in argument for argument in arguments):
        raise ValueError(arguments)
    bare = "all" if _is_bare_clone(root) else "explicit"
    settings = [f"safe.bareRepository={bare}", *_SETTINGS]
    return [
        *("--no-pager", "--literal-pathspecs", "-C", str(root)),
        *(part for setting in settings for part in ("-c", setting)),
        *(command, *_COMMANDS[command], *arguments),
    ]


def _is_bare_clone(root: Path) -> bool:
    """Whether `root` itself is a repository without work tree.

    One that was planted inside another repository does not count: git refuses it.
    """
    parts = ("HEAD", "objects", "refs")
    return top_above(root) is None and all(os.path.lexists(root / part) for part in parts)
