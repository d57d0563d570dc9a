"""Terminal: what somebody sees who looks, and what happens when nothing can be written."""

import io
import os
import sys
from pathlib import Path

import pytest

from aanzien_cli.cli import ending, streams
from aanzien_cli.cli.coloring import Color, wants_color


class Terminal(io.TextIOWrapper):
    """A stream that says that somebody is looking."""

    def isatty(self) -> bool:
        return True


class Full(io.BytesIO):
    """A disk with no room."""

    def write(self, _: object) -> int:
        raise OSError(28, "No space left on device")


def test_a_terminal_keeps_its_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a terminal cannot show is written with a backslash, and nothing fails."""
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(shown, encoding="ascii"))
    streams.prepare()
    streams.write("één €\n")
    assert shown.getvalue().replace(b"\r", b"") == b"\\xe9\\xe9n \\u20ac\n"
    assert not streams.shows("é")
    assert streams.shows("e")


def test_other_streams_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream that is no file, such as that of a notebook, is used as it is."""
    kept = io.StringIO()
    monkeypatch.setattr(sys, "stdout", kept)
    streams.prepare()
    streams.write("é")
    assert kept.getvalue() == "é"


def test_an_unbuffered_stream_gets_a_buffer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What does not fit in one write is written in the next, also with PYTHONUNBUFFERED."""
    target = tmp_path / "uit.txt"
    raw = target.open("wb", buffering=0)
    with io.TextIOWrapper(raw, "utf-8", write_through=True) as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        streams.prepare()
        assert isinstance(sys.stdout.buffer, io.BufferedWriter)
        streams.write("één\n")
        assert target.read_bytes() == "één\n".encode()


def test_a_closed_stream_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be written nobody is looking, and that is an error."""
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdout", closed)
    assert not streams.is_terminal()
    monkeypatch.setattr(sys, "stdout", None)
    assert not streams.is_terminal()
    with pytest.raises(OSError, match=os.strerror(9)):
        streams.write("x")


def test_no_standard_error_is_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program without standard error says nothing, and goes on."""
    monkeypatch.setattr(sys, "stderr", None)
    streams.say("x")
    streams.flush()
    assert ending.run(lambda: None, verbose=False) == 0


def test_a_full_disk_is_given_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was waiting to be written fails once, and is then dropped."""
    waiting = io.TextIOWrapper(io.BufferedWriter(Full()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", waiting)
    assert ending.run(lambda: sys.stdout.write("x"), verbose=False) == 2
    assert "geen ruimte meer" in capsys.readouterr().err
    monkeypatch.undo()
    with pytest.raises(OSError, match="No space"):
        waiting.close()


def test_the_worst_of_two_ends_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings that could not be written are no result."""

    class Deaf(io.StringIO):
        def flush(self) -> None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Deaf())
    assert ending.run(lambda: sys.exit(1), verbose=False) == 2


@pytest.mark.skipif(os.name != "posix", reason="een pijp sluit hier anders")
def test_what_nobody_reads_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a closed pipe the stream can still be closed without a word."""
    read, write = os.pipe()
    os.close(read)
    pipe = os.fdopen(write, "w", encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", pipe)
    assert ending.run(lambda: streams.write("x"), verbose=False) == 141
    pipe.close()


@pytest.mark.parametrize(
    ("choice", "env", "seen"),
    [
        (Color.AUTO, {}, True),
        (Color.AUTO, {"NO_COLOR": "1"}, False),
        (Color.AUTO, {"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
        (Color.NEVER, {"FORCE_COLOR": "1"}, False),
        (Color.ALWAYS, {"NO_COLOR": "1"}, True),
    ],
)
def test_a_terminal_gets_colour(
    monkeypatch: pytest.MonkeyPatch, choice: Color, env: dict[str, str], *, seen: bool
) -> None:
    """Somebody who looks gets colour, unless it was declined."""
    monkeypatch.setattr(sys, "stdout", Terminal(io.BytesIO()))
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert wants_color(choice) is seen


@pytest.mark.parametrize(
    ("env", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": ""}, False)]
)
def test_a_pipe_gets_colour_when_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, env: dict[str, str], *, coloured: bool
) -> None:
    """A CI system shows colours and is no terminal: FORCE_COLOR says so."""
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert wants_color(Color.AUTO) is coloured


@pytest.mark.parametrize(("columns", "taken"), [("120", 120), ("5", 40), ("veel", 80)])
def test_a_table_fits_the_terminal(
    monkeypatch: pytest.MonkeyPatch, columns: str, taken: int
) -> None:
    """A table takes the width of the terminal, and never less than can be read."""
    monkeypatch.setattr(sys, "stdout", Terminal(io.BytesIO()))
    monkeypatch.setattr(sys, "__stdout__", None)
    monkeypatch.setenv("COLUMNS", columns)
    assert streams.columns() == taken
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert streams.columns() is None
