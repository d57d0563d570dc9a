"""Parallel: reading many files in two processes, few in one."""

import marshal
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Thread
from typing import Any, Final

from aanzien_cli.domain.location import Span
from aanzien_cli.loading.reading import FileData, read_file
from aanzien_cli.loading.remark import Remark

NamedBytes = tuple[str, bytes]
Read = Callable[[Sequence[NamedBytes]], Iterable[FileData]]
"""Gives what each file says, in order."""

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
    """Read in workers, and here what is left where the system gives none or takes them away."""
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 -- as below

    chunks = [files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)]
    done = 0
    with suppress(OSError, BrokenProcessPool):
        for packed in _packed(chunks, method):
            done += 1
            yield from map(unpack, marshal.loads(packed))  # noqa: S302 -- from our own child
    for chunk in chunks[done:]:
        yield from (read_file(path, content) for path, content in chunk)


def _packed(chunks: Sequence[Sequence[NamedBytes]], method: str) -> Iterator[bytes]:
    import multiprocessing  # noqa: PLC0415 -- costs four times bare Python, and few runs need it
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(_WORKERS, context, initializer=live_with_parent) as pool:
        with undisturbed():
            packed = pool.map(read_chunk, chunks)
        yield from packed


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C wait while workers are made: they inherit that, and leave it to their parent."""
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None:
        yield
        return
    before = mask(getattr(signal, "SIG_BLOCK"), _requests())  # noqa: B009 -- not on Windows
    try:
        yield
    finally:
        mask(getattr(signal, "SIG_SETMASK"), before)  # noqa: B009


def _requests() -> set[int]:
    """Give the signals that ask a process to end; Windows knows no SIGHUP."""
    named = (getattr(signal, name, None) for name in ("SIGINT", "SIGTERM", "SIGHUP"))
    return {number for number in named if number}


def live_with_parent() -> Thread:
    """Let a worker end together with the process that started it, or when that asks it to.

    Only Ctrl-C stays blocked, for the parent to answer; a pool that breaks ends its workers by
    SIGTERM and waits for them.
    """
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is not None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        mask(getattr(signal, "SIG_UNBLOCK"), {signal.SIGTERM})  # noqa: B009 -- not on Windows
    watch = Thread(target=end_with_parent, daemon=True)
    watch.start()
    return watch


def end_with_parent() -> None:
    """Wait for the end of the parent, however it came; a worker waits for work for ever."""
    from multiprocessing import parent_process  # noqa: PLC0415 -- loaded already, in a worker

    if parent := parent_process():
        parent.join()
        os._exit(0)


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
