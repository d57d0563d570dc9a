"""Parallel: reading many files in two processes, few in one."""

import marshal
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from aanzien_cli.domain.location import Span
from aanzien_cli.loading.reading import FileData, read_file
from aanzien_cli.loading.remark import Remark

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
        for packed in pool.map(read_chunk, chunks):
            yield from map(unpack, marshal.loads(packed))  # noqa: S302 -- from our own child


def read_chunk(files: Sequence[NamedBytes]) -> bytes:
    """Read some files, and pack what they say; marshal costs a quarter of pickle."""
    return marshal.dumps([_pack(read_file(path, content)) for path, content in files])


def _pack(data: FileData) -> tuple[Any, ...]:
    remarks = [(tuple(span), *rest) for span, *rest in data.remarks]
    return data.data, remarks, data.traps


def unpack(packed: tuple[Any, ...]) -> FileData:
    """Give back what one file said, as it was packed."""
    data, remarks, traps = packed
    return FileData(data, tuple(Remark(Span(*span), *rest) for span, *rest in remarks), traps)
