"""Interruption: a process that is asked to end leaves nothing, and says nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest
from support.program import environment

from aanzien_cli.cli import interruption

pytestmark = pytest.mark.skipif(os.name != "posix", reason="dit systeem kent geen POSIX-signalen")

# A disk that takes its time: the text is there, and the file is not in its place yet.
_SLOW = """
import os, sys, time
from aanzien_cli import __main__
os.fsync = lambda _: (print("ja", flush=True), time.sleep(30))
sys.argv = ["aanzien", "rule", "-o", "uit.txt"]
sys.exit(__main__.main())
"""
# Ctrl-C while the libraries are still being loaded.
_STARTING = """
import sys
from aanzien_cli.__main__ import main
class Slow:
    def find_spec(self, name, *_):
        if name == "typer":
            import time
            print("ja", flush=True), time.sleep(30)
sys.meta_path.insert(0, Slow())
main()
"""


def ended(code: str, number: signal.Signals, cwd: Path) -> tuple[int, bytes]:
    """Start some code, send a signal once it says so, and give its code and complaints."""
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=cwd,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        try:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ja\n"
            child.send_signal(number)
            _, complaint = child.communicate(timeout=30)
        finally:
            child.kill()
    return child.returncode, complaint


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
)
def test_half_a_file_is_cleared_away(tmp_path: Path, number: signal.Signals, code: int) -> None:
    """However the end is asked for, no temporary file stays behind."""
    assert ended(_SLOW, number, tmp_path) == (code, b"")
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_at_the_start_is_silent(tmp_path: Path) -> None:
    """Who changes his mind at once gets no traceback of a library."""
    assert ended(_STARTING, signal.SIGINT, tmp_path) == (-signal.SIGINT, b"")


def test_at_the_start_ctrl_c_is_left_to_the_system() -> None:
    """While nothing was begun, and until what is under way can be cleared away."""
    with interruption.at_once():
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
        with pytest.raises(KeyboardInterrupt), interruption.tidily():
            signal.raise_signal(signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_request_to_end_is_an_exception() -> None:
    """What is open is closed as after any error; the code tells which signal it was."""
    with pytest.raises(SystemExit) as asked, interruption.at_once(), interruption.tidily():
        signal.raise_signal(signal.SIGTERM)
    assert asked.value.code == 143


# Where Python drops an error: while an object is freed, and where pydantic makes another of it.
_DROPPED = """
import signal, sys, time
from aanzien_cli.cli import ending, interruption
class Freed:
    def __del__(self):
        print("ja", flush=True)
        time.sleep(30)
def freed():
    Freed()
def made_another_of():
    try:
        print("ja", flush=True)
        time.sleep(30)
    except BaseException as error:
        raise ValueError from error
with interruption.at_once(), interruption.tidily():
    sys.exit(ending.run({work}, verbose=False))
"""
_WORK = {
    "freed": "lambda: (freed(), time.sleep(30))",
    "made another of": "made_another_of",
}


@pytest.mark.parametrize("work", _WORK)
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_no_request_is_lost(tmp_path: Path, number: signal.Signals, code: int, work: str) -> None:
    """Where an error would be dropped, or turned into one of ours, the program ends as asked."""
    text = _DROPPED.replace("{work}", _WORK[work])

    assert ended(text, number, tmp_path) == (code, b"")


def test_what_is_dropped_without_a_request_is_told_as_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An error in a destructor is a bug, and it is shown as Python shows it."""
    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda dropped: told.append(dropped.exc_type))

    class Broken:
        def __del__(self) -> None:
            raise ZeroDivisionError

    with interruption.tidily():
        Broken()
    assert told == [ZeroDivisionError]


def test_a_dropped_request_is_asked_again() -> None:
    """Ctrl-C while Python frees an object is heard a moment later, by whoever works on."""

    class Freed:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGINT)

    with interruption.at_once(), interruption.tidily():
        Freed()
        with pytest.raises(KeyboardInterrupt):
            Event().wait(30)
    assert interruption.code() == 130


def test_a_request_while_a_dropped_one_is_told_is_no_less_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a busy machine Python may still be telling what it dropped when it is asked again."""
    told: list[object] = []

    def tell(dropped: "sys.UnraisableHookArgs") -> None:
        told.append(dropped.exc_type)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(sys, "unraisablehook", tell)

    class Broken:
        def __del__(self) -> None:
            raise ZeroDivisionError

    with interruption.at_once(), interruption.tidily():
        Broken()
        with pytest.raises(KeyboardInterrupt):
            Event().wait(30)
    assert (told, interruption.code()) == ([ZeroDivisionError], 130)


def test_what_is_dropped_may_be_asked_again_too_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second request comes before the first is told: then there is a third, and no noise."""
    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", told.append)
    start = Thread.start

    def start_and_ask(thread: Thread) -> None:
        start(thread)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Thread, "start", start_and_ask)

    class Freed:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGINT)

    with interruption.at_once(), interruption.tidily():
        Freed()
        with pytest.raises(KeyboardInterrupt):
            Event().wait(30)
    assert (told, interruption.code()) == ([], 130)


def test_a_request_that_comes_twice_is_one() -> None:
    """`timeout` asks the program and then its group: what is cleared away is not broken off."""
    with interruption.at_once(), interruption.tidily():
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGTERM)
    assert interruption.code() == 130


def test_who_asks_again_later_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the end takes long, a second Ctrl-C breaks it off; the code stays that of the first."""
    monkeypatch.setattr(interruption, "_ONCE_MORE", 0.0)
    with interruption.at_once(), interruption.tidily():
        with pytest.raises(SystemExit):
            signal.raise_signal(signal.SIGTERM)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert interruption.code() == 143
    with interruption.tidily():
        assert interruption.code() == 0


def test_a_system_may_lack_a_signal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows knows no SIGHUP, and starts all the same."""
    monkeypatch.delattr(signal, "SIGHUP")
    with interruption.tidily():
        assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL


def test_what_is_ignored_stays_ignored() -> None:
    """A run under `nohup` goes on when its terminal goes away."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with interruption.tidily():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
            assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    finally:
        signal.signal(signal.SIGHUP, before)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
