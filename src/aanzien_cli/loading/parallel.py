"""Parallel: reading many files in two processes, few in one."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from aanzien_cli.loading.reading import FileData, read_file

NamedBytes = tuple[str, bytes]

_WORTH_FORKING: Final = 2_000
_WORTH_SPAWNING: Final = 5_000
_CHUNK: Final = 500
_WORKERS: Final = 2


def read_all(files: Sequence[NamedBytes]) -> Iterable[FileData]:
    """Read every file, in order; what comes back is the same whatever the number of processes."""
    fork = sys.platform.startswith("linux")
    enough = len(files) >= (_WORTH_FORKING if fork else _WORTH_SPAWNING)
    if enough and (os.cpu_count() or 1) >= _WORKERS:
        return _in_workers(files, "fork" if fork else "spawn")
    return (read_file(path, content) for path, content in files)


def _in_workers(files: Sequence[NamedBytes], method: str) -> Iterator[FileData]:
    import multiprocessing  # noqa: PLC0415 -- costs four times bare Python, and few runs need it
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    chunks = [files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)]
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(_WORKERS, mp_context=context) as pool:
        for results in pool.map(_read_chunk, chunks):
            yield from results


def _read_chunk(files: Sequence[NamedBytes]) -> list[FileData]:
    return [read_file(path, content) for path, content in files]
