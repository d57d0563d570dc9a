"""Parallel: one process or two, what is read is the same."""

import marshal
import os

import pytest
from repository import loaded

from aanzien_cli.loading import parallel
from aanzien_cli.loading.reading import FileData, read_file

BROKEN: dict[str, str | bytes] = {
    "opgaven/kapot.yaml": "titel: [",
    "opgaven/dubbel.yaml": "titel: A\ntitel: B\nthema: no\n",
    "opgaven/tekst.md": "---\ntitel: A\n---\nmevrouw Jansen\n",
}


@pytest.mark.parametrize("count", [1, 1_200])
def test_reading_in_workers_changes_nothing(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """One process or two, the same records and the same faults come out."""
    files: dict[str, str | bytes] = {f"opgaven/o{n}.yaml": f"titel: T{n}\n" for n in range(count)}
    files.update(BROKEN)
    alone = loaded(files)
    monkeypatch.setattr(parallel, "_WORTH_FORKING", 1)
    monkeypatch.setattr(parallel, "_WORTH_SPAWNING", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    together = loaded(files)

    assert together.faults == alone.faults
    assert together.register == alone.register


def test_what_a_worker_reads_comes_back_whole() -> None:
    """Data, remarks with their places and traps survive the way between processes."""
    files = [(path, str(text).encode()) for path, text in BROKEN.items()]
    packed = marshal.loads(parallel.read_chunk(files))  # noqa: S302 -- made one line above

    assert [len(each) for each in packed] == [len(FileData._fields)] * len(files)
    assert list(map(parallel.unpack, packed)) == [read_file(*file) for file in files]
