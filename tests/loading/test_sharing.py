"""Sharing: a copy of the process reads some of the files, and it shows nowhere."""

import os
import signal

import pytest
from support.twins import children, made_by, on_linux, open_files

from aanzien_cli.loading import sharing
from aanzien_cli.loading.file_data import FileData, pack, unpack
from aanzien_cli.loading.reading import read_file
from aanzien_cli.twin import Outbox, Turns

pytestmark = on_linux
FILES = [
    *((f"opgaven/o{number}.yaml", f"titel: T{number}\n".encode()) for number in range(120)),
    ("opgaven/kapot.yaml", b"titel: ["),
    ("opgaven/tab.yaml", b"titel:\tA\n"),
    ("opgaven/tekst.md", b"---\ntitel: A\nthema: no\n---\nmevrouw Jansen\n"),
]
READ = [read_file(*file) for file in FILES]


@pytest.mark.parametrize("helping", [0, 1_000_000])
def test_every_file_is_read_once_and_in_order(
    helping: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever reads a part, what comes out is what one process reads."""
    monkeypatch.setattr(sharing, "_WORTH_HELPING", helping)
    assert [list(sharing.read_together(FILES)) for _ in range(5)] == [READ] * 5
    assert list(sharing.read_together([])) == []


def _takes_and_dies(parts: list[sharing.Part], turns: Turns, outbox: Outbox) -> None:
    """Be a copy that the system ends after it has put a part and taken another."""
    assert len(parts) > 1
    outbox.put(b"\x00\x00" + pack(READ[:25]))
    turns.take()
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("helping", [0, 1_000_000])
def test_a_copy_that_is_ended_costs_no_file(helping: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts that it had taken and not put are read here."""
    monkeypatch.setattr(sharing, "_WORTH_HELPING", helping)
    monkeypatch.setattr(sharing, "report", _takes_and_dies)

    assert list(sharing.read_together(FILES)) == READ


def test_without_a_copy_all_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system gives no copy nothing is lost, nor left open."""
    before = open_files()
    monkeypatch.setattr(os, "pipe", _refuse)

    assert list(sharing.read_together(FILES)) == READ
    assert open_files() == before


def _refuse() -> None:
    raise PermissionError


def test_a_reader_that_stops_halfway_leaves_no_copy_behind() -> None:
    """When somebody presses Ctrl-C, the copy is ended."""
    before = children()
    reading = iter(sharing.read_together(FILES * 50))
    assert next(reading) == READ[0]
    getattr(reading, "close")()  # noqa: B009 -- it is a generator
    assert children() == before


def _reported(parts: list[sharing.Part], count: int) -> list[tuple[int, list[FileData]]]:
    """Give what a copy puts that finds so many turns."""
    pieces = made_by(lambda turns, outbox: sharing.report(parts, turns, outbox), count)
    return [(int.from_bytes(piece[:2], "big"), list(unpack(piece[2:]))) for piece in pieces]


def test_the_copy_reads_the_parts_that_it_takes() -> None:
    """It puts each with its number, remarks and traps included, and stops when none is left."""
    parts: list[sharing.Part] = [FILES[:2], FILES[-3:]]
    assert _reported(parts, 2) == [(0, READ[:2]), (1, READ[-3:])]
    assert _reported(parts, 0) == []


def test_what_was_said_is_packed_whole() -> None:
    """Data, remarks with places and repairs, and traps come back equal, and of the same types."""
    back = list(unpack(pack(READ)))
    assert back == READ
    assert [list(map(type, remark)) for each in back for remark in each.remarks] == [
        list(map(type, remark)) for each in READ for remark in each.remarks
    ]
