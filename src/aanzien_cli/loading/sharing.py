"""Sharing: reading many files together with a copy of this process.

What the copy reads crosses as plain data. Files are divided in parts, and who takes the turn of a
part reads it. So neither waits for the other, and what comes out does not depend on who read it.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from aanzien_cli.loading.file_data import FileData, pack, unpack
from aanzien_cli.twin import Outbox, Turns, Twin, twin

NamedBytes = tuple[str, bytes]
Part = Sequence[NamedBytes]

_PART: Final = 25
"""Files in a part: few enough that neither waits long for the last one of the other."""
_WORTH_HELPING: Final = 400
"""Files still to be read by the copy for which it pays to load here what reads them."""
_NUMBER: Final = 2
"""Bytes of the number of a part, before what it says."""


def read_each(files: Sequence[NamedBytes]) -> Iterator[FileData]:
    """Read files here, one by one."""
    from aanzien_cli.loading.reading import read_file  # noqa: PLC0415 -- a twin may do it all

    return (read_file(path, content) for path, content in files)


def in_parts(files: Sequence[NamedBytes]) -> list[Part]:
    """Divide files."""
    return [files[start : start + _PART] for start in range(0, len(files), _PART)]


def read_together(files: Part) -> Iterator[FileData]:
    """Read every file, in order, while a copy of this process reads some of them.

    Where the system gives no copy, or takes it away, what is left is read here.
    """
    parts = in_parts(files)
    with twin(partial(report, parts), len(parts)) as copy:
        yield from shared(parts, copy)


def shared(parts: Sequence[Part], copy: Twin | None) -> Iterator[FileData]:
    """Give what each file says, in order, of parts that a copy is reading, if there is one."""
    reading = _Shared(parts, copy)
    for number in range(len(parts)):
        yield from reading.part(number)


class _Shared:
    """What was read of each part, here or by the copy, until its turn comes."""

    def __init__(self, parts: Sequence[Part], copy: Twin | None) -> None:
        self._parts = parts
        self._copy = copy
        self._read: dict[int, list[FileData]] = {}
        self._left = len(parts)
        self._helps = False

    def part(self, number: int) -> list[FileData]:
        """Give what a part says; while it is not there, read another one or wait for the copy."""
        while number not in self._read and self._copy:
            mine = None if self._copy.holds_more() else self._turn(self._copy)
            if mine is None:
                self._receive(self._copy)
            else:
                self._read[mine] = list(read_each(self._parts[mine]))
        return self._read.pop(number, None) or list(read_each(self._parts[number]))

    def _turn(self, copy: Twin) -> int | None:
        """Take a part to read here, unless the copy is sooner done than what reads is loaded."""
        self._helps = self._helps or self._left * _PART >= _WORTH_HELPING
        return copy.turns.take() if self._helps else None

    def _receive(self, copy: Twin) -> None:
        """Take what the copy read; where it has ended, what it had taken is read here."""
        try:
            piece = copy.take()
        except EOFError:
            self._copy = None
        else:
            self._left -= 1
            self._read[int.from_bytes(piece[:_NUMBER], "big")] = list(unpack(piece[_NUMBER:]))


def report(parts: Sequence[Part], turns: Turns, outbox: Outbox) -> None:
    """Read parts while there are turns and put what they say; runs in the copy of the process."""
    while (number := turns.take()) is not None:
        outbox.put(number.to_bytes(_NUMBER, "big") + pack(read_each(parts[number])))
