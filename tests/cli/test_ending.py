"""Ending: every error has its exit code, and a sentence instead of a traceback."""

import errno
import io
import os
import runpy
import signal
import sys
from collections.abc import Callable

import pytest
from support.program import Said
from typer import Abort, BadParameter, Exit

from aanzien_cli.cli import ending, interruption
from aanzien_cli.cli.library import ClickException
from aanzien_cli.cli.misuse import MisuseError

Fail = Callable[[BaseException], None]


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch) -> Fail:
    """Give a function that makes every command end in an error."""

    def prepare(error: BaseException) -> None:
        def start(_: list[str]) -> None:
            raise error

        monkeypatch.setattr("aanzien_cli.cli.app.start", start)

    return prepare


def test_our_own_bug_is_2(said: Said, fail: Fail) -> None:
    """A mistake of ours is one line that asks to report it."""
    fail(RuntimeError("oeps"))
    code, output, complaint = said("check")
    assert (code, output) == (2, "")
    assert len(complaint.splitlines()) == 1
    assert "Meldt u dit aan de makers" in complaint


@pytest.mark.parametrize("option", ["-v", "--verbose"])
def test_our_own_bug_has_a_traceback_with_v(said: Said, fail: Fail, option: str) -> None:
    """With -v the makers can see where it went wrong."""
    fail(RuntimeError("oeps"))
    code, _, complaint = said("check", option)
    assert code == 2
    assert complaint.startswith("Traceback")
    assert "RuntimeError: oeps" in complaint


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (MemoryError(), 2, "kwam geheugen tekort"),
        (RecursionError(), 2, "(RecursionError)"),
        (KeyboardInterrupt(), 130, ""),
        (SystemExit(0), 0, ""),
        (SystemExit(3), 3, ""),
        (SystemExit("tekst"), 2, ""),
        (SystemExit(), 0, ""),
        (Abort(), 130, ""),
        (Exit(1), 1, ""),
        (BrokenPipeError(errno.EPIPE, "x"), 141, ""),
        (OSError("zonder nummer"), 2, "kan niet schrijven: zonder nummer"),
        (OSError(), 2, "kan niet schrijven: OSError"),
        (PermissionError(errno.EACCES, "x", b"uit.txt"), 2, "kan niet schrijven 'uit.txt': u hebt"),
        (FileExistsError(errno.EEXIST, "x", "uit"), 2, "kan niet schrijven 'uit': daar staat al"),
        (BrokenPipeError(errno.EPIPE, "x", "uit"), 2, "kan niet schrijven 'uit': x"),
        (MisuseError("zo niet"), 2, "zo niet"),
        (ClickException("iets"), 2, "iets\nHulp: aanzien --help"),
        (BadParameter("nee"), 2, "'': nee"),
    ],
    ids=repr,
)
def test_every_error_has_its_code(
    said: Said, fail: Fail, error: BaseException, code: int, told: str
) -> None:
    """Every way to end has a code and at most a sentence, never a traceback."""
    fail(error)
    ended, _, complaint = said("check")
    assert ended == code
    assert told in complaint
    assert bool(complaint) is bool(told)
    assert "Traceback" not in complaint


HOSTILE = "de map '##[error]x\x1b[31m\n::error::y' bestaat niet"


@pytest.mark.parametrize(("error", "option"), [(MisuseError, "-q"), (RuntimeError, "-v")])
def test_a_sentence_steers_nothing(
    said: Said, fail: Fail, error: type[Exception], option: str
) -> None:
    """What was typed or found cannot be a command for a terminal or CI system, also in a trace."""
    fail(error(HOSTILE))
    _, _, complaint = said("check", option)
    assert "# #[error]x\\u001b[31m\n.::error::y" in complaint
    assert "##[" not in complaint


class Deaf(io.StringIO):
    """A stream that cannot be written out."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def flush(self) -> None:
        raise self._error


@pytest.mark.parametrize(
    ("unwritten", "code"),
    [(BrokenPipeError(errno.EPIPE, "x"), 141), (OSError(errno.ENOSPC, "x"), 2)],
)
def test_what_cannot_be_written_counts_as_well(
    monkeypatch: pytest.MonkeyPatch, unwritten: OSError, code: int
) -> None:
    """Findings that nobody could read are told of by the code of what kept them from it."""
    monkeypatch.setattr(sys, "stdout", Deaf(unwritten))
    assert ending.run(lambda: sys.exit(1), verbose=False) == code


@pytest.mark.parametrize("mute", [OSError(errno.EBADF, "x"), ValueError("closed")])
def test_who_hears_no_sentence_gets_the_code(
    monkeypatch: pytest.MonkeyPatch, mute: Exception
) -> None:
    """Where standard error cannot be written either, the code is all there is."""

    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise mute

    monkeypatch.setattr(sys, "stderr", Closed())

    def refuse() -> None:
        raise MisuseError("zo niet")

    assert ending.run(refuse, verbose=True) == 2


@pytest.mark.skipif(os.name != "posix", reason="dit systeem kent geen POSIX-signalen")
def test_what_was_asked_goes_before_what_went_wrong(said: Said) -> None:
    """A library that makes an error of its own of a request to end does not change the code."""

    def make_another() -> None:
        try:
            signal.raise_signal(signal.SIGTERM)
        except SystemExit as error:
            raise ValueError from error

    with interruption.at_once(), interruption.tidily():
        assert ending.run(make_another, verbose=False) == 143
    with interruption.tidily():
        assert said("--version")[0] == 0


def test_a_trace_ends_where_its_text_does(said: Said, fail: Fail) -> None:
    """No empty line stands between the trace and the sentence."""
    fail(RuntimeError("oeps"))
    _, _, complaint = said("check", "-v")

    assert "\nRuntimeError: oeps\naanzien is gestopt" in complaint


def test_a_process_ends_with_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m aanzien_cli` runs the arguments of the process."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "argv", ["aanzien", "--version"])
    monkeypatch.setattr("aanzien_cli.cli.ending.leave", int)  # else all tests would end here
    monkeypatch.delitem(sys.modules, "aanzien_cli.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("aanzien_cli", run_name="__main__")
    assert ended.value.code == 0
