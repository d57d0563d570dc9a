"""Twins: what a copy of the process does, done in this one, where it can be looked at."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from aanzien_cli.twin import Outbox, Turns, Work

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no copy here")


def made_by(work: Work, count: int = 0) -> list[bytes]:
    """Give the pieces that some work puts in its outbox, with so many turns."""
    system: Any = os
    with ExitStack() as opened:
        memory = system.memfd_create("made")
        opened.callback(os.close, memory)
        told, tell = os.pipe()
        opened.callback(os.close, told)
        with closing(Turns()) as turns, os.fdopen(tell, "wb"):
            turns.deal(count)
            work(turns, Outbox(memory, tell))
        return list(_pieces(memory, told))


def open_files() -> set[Path]:
    """Give what this process has open."""
    return {*Path("/proc/self/fd").iterdir()}


def children() -> set[str]:
    """Give the processes that this one started and did not wait for."""
    return {each.parent.name for each in Path("/proc").glob("[0-9]*/stat") if _is_child(each)}


def _is_child(status: Path) -> bool:
    try:
        after_name = status.read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:  # it ended meanwhile
        return False
    return int(after_name[1]) == os.getpid()


def _pieces(memory: int, told: int) -> Iterator[bytes]:
    os.lseek(memory, 0, os.SEEK_SET)
    while length := os.read(told, 8):
        yield os.read(memory, int.from_bytes(length, "big"))
