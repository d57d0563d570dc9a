"""Ahead: a folder that a copy of this process reads, while this one loads what it needs itself.

What judges files takes longer to load than a thousand files take to read. So as soon as it is clear
which folder a command is about, a copy begins to read that; who then asks for the files of that
folder, and for what they say, finds them there.
"""

import marshal
import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from aanzien_cli.loading.file_data import FileData
from aanzien_cli.loading.folder import holds, read_folder
from aanzien_cli.loading.parallel import Read
from aanzien_cli.loading.sharing import NamedBytes, in_parts, report, shared
from aanzien_cli.loading.source import SourceFile
from aanzien_cli.loading.use import records_in
from aanzien_cli.twin import Outbox, Turns, Twin, is_possible, twin

_WORTH_IT: Final = 400
"""Files in a folder for which a copy saves more than it costs."""
_CHUNK: Final = 500
"""Files that cross with their bytes in one piece."""


class _Begun(NamedTuple):
    """A folder that is being read: its whole path, and the copy that reads it."""

    folder: str
    copy: Twin


_begun: Final[list[_Begun]] = []
"""The folder that is being read; one at most, for a command is about one folder."""


@contextmanager
def reading_ahead(root: Path) -> Iterator[None]:
    """Let a copy read a folder meanwhile, where it can and where that pays."""
    folder = _worth_it(root)
    if folder is None:
        yield
        return
    with twin(partial(read, folder)) as copy:
        if copy:
            _begun.append(_Begun(folder, copy))
        try:
            yield
        finally:
            _begun.clear()


def _worth_it(root: Path) -> str | None:
    """Give the whole path of a folder that a copy had better read, and None for any other."""
    if not is_possible():
        return None
    with suppress(OSError):  # there is no such folder, which whoever reads it tells
        folder = _whole(root)
        return folder if holds(folder, _WORTH_IT) else None
    return None


def _whole(root: Path) -> str:
    """Give the whole path of a folder; links in it stay."""
    return os.path.abspath(root)  # noqa: PTH100 -- `resolve` would follow them


def taken(root: Path) -> tuple[list[SourceFile], Read] | None:
    """Give the files of a folder, as `read_folder` does, and what reads them; None where not begun.

    A copy that could not list the folder, or that was ended, leaves that to who asks.
    """
    if not _begun or _begun[0].folder != _whole(root):
        return None
    copy = _begun.pop().copy
    files: list[SourceFile] = []
    try:
        while piece := copy.take():
            files.extend(map(SourceFile._make, marshal.loads(piece)))  # noqa: S302 -- ours
    except EOFError:
        return None
    return files, partial(_said, copy)


def _said(copy: Twin, records: Sequence[NamedBytes]) -> Iterator[FileData]:
    """Give what the records say, in order; the copy is let go once all is said."""
    with closing(copy):
        yield from shared(in_parts(records), copy)


def read(folder: str, turns: Turns, outbox: Outbox) -> None:
    """Put all files with their bytes, and then what they say; runs in the copy."""
    files = list(read_folder(Path(folder)))
    for start in range(0, len(files), _CHUNK):
        outbox.put(marshal.dumps([tuple(each) for each in files[start : start + _CHUNK]]))
    parts = in_parts(records_in(files))
    turns.deal(len(parts))
    outbox.put(b"")
    report(parts, turns, outbox)
