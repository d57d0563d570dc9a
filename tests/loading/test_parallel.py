"""Parallel: one process or two, what is read is the same."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Sequence

import pytest
from support.repository import loaded

from aanzien_cli import twin
from aanzien_cli.loading import parallel, sharing
from aanzien_cli.loading.file_data import unpack
from aanzien_cli.loading.load import Loaded
from aanzien_cli.loading.reading import read_file

BROKEN: dict[str, str | bytes] = {
    "opgaven/kapot.yaml": "titel: [",
    "opgaven/dubbel.yaml": "titel: A\ntitel: B\nthema: no\n",
    "opgaven/tab.yaml": "titel:\tA\n",
    "opgaven/tekst.md": "---\ntitel: A\n---\nmevrouw Jansen\n",
}


@pytest.mark.parametrize("platform", [sys.platform, "darwin"])
@pytest.mark.parametrize("count", [1, 1_200])
def test_reading_in_two_processes_changes_nothing(
    count: int, platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy, workers or none: the same records and the same faults come out."""
    files: dict[str, str | bytes] = {f"opgaven/o{n}.yaml": f"titel: T{n}\n" for n in range(count)}
    files.update(BROKEN)
    alone = loaded(files)
    monkeypatch.setattr(parallel, "_WORTH_FORKING", 1)
    monkeypatch.setattr(parallel, "_WORTH_SPAWNING", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(sys, "platform", platform)
    together = loaded(files)

    assert together.faults == alone.faults
    assert together.register == alone.register


@pytest.mark.parametrize("set_before", [{}, {"PYTHONSAFEPATH": "ja"}])
def test_what_workers_need_is_set_for_them_alone(
    set_before: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where to look for modules is afterwards as it was."""
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    for name, value in set_before.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(parallel, "_WORTH_SPAWNING", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(sys, "platform", "darwin")

    assert loaded({"opgaven/wonen.yaml": "titel: Wonen\n"}).register.records
    assert os.environ.get("PYTHONSAFEPATH") == set_before.get("PYTHONSAFEPATH")


def test_what_a_worker_reads_comes_back_whole() -> None:
    """Data, remarks with their places and traps survive the way between processes."""
    files = [(path, str(text).encode()) for path, text in BROKEN.items()]

    assert list(unpack(parallel.read_chunk(files))) == [read_file(*file) for file in files]


def many() -> tuple[dict[str, str | bytes], Loaded]:
    """Give enough files for two workers, and what they say when read here."""
    files: dict[str, str | bytes] = {f"opgaven/o{n}.yaml": f"titel: T{n}\n" for n in range(1_200)}
    files.update(BROKEN)
    return files, loaded(files)


def _die(files: Sequence[sharing.NamedBytes]) -> bytes:
    """Be a worker that the system ends halfway, as it does when memory runs out."""
    if any(path.endswith("o700.yaml") for path, _ in files):
        os._exit(1)
    return _read_chunk(files)


_read_chunk = parallel.read_chunk


def _refuse(*_: object) -> object:
    raise PermissionError


def test_a_worker_that_dies_costs_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a lost worker would have read is read here."""
    files, alone = many()
    monkeypatch.setattr(parallel, "_WORTH_SPAWNING", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(parallel, "read_chunk", _die)

    assert loaded(files) == alone


@pytest.mark.parametrize("platform", [sys.platform, "darwin"])
def test_a_system_without_workers_reads_all(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no process may be started, everything is read in this one."""
    files, alone = many()
    monkeypatch.setattr(parallel, "_WORTH_FORKING", 1)
    monkeypatch.setattr(parallel, "_WORTH_SPAWNING", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(os, "fork", _refuse, raising=False)
    monkeypatch.setattr(multiprocessing, "get_context", _refuse)

    assert loaded(files) == alone


@pytest.mark.parametrize(("processors", "threads"), [(1, 1), (2, 2)])
def test_one_processor_or_a_thread_beside_it_reads_alone(
    processors: int, threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second process would only wait, and a copy of a program with threads perhaps for ever."""
    files, alone = many()
    monkeypatch.setattr(parallel, "_WORTH_FORKING", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    monkeypatch.setattr(twin, "active_count", lambda: threads)
    monkeypatch.setattr(os, "fork", None, raising=False)

    assert loaded(files) == alone


def test_only_a_worker_ends_with_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that nobody started as a worker is left alone; a worker ends, without a word."""
    gone = multiprocessing.get_context("spawn").Process(target=int)
    gone.start()
    ends: list[int] = []
    monkeypatch.setattr(os, "_exit", ends.append)
    parallel.end_with_parent()
    assert ends == []
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: gone)
    parallel.live_with_parent().join(30)
    assert ends == [0]
    monkeypatch.delattr(signal, "pthread_sigmask", raising=False)
    parallel.live_with_parent().join(30)
    assert ends == [0, 0]
