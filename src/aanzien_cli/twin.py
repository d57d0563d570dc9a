"""Twin: a copy of this process that does part of its work, where the system can copy one.

The copy has all that this process had when it was made. What it makes comes back through an unnamed
file in memory, and a pipe tells how long each piece is: so it never waits for who is to take it.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from select import select
from threading import active_count
from typing import Any, Final, NoReturn

from aanzien_cli.undisturbed import undisturbed

_os: Final[Any] = os  # typeshed: Windows lacks what a twin asks for; see `is_possible`
_LENGTH: Final = 8
"""Bytes of a length in the pipe."""
_NUMBER: Final = 2
"""Bytes of a turn."""


def is_possible() -> bool:
    """Whether this process can be copied, and a copy would find a processor to work on.

    A copy of a program with threads may wait for ever for one that it does not have.
    """
    known = sys.platform.startswith("linux") and hasattr(os, "memfd_create")
    return known and (os.cpu_count() or 1) > 1 and active_count() == 1


class Outbox:
    """Where a copy puts what it makes."""

    def __init__(self, memory: int, tell: int) -> None:
        """Take the file, and the pipe that tells of it."""
        self._memory = memory
        self._tell = tell

    def put(self, piece: bytes) -> None:
        """Put a piece where it can be taken. Raises OSError where nobody is left to take it."""
        if os.write(self._memory, piece) < len(piece):
            raise MemoryError
        os.write(self._tell, len(piece).to_bytes(_LENGTH, "big"))


class Turns:
    """Numbers from 0 up, of which a process and its copy take the next in turn.

    They stand in an unnamed file in memory, in which both read on from where either came last. For
    that they share an opening of it by its name: what Linux gives as a file in memory lets two who
    read at the same time have the same place, and what is opened does not.
    """

    def __init__(self) -> None:
        """Begin without any. Raises OSError where the system gives no such file."""
        self._memory: int = _os.memfd_create("turns")
        try:
            self._place = os.open(f"/proc/self/fd/{self._memory}", os.O_RDONLY)
        except OSError:
            os.close(self._memory)
            raise

    def deal(self, count: int) -> None:
        """Give out so many."""
        numbers = b"".join(number.to_bytes(_NUMBER, "big") for number in range(count))
        _os.pwrite(self._memory, numbers, 0)

    def take(self) -> int | None:
        """Take the next that nobody took; None where there is none."""
        number = os.read(self._place, _NUMBER)
        return int.from_bytes(number, "big") if number else None

    def close(self) -> None:
        """Need no more of them."""
        os.close(self._place)
        os.close(self._memory)


Work = Callable[[Turns, Outbox], object]
"""What a copy does: it may take turns, and puts what it makes in the outbox."""


class Twin:
    """A copy of this process at work, and what it makes, in the order in which that was put.

    What goes wrong in the copy ends it in silence: who finds something missing does that work
    itself, and can tell.
    """

    def __init__(self, turns: Turns, memory: int, told: int, close: Callable[[], None]) -> None:
        """Take what both share, where the copy tells of what it put, and what ends it."""
        self.turns = turns
        self.close = close
        self._memory = memory
        self._told = told
        self._taken = 0

    def holds_more(self) -> bool:
        """Whether there is a piece to take, or surely none to come."""
        ready, _, _ = select([self._told], [], [], 0)
        return bool(ready)

    def take(self) -> bytes:
        """Take a piece, and wait for it. Raises EOFError where the copy has ended."""
        length = os.read(self._told, _LENGTH)
        if not length:
            raise EOFError
        piece: bytes = _os.pread(self._memory, int.from_bytes(length, "big"), self._taken)
        self._taken += len(piece)
        return piece


@contextmanager
def twin(work: Work, count: int = 0) -> Iterator[Twin | None]:
    """Let a copy of this process do some work, with so many turns; None where there can be none.

    It is deaf to Ctrl-C and to requests to end: who leaves, in whatever way, has ended it first.
    """
    with ExitStack() as opened:
        copy = None
        with suppress(OSError), undisturbed():
            copy = _begun(work, count, opened)
        yield copy


def _begun(work: Work, count: int, opened: ExitStack) -> Twin:
    turns = Turns()
    opened.callback(turns.close)
    turns.deal(count)
    memory = _os.memfd_create("twin")
    opened.callback(os.close, memory)
    told, tell = os.pipe()
    opened.callback(os.close, told)
    try:
        copy = _os.fork() or _work_and_end(partial(work, turns, Outbox(memory, tell)), told)
    finally:
        os.close(tell)
    opened.callback(_end, copy)
    return Twin(turns, memory, told, opened.close)


def _work_and_end(work: Callable[[], object], told: int) -> NoReturn:
    """Do the work of the copy, and nothing of what its original has still to do."""
    try:
        os.close(told)  # while it is open here, nothing tells that the original is gone
        work()
    finally:
        os._exit(0)


def _end(copy: int) -> None:
    """End a copy; it works in memory alone, so nothing half is left."""
    os.kill(copy, getattr(signal, "SIGKILL"))  # noqa: B009 -- not on Windows
    os.waitpid(copy, 0)
