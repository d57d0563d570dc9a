"""Git child: a running git, read while it writes, and what its complaints mean."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, Final

TIMEOUT: Final = 30.0
"""Seconds that git may take for one answer."""
MAX_OUTPUT: Final = 64 * 1024 * 1024
"""Bytes of output that are read at once; a listing of MAX_FILES files is a third of it."""
_MAX_COMPLAINT: Final = 4096

_ANSWERS: Final = (
    (
        "dubious ownership",
        (
            "deze map is van een andere gebruiker, en dan opent git haar niet; "
            "start aanzien als de eigenaar van de map"
        ),
    ),
    (
        "cannot use bare repository",
        (
            "deze map is een kale git-repository (bare) die in een andere git-repository ligt; "
            "zo een opent aanzien niet"
        ),
    ),
    ("not a git repository", "deze map hoort niet bij een git-repository"),
    ("bad revision 'HEAD'", "deze git-repository heeft nog geen commit"),
    ("cannot change to", "deze map bestaat niet of kan niet worden geopend"),
    (
        "promisor",
        (
            "deze kloon is gedeeltelijk (partial clone) en mist bestanden van deze revisie; "
            "gebruik een volledige kloon"
        ),
    ),
)
"""What git says (in English, by LC_ALL), and what we say instead."""


class GitError(Exception):
    """git could not do what was asked; the text is a Dutch sentence for the user.

    `status` is the exit status of git; None where git never ended by itself.
    """

    def __init__(self, sentence: str, status: int | None = None) -> None:
        """Keep the sentence and the exit status."""
        super().__init__(sentence)
        self.status = status


class Child:
    """A running git; what it writes is read on the way."""

    def __init__(
        self, process: "subprocess.Popen[bytes]", requests: Iterable[bytes] | None
    ) -> None:
        """Feed `requests` to git, gather its complaints and watch the time, each in a thread."""
        self._process = process
        self._output = _pipe(process.stdout)
        self._complaint = b""
        self._asked_at: float | None = None
        self._is_late = False
        self._ended = threading.Event()
        self._threads = [threading.Thread(target=work) for work in (self._listen, self._watch)]
        if requests is not None:
            feed = threading.Thread(target=_feed, args=(_pipe(process.stdin), requests))
            self._threads.append(feed)
        for thread in self._threads:
            thread.daemon = True
            thread.start()

    def line(self) -> bytes:
        """Give the next line without its line feed; raise GitError when there is none."""
        with self._waiting():
            line = self._output.readline(MAX_OUTPUT)
        if not line.endswith(b"\n"):
            raise self._failure()
        return line[:-1]

    def read(self, size: int) -> bytes:
        """Give exactly the next `size` bytes; raise GitError when there are fewer."""
        content = self.read_upto(size)
        if len(content) < size:
            raise self._failure()
        return content

    def read_upto(self, size: int) -> bytes:
        """Give the next `size` bytes, or fewer at the end of the output."""
        with self._waiting():
            return self._output.read(size)

    def finish(self) -> None:
        """Wait until git ends; raise GitError when it failed. Its output must have been read."""
        failure = self._failure()
        if failure.status != 0:
            raise failure

    def stop(self) -> None:
        """End git if it still runs, and let go of everything."""
        self._ended.set()
        if self._process.returncode is None:
            _kill(self._process.pid)
            self._process.wait()
        self._output.close()
        for thread in self._threads:
            thread.join(TIMEOUT)

    def _failure(self) -> GitError:
        """Wait until git ends, and say why it gave less than was expected."""
        try:
            self._process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            self._is_late = True
        self.stop()
        if self._is_late:
            return GitError(f"git gaf binnen {TIMEOUT:g} seconden geen antwoord")
        status = self._process.returncode
        return GitError(_sentence(self._complaint, status), status)

    @contextmanager
    def _waiting(self) -> Iterator[None]:
        """Let the watch know that git is to answer now."""
        self._asked_at = time.monotonic()
        yield
        self._asked_at = None

    def _watch(self) -> None:
        """End git when it is silent for too long; it is not its fault when nobody reads."""
        while not self._ended.wait(self._time_left()):
            if self._time_left() <= 0:
                self._is_late = True
                _kill(self._process.pid)
                return

    def _time_left(self) -> float:
        asked_at = self._asked_at
        return TIMEOUT if asked_at is None else asked_at + TIMEOUT - time.monotonic()

    def _listen(self) -> None:
        with _pipe(self._process.stderr) as complaints:
            self._complaint = complaints.read(_MAX_COMPLAINT)
            while complaints.read(MAX_OUTPUT):
                """Only the beginning matters, but git must be able to go on."""


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None  # noqa: S101 -- each was asked for when git was started
    return pipe


def _feed(pipe: IO[bytes], requests: Iterable[bytes]) -> None:
    with suppress(OSError), pipe:
        pipe.writelines(requests)


def _kill(pid: int) -> None:
    """End git and what it started; `pid` has not been waited for, so it is still git's."""
    with suppress(OSError):
        kill_all = getattr(os, "killpg", os.kill)
        kill_all(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


def _sentence(complaint: bytes, status: int) -> str:
    text = complaint.decode("utf-8", "replace")
    for said, sentence in _ANSWERS:
        if said in text:
            return sentence
    lines = text.strip().splitlines()
    what = lines[-1].removeprefix("fatal: ") if lines else f"code {status}"
    return f"git kan dit niet lezen ({what})"
