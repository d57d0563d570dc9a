"""Parallel: reading many files in two processes or more, few in one."""

import marshal
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from threading import Thread, active_count
from typing import Final

from aanzien_cli.loading.reading import FileData, read_file
from aanzien_cli.loading.sharing import (
    NamedBytes,
    pack,
    read_part,
    read_together,
    unpack,
)
from aanzien_cli.undisturbed import undisturbed

Read = Callable[[Sequence[NamedBytes]], Iterable[FileData]]
"""Gives what each file says, in order."""

_WORTH_FORKING: Final = 800
_WORTH_SPAWNING: Final = 5_000
_CHUNK: Final = 500
_WORKERS: Final = 2


def read_all(files: Sequence[NamedBytes]) -> Iterable[FileData]:
    """Read every file, in order; what comes back is the same whatever the number of processes."""
    if (os.cpu_count() or 1) >= _WORKERS:
        # A copy of a program with threads may wait for ever for one that it does not have.
        fork = sys.platform.startswith("linux") and active_count() == 1
        if len(files) >= (_WORTH_FORKING if fork else _WORTH_SPAWNING):
            return read_together(files) if fork else _in_workers(files)
    return (read_file(path, content) for path, content in files)


def _in_workers(files: Sequence[NamedBytes]) -> Iterator[FileData]:
    """Read in workers, and here what is left where the system gives none or takes them away."""
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 -- as below

    chunks = [files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)]
    done = 0
    with suppress(OSError, BrokenProcessPool):
        for packed in _packed(chunks):
            done += 1
            yield from map(unpack, marshal.loads(packed))  # noqa: S302 -- from our own child
    for chunk in chunks[done:]:
        yield from read_part(chunk)


def _packed(chunks: Sequence[Sequence[NamedBytes]]) -> Iterator[bytes]:
    import multiprocessing  # noqa: PLC0415 -- costs four times bare Python, and few runs need it
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(_WORKERS, context, initializer=live_with_parent) as pool:
        with undisturbed():
            packed = pool.map(read_chunk, chunks)
        yield from packed


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
    return marshal.dumps([pack(each) for each in read_part(files)])
