"""Lock: one writer at a time in a repository, and no leftovers of one that was killed.

The lock is a file that says which process holds it, and which temporary files that process was
going to make. Whoever finds the lock of a process that is gone takes those files away.
"""

import errno
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from aanzien_cli.undisturbed import undisturbed

LOCK: Final = ".aanzien-lock"
"""The name of the file, at the top of the repository."""
PATIENCE: Final = 10.0
"""How many seconds another writer gets to finish."""
_PAUSE: Final = 0.02
_NAMELESS: Final = 0.3
"""How many seconds a lock may say nobody's name: it is written as soon as the lock is made."""
_FRESH: Final = re.compile(r"(?:([\w-]+)/)?\.aanzien-[0-9a-f]{16}\.tmp")


class OccupiedError(Exception):
    """Another process goes on writing in the repository; `holder` says which, if it is known."""

    def __init__(self, holder: str) -> None:
        """Remember who holds the lock."""
        super().__init__(holder)
        self.holder = holder


class Journal:
    """The names of temporary files, written down before the files are made."""

    def __init__(self, root: Path) -> None:
        """Begin a journal, to be kept in a lock once that is made."""
        self._root = root
        self._handle = -1
        self._made: list[Path] = []

    def begin(self) -> None:
        """Make the lock and say who holds it. Raises FileExistsError where there is one."""
        with undisturbed():
            self._handle = os.open(self._root / LOCK, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            self._note(str(os.getpid()))

    def fresh(self, target: Path) -> Path:
        """Give a name for a temporary file beside `target`, noted down."""
        path = target.with_name(f".aanzien-{os.urandom(8).hex()}.tmp")
        self._note(path.relative_to(self._root).as_posix())
        self._made.append(path)
        return path

    def _note(self, line: str) -> None:
        try:
            os.write(self._handle, f"{line}\n".encode())
        except OSError as error:
            lock = (self._root / LOCK).as_posix()
            raise OSError(error.errno, error.strerror, lock) from error

    def end(self) -> None:
        """Take away what was made and is still there, and then the lock; may be done twice."""
        with undisturbed():
            for path in self._made if self._handle >= 0 else ():
                with suppress(OSError):
                    path.unlink(missing_ok=True)
            if self._handle >= 0:
                os.close(self._handle)
                self._handle = -1
                (self._root / LOCK).unlink(missing_ok=True)


@contextmanager
def locked(root: Path, patience: float | None = None) -> Iterator[Journal]:
    """Be the only writer below `root`. Raises OccupiedError, and OSError naming the lock."""
    journal = Journal(root)
    try:
        _acquire(root, journal, time.monotonic() + (PATIENCE if patience is None else patience))
        yield journal
    finally:
        try:
            journal.end()
        finally:  # a signal may come between these lines too
            journal.end()


def sweep(root: Path) -> None:
    """Take away what a writer left that was killed; does nothing where nobody was."""
    if os.path.lexists(root / LOCK):
        with suppress(OccupiedError), locked(root, 2 * _NAMELESS):
            pass


def _acquire(root: Path, journal: Journal, until: float) -> None:
    named = time.monotonic()
    while True:
        try:
            journal.begin()
        except FileExistsError:
            holder, now = _holder(root / LOCK), time.monotonic()
            named = now if holder else named
            _wait(root, holder, is_late=now > until, is_nameless=now - named > _NAMELESS)
        else:
            return


def _wait(root: Path, holder: str, *, is_late: bool, is_nameless: bool) -> None:
    """Wait a little for whoever holds the lock, or clear it away where that is nobody."""
    if is_nameless or (holder and not is_alive(holder)):
        with suppress(FileNotFoundError):  # somebody else was just before us
            clear(root)
    elif is_late:
        raise OccupiedError(holder)
    else:
        time.sleep(_PAUSE)


def _holder(lock: Path) -> str:
    """Give the process that a lock names; empty where the lock is just made, or no lock of ours."""
    with suppress(OSError, UnicodeDecodeError):
        first, end, _ = lock.read_text(encoding="ascii").partition("\n")
        return first if end and first.isdecimal() else ""
    return ""


def is_alive(process: str, system: str = os.name) -> bool:
    """Whether a process may still be there.

    On Windows this is not asked: a file that is open there cannot be moved away.
    """
    if system == "nt":
        return False
    try:
        os.kill(int(process), 0)
    except OverflowError:
        return False
    except OSError as error:
        return error.errno != errno.ESRCH
    return True


def clear(root: Path, system: str = os.name) -> None:
    """Take away a lock that nobody holds, and the files that it names. Raises OccupiedError.

    On Windows the lock goes first: that it can go is the proof that nobody holds it.
    """
    lock = root / LOCK
    text = b"" if lock.is_symlink() else lock.read_bytes()
    if system == "nt":
        _unlink_held(lock)
    for line in text.decode("ascii", "replace").splitlines():
        found = _FRESH.fullmatch(line)
        if found and not (root / (found[1] or "")).is_symlink():
            (root / line).unlink(missing_ok=True)
    if lock.is_symlink() or (lock.exists() and lock.read_bytes() == text):
        lock.unlink()


def _unlink_held(lock: Path) -> None:
    try:
        lock.unlink()
    except PermissionError as error:
        raise OccupiedError(_holder(lock)) from error
