"""Twin: a copy of the process works beside it, and neither is in the way of the other."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from support.program import environment
from support.twins import children, made_by, on_linux, open_files

from aanzien_cli.twin import Outbox, Turns, Twin, is_possible, twin

pytestmark = on_linux
BIG = b"x" * 1_000_000
# Tells that the copy is there; then the copy goes on for as long as somebody is left to listen.
_ORPHAN = """
import sys, time
from aanzien_cli.twin import twin
def work(_, outbox):
    print("ja", flush=True)
    sys.stdin.readline()
    while True:
        outbox.put(b"x")
with twin(work):
    time.sleep(60)
"""


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the machine a second processor, also where it has one."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Hold every test to what it opened: no file stays open, and no process behind."""
    before = open_files(), children()
    yield
    assert (open_files(), children()) == before


def _pieces(copy: Twin) -> list[bytes]:
    """Give all that a copy makes."""
    pieces = []
    while True:
        try:
            pieces.append(copy.take())
        except EOFError:
            return pieces


def test_what_a_copy_makes_comes_in_order() -> None:
    """Pieces of every length come whole, and the copy never waits for them to be taken."""

    def work(_: Turns, outbox: Outbox) -> None:
        for piece in (BIG, b"", b"tweede", BIG):
            outbox.put(piece)
        os.kill(os.getppid(), signal.SIGUSR1)

    done = threading.Event()
    before = signal.signal(signal.SIGUSR1, lambda *_: done.set())
    with twin(work) as copy:
        assert copy is not None
        while not done.is_set():
            time.sleep(0.001)
        assert copy.holds_more()
        assert _pieces(copy) == [BIG, b"", b"tweede", BIG]
        assert copy.holds_more()
    signal.signal(signal.SIGUSR1, before)


@pytest.mark.parametrize("_time", range(20))
def test_every_turn_is_taken_once(_time: int) -> None:
    """Two who take turns take each number once, whoever is quicker, however often it is tried."""

    def work(turns: Turns, outbox: Outbox) -> None:
        outbox.put(b"")
        while (number := turns.take()) is not None:
            outbox.put(b"%d" % number)

    with twin(work, 5_000) as copy:
        assert copy is not None
        assert copy.take() == b""
        here = []
        while (number := copy.turns.take()) is not None:
            here.append(number)
        assert sorted([*here, *map(int, _pieces(copy))]) == list(range(5_000))


def test_turns_may_be_dealt_by_the_copy() -> None:
    """Only a copy knows how much there is to do where it is the first to look."""

    def work(turns: Turns, outbox: Outbox) -> None:
        turns.deal(3)
        outbox.put(b"")

    with twin(work) as copy:
        assert copy is not None
        copy.take()
        assert [copy.turns.take() for _ in range(4)] == [0, 1, 2, None]


def test_who_leaves_ends_the_copy() -> None:
    """A copy that is not done is ended, and ending it once more does nothing."""

    def work(_: Turns, outbox: Outbox) -> None:
        outbox.put(b"bezig")
        time.sleep(60)

    with twin(work) as copy:
        assert copy is not None
        assert copy.take() == b"bezig"
        assert not copy.holds_more()
        copy.close()


def test_an_error_ends_a_copy_that_is_busy() -> None:
    """Whatever the copy is doing, it is gone before the error is told of."""

    def work(_: Turns, outbox: Outbox) -> None:
        outbox.put(b"%d" % os.getpid())
        time.sleep(60)

    numbers: list[int] = []

    def interrupted(copy: Twin | None) -> None:
        assert copy is not None
        numbers.append(int(copy.take()))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), twin(work) as copy:
        interrupted(copy)
    with pytest.raises(ProcessLookupError):
        os.kill(numbers[0], 0)


def test_a_copy_of_a_process_that_was_killed_ends_in_silence() -> None:
    """Nobody takes what it makes any more, so it neither goes on nor complains."""
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


def test_a_copy_ends_in_silence(capfd: pytest.CaptureFixture[str]) -> None:
    """A bug in the copy prints nothing; who misses its work does that itself, and meets it too."""

    def work(_: Turns, outbox: Outbox) -> None:
        outbox.put(b"eerst")
        raise ZeroDivisionError

    with twin(work) as copy:
        assert copy is not None
        assert _pieces(copy) == [b"eerst"]
    assert capfd.readouterr() == ("", "")


def test_a_copy_does_not_go_on_as_its_original(monkeypatch: pytest.MonkeyPatch) -> None:
    """It does its work and ends, with nothing of what comes after; Ctrl-C is for its original."""
    told: list[int] = []

    def end(code: int) -> None:
        told.append(code)
        raise SystemExit

    def work(*_: object) -> None:
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())

    monkeypatch.setattr(os, "fork", lambda: 0)
    monkeypatch.setattr(os, "_exit", end)
    with pytest.raises(OSError, match="Bad file descriptor"), twin(work):  # it closed its end
        pytest.fail("the copy goes on")
    assert told == [0]


def test_a_system_may_refuse_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where memory is short there is no copy, and nothing stays open."""

    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    with twin(print) as copy:
        assert copy is None


def test_a_piece_that_does_not_fit_is_no_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a piece is never told of."""
    monkeypatch.setattr(os, "write", lambda *_: 1)
    with pytest.raises(MemoryError):
        made_by(lambda _, outbox: outbox.put(b"te groot"))


@pytest.mark.parametrize(
    ("platform", "processors", "threads", "possible"),
    [
        ("linux", 2, 1, True),
        ("darwin", 2, 1, False),
        ("win32", 2, 1, False),
        ("linux", 1, 1, False),
        ("linux", None, 1, False),
        ("linux", 2, 2, False),
    ],
)
def test_not_every_process_can_be_copied(
    platform: str,
    processors: int | None,
    threads: int,
    possible: bool,  # noqa: FBT001 -- a column of the table
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where copying is not safe, a second processor is absent or a thread runs, there is none."""
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    monkeypatch.setattr("aanzien_cli.twin.active_count", lambda: threads)
    assert is_possible() is possible


def test_an_old_system_has_no_file_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it nothing is copied, and all is done in one process."""
    monkeypatch.delattr(os, "memfd_create")
    assert not is_possible()


def test_where_turns_cannot_be_shared_there_is_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that shows no process its own files, as in a bare container, is worked in alone."""

    def refused(*_: object) -> int:
        raise FileNotFoundError

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refused)
        with twin(lambda _turns, _outbox: None) as copy:
            assert copy is None
