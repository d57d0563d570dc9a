"""Sharing: a copy of the process reads some of the files, and it shows nowhere."""

import marshal
import multiprocessing
import os
import signal
import sys
from collections.abc import Sequence
from multiprocessing.connection import Connection

import pytest

from aanzien_cli.loading import sharing
from aanzien_cli.loading.reading import FileData, read_file

FILES = [
    *((f"opgaven/o{number}.yaml", f"titel: T{number}\n".encode()) for number in range(120)),
    ("opgaven/kapot.yaml", b"titel: ["),
    ("opgaven/tekst.md", b"---\ntitel: A\nthema: no\n---\nmevrouw Jansen\n"),
]
READ = [read_file(*file) for file in FILES]
PARTS = [FILES[:2], FILES[-2:]]
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no copy here")


@on_linux
def test_every_file_is_read_once_and_in_order() -> None:
    """Whoever reads a part, what comes out is what one process reads."""
    assert [list(sharing.read_together(FILES)) for _ in range(5)] == [READ] * 5
    assert list(sharing.read_together([])) == []


def _takes_and_dies(sender: Connection, _parts: object, numbers: int) -> None:
    """Be a copy that the system ends after it has taken a part and sent another."""
    found = marshal.dumps((0, [sharing.pack(each) for each in READ[:25]]))
    os.read(numbers, 2)
    sender.send_bytes(found)
    os.kill(os.getpid(), signal.SIGKILL)


@on_linux
def test_a_copy_that_is_ended_costs_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts that it had taken and not sent are read here."""
    monkeypatch.setattr(sharing, "report", _takes_and_dies)

    assert list(sharing.read_together(FILES)) == READ


def test_what_a_copy_that_is_gone_had_taken_is_read_here() -> None:
    """No part is left, nothing comes in any more, and every part is read all the same."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    sender.close()
    taken_from, put_into = os.pipe()
    os.close(put_into)
    shared = sharing._Shared(PARTS, taken_from, receiver)  # noqa: SLF001 -- else it is chance
    read = [shared.part(number) for number in range(len(PARTS))]
    os.close(taken_from)

    assert read == [READ[:2], READ[-2:]]


@on_linux
def test_a_reader_that_stops_halfway_leaves_no_copy_behind() -> None:
    """When somebody presses Ctrl-C, the copy finds nobody to send to, and ends."""
    reading = iter(sharing.read_together(FILES * 50))
    assert next(reading) == READ[0]
    assert len(multiprocessing.active_children()) == 1
    getattr(reading, "close")()  # noqa: B009 -- it is a generator

    assert multiprocessing.active_children() == []


def _reported(parts: Sequence[sharing.Part], left: bytes) -> list[tuple[int, list[FileData]]]:
    """Give what a copy sends that finds these numbers in the pipe."""
    taken_from, put_into = os.pipe()
    os.write(put_into, left)
    os.close(put_into)
    receiver, sender = multiprocessing.Pipe(duplex=False)
    sharing.report(sender, parts, taken_from)
    sender.close()
    os.close(taken_from)
    found: list[tuple[int, list[FileData]]] = []
    while True:
        try:
            number, packed = marshal.loads(receiver.recv_bytes())  # noqa: S302 -- made here
        except EOFError:
            return found
        found.append((number, [sharing.unpack(each) for each in packed]))


def test_the_copy_reads_the_parts_that_it_takes() -> None:
    """It sends each with its number, remarks and traps included, and stops when none is left."""
    assert _reported(PARTS, b"\x00\x01\x00\x00") == [(1, READ[-2:]), (0, READ[:2])]
    assert _reported(PARTS, b"") == []


def test_what_the_copy_cannot_read_it_leaves_to_its_parent() -> None:
    """A bug of our own is met again where it can be told; the copy says nothing of it."""
    broken: list[sharing.Part] = [[("opgaven/x.yaml", None)]]  # type: ignore[list-item]

    assert _reported([PARTS[0], *broken], b"\x00\x00\x00\x01") == [(0, READ[:2])]
