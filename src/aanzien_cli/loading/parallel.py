"""Parallel: reading many files in two processes or more, few in one."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Thread
from typing import Final

from aanzien_cli.loading.file_data import FileData, pack, unpack
from aanzien_cli.loading.sharing import NamedBytes, read_each, read_together
from aanzien_cli.twin import is_possible
from aanzien_cli.undisturbed import undisturbed

Read = Callable[[Sequence[NamedBytes]], Iterable[FileData]]
"""Gives what each file says, in order."""

_WORTH_FORKING: Final = 800
_WORTH_SPAWNING: Final = 5_000
_CHUNK: Final = 500
_WORKERS: Final = 2
_SAFE_PATH: Final = "PYTHONSAFEPATH"


def read_all(files: Sequence[NamedBytes]) -> Iterable[FileData]:
    """Read every file, in order; what comes back is the same whatever the number of processes."""
    if is_possible() and len(files) >= _WORTH_FORKING:
        return read_together(files)
    if (os.cpu_count() or 1) >= _WORKERS and len(files) >= _WORTH_SPAWNING:
        return _in_workers(files)
    return read_each(files)


def _in_workers(files: Sequence[NamedBytes]) -> Iterator[FileData]:
    """Read in workers, and here what is left where the system gives none or takes them away."""
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 -- as below

    chunks = [files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)]
    done = 0
    with suppress(OSError, BrokenProcessPool):
        for packed in _packed(chunks):
            done += 1
            yield from unpack(packed)
    for chunk in chunks[done:]:
        yield from read_each(chunk)


def _packed(chunks: Sequence[Sequence[NamedBytes]]) -> Iterator[bytes]:
    import multiprocessing  # noqa: PLC0415 -- costs four times bare Python, and few runs need it
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    context = multiprocessing.get_context("spawn")
    with (
        _safe_path(),
        ProcessPoolExecutor(_WORKERS, context, initializer=live_with_parent) as pool,
    ):
        with undisturbed():
            packed = pool.map(read_chunk, chunks)
        yield from packed


@contextmanager
def _safe_path() -> Iterator[None]:
    """Let a worker look for no module in the current folder, which is often the one to check."""
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before


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
    """Read some files, and pack what they say."""
    return pack(read_each(files))
