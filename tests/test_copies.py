"""Copies: what a copy of the process sends comes in, and it never outlives who began it."""

import errno
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from typing import Final

import pytest
from support.program import environment

from aanzien_cli.copies import begin, copied

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="there is no copy here"
)
# Tells that the copy is there; then it sends more than a pipe holds, to whoever is left to listen.
_ORPHAN: Final = """
import sys, time
from aanzien_cli.copies import copied
def work(sender):
    print("ja", flush=True)
    sys.stdin.readline()
    sender.send(b"x" * 1_000_000)
with copied(work) as receiver:
    time.sleep(60)
"""


def _tells(sender: Connection, *arguments: object) -> None:
    sender.send((os.getpid(), arguments))


def _stays(sender: Connection) -> None:
    sender.send(os.getpid())
    time.sleep(60)


def test_a_copy_works_beside_this_process() -> None:
    """It is another process, has what it was given, and has ended afterwards."""
    with copied(_tells, "a", 2) as receiver:
        assert receiver is not None
        number, arguments = receiver.recv()

    assert number != os.getpid()
    assert arguments == ("a", 2)
    assert multiprocessing.active_children() == []


def test_an_error_ends_a_copy_that_is_busy() -> None:
    """Whatever the copy is doing, it is gone before the error is told of."""

    def interrupted(receiver: Connection | None) -> None:
        assert receiver is not None
        numbers.append(receiver.recv())
        raise KeyboardInterrupt

    numbers: list[int] = []
    with pytest.raises(KeyboardInterrupt), copied(_stays) as receiver:
        interrupted(receiver)

    assert multiprocessing.active_children() == []
    with pytest.raises(ProcessLookupError):
        os.kill(numbers[0], 0)


def test_a_system_may_give_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no more processes can be started, there is nobody to listen to."""

    def refuse(_method: str) -> None:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(multiprocessing, "get_context", refuse)
    with copied(_tells) as receiver:
        assert receiver is None


def test_a_copy_of_a_process_that_was_killed_ends_in_silence() -> None:
    """Nobody listens any more, so it neither waits for ever nor complains."""
    parent = subprocess.Popen(
        [sys.executable, "-c", _ORPHAN],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert parent.stdout is not None
    assert parent.stdout.readline() == b"ja\n"
    parent.kill()
    parent.wait()

    # The copy holds these pipes too: this ends when it has ended.
    assert parent.communicate(b"verder\n", timeout=30) == (b"", b"")
    assert parent.returncode == -signal.SIGKILL


def test_a_copy_listens_to_nobody_itself() -> None:
    """It lets go of its end of the pipe, and a pipe that nobody reads ends it without a word."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    inherited, _ = multiprocessing.Pipe(duplex=False)
    receiver.close()
    begin(inherited, sender, _tells, ("x",))

    assert inherited.closed
    assert sender.closed
