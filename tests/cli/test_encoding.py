"""Encoding: what a stream is made to write, and what becomes of one that cannot write."""

import errno
import io
import os
import sys
from pathlib import Path
from typing import Final

import pytest

from aanzien_cli.cli import streams

NAMES: Final = ("stdout", "stderr")
ODD: Final = "één €\n\ud800\n"
UTF8: Final = "één €\n\\ud800\n".encode()
on_posix = pytest.mark.skipif(os.name != "posix", reason="dit systeem kent geen pseudoterminals")


class Terminal(io.TextIOWrapper):
    """A stream that says that somebody is looking."""

    def isatty(self) -> bool:
        return True


class Deaf(io.StringIO):
    """A stream that cannot be written out, of a file that does not exist."""

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def fileno(self) -> int:
        return -1


@pytest.mark.parametrize("name", NAMES)
def test_a_pipe_gets_utf8_whatever_it_was(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    r"""The locale has no say, `\n` stays as it is, and half a character is written out."""
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, "ascii", "strict", newline="\r\n")
    monkeypatch.setattr(sys, name, stream)
    streams.prepare()
    getattr(sys, name).write(ODD)
    streams.flush()

    assert written.getvalue() == UTF8


@pytest.mark.parametrize("name", NAMES)
def test_a_terminal_shows_what_it_can(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What is not in its encoding is written out, and nothing fails."""
    shown = io.BytesIO()
    monkeypatch.setattr(sys, name, Terminal(shown, encoding="latin-1", newline="\n"))
    streams.prepare()
    getattr(sys, name).write(ODD)
    streams.flush()

    assert shown.getvalue() == "één \\u20ac\n\\ud800\n".encode("latin-1")


@on_posix
def test_a_terminal_without_a_buffer_keeps_its_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a container Python writes at once: it gets a buffer, and the same characters."""
    reader, writer = os.openpty()
    stream = io.TextIOWrapper(os.fdopen(writer, "wb", 0), "latin-1", write_through=True)
    with os.fdopen(reader, "rb", 0) as screen, stream:
        monkeypatch.setattr(sys, "stdout", stream)
        streams.prepare()
        assert isinstance(sys.stdout.buffer, io.BufferedWriter)
        streams.write("één €")
        assert screen.read(64) == "één \\u20ac".encode("latin-1")


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [("utf-8", "é€", True), ("latin-1", "é", True), ("latin-1", "€", False)],
)
def test_a_stream_says_what_it_can_show(
    monkeypatch: pytest.MonkeyPatch, encoding: str, text: str, *, shown: bool
) -> None:
    """A character is shown when the encoding of standard output has it."""
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    assert streams.shows(text) is shown


@pytest.mark.parametrize("stream", [None, io.StringIO()], ids=["closed", "without encoding"])
def test_without_an_encoding_only_ascii_is_shown(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None
) -> None:
    """Where nothing says what can be shown, only what everything can show is sure."""
    monkeypatch.setattr(sys, "stdout", stream)
    assert streams.shows("e")
    assert not streams.shows("é")


@pytest.mark.parametrize(
    ("terminal", "term", "written"),
    [
        (Terminal, "xterm", b"\x1b[2J\x1b[H"),
        (Terminal, None, b"\x1b[2J\x1b[H"),
        (Terminal, "dumb", b""),
        (io.TextIOWrapper, "xterm", b""),
    ],
)
def test_a_screen_is_emptied_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch,
    terminal: type[io.TextIOWrapper],
    term: str | None,
    written: bytes,
) -> None:
    """A pipe gets no codes for a screen, and neither does a terminal that knows none."""
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", terminal(shown, encoding="utf-8"))
    monkeypatch.delenv("TERM", raising=False)
    if term:
        monkeypatch.setenv("TERM", term)
    streams.clear()

    assert shown.getvalue() == written


def test_writing_without_standard_output_has_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is the one of the system for a file that is closed, so that it can be told."""
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OSError, match=os.strerror(errno.EBADF)) as refused:
        streams.write("x")
    assert refused.value.errno == errno.EBADF


def test_what_is_closed_is_abandoned_without_a_word(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A file that is closed has nothing to drop any more, and a number may be of no file."""
    with (tmp_path / "uit.txt").open("w", encoding="utf-8") as stream:
        stream.write("x")
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", Deaf())
    streams.abandon()

    assert (tmp_path / "uit.txt").read_text(encoding="utf-8") == "x"
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        sys.stderr.flush()
