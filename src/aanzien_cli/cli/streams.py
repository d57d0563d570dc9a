"""Streams: standard output and error, the same on every system and under every locale."""

import errno
import io
import os
import shutil
import sys
from contextlib import suppress
from typing import Final, TextIO

CLOSED_PIPE: Final = frozenset({errno.EPIPE} | ({errno.EINVAL} if os.name == "nt" else set()))
"""What the system says when nobody reads our output any more."""

_NARROWEST: Final = 40
_EMPTY: Final = "\x1b[2J\x1b[H"


def prepare() -> None:
    r"""Write UTF-8 and `\n` to files and pipes; a terminal keeps its encoding.

    What a terminal cannot show becomes `\u....`.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout = _buffered(sys.stdout)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and _is_terminal(stream):
            stream.reconfigure(errors="backslashreplace")
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _buffered(stream: io.TextIOWrapper) -> io.TextIOWrapper:
    """Give a stream that writes all it is given.

    With PYTHONUNBUFFERED, usual in containers, Python writes once: what then does not fit, on a
    full disk or into a pipe that somebody closes, is lost without an error.
    """
    if not isinstance(stream.buffer, io.RawIOBase):
        return stream
    raw = open(stream.fileno(), "wb", closefd=False)  # noqa: SIM115 -- it is open already
    return io.TextIOWrapper(raw, stream.encoding)


def is_terminal() -> bool:
    """Whether somebody is looking at standard output."""
    return sys.stdout is not None and _is_terminal(sys.stdout)


def clear() -> None:
    """Begin with an empty screen, where somebody looks at one that can be emptied."""
    if is_terminal() and os.environ.get("TERM") != "dumb":
        write(_EMPTY)


def shows(text: str) -> bool:
    """Whether standard output has all characters of a text."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def write(text: str) -> None:
    """Write to standard output, all of it, now. Raises OSError."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    sys.stdout.write(text)
    sys.stdout.flush()


def say(line: str) -> None:
    """Write a line, or lines, to standard error, if there is one. Raises OSError."""
    if sys.stderr is not None:
        sys.stderr.write("".join(f"{_inert(each)}\n" for each in line.split("\n")))
        sys.stderr.flush()


def _inert(line: str) -> str:
    """Give a line that steers neither a terminal nor a CI system: it may quote what was found."""
    from aanzien_cli.reporting.visible import inert, visible

    return inert(visible(line))


def flush() -> None:
    """Write out what still waits, while we can still tell that it fails. Raises OSError."""
    for stream in (sys.stdout, sys.stderr):
        _flush(stream)


def abandon() -> None:
    """Drop what could not be written, or Python would try once more when it ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            _flush(stream)
        except (OSError, ValueError):
            _to_nowhere(stream)


def _flush(stream: TextIO | None) -> None:
    if stream is not None:
        stream.flush()


def _to_nowhere(stream: TextIO) -> None:
    with suppress(OSError, ValueError):
        number = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except ValueError:
        return False


def columns() -> int | None:
    """Give how many columns a text may take: those of the terminal; elsewhere None, any number."""
    return max(shutil.get_terminal_size().columns, _NARROWEST) if is_terminal() else None
