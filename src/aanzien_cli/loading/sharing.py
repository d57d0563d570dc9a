"""Sharing: reading many files together with a copy of this process.

The copy has the bytes already, so only what they say crosses, packed by `marshal`, which costs a
quarter of pickle. A pipe with a number for each part divides the work: who takes a number reads
that part. So neither waits for the other, and what comes out does not depend on who read it.
"""

import marshal
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from select import select
from typing import TYPE_CHECKING, Any, Final

from aanzien_cli.copies import copied
from aanzien_cli.domain.location import Span
from aanzien_cli.loading.reading import FileData, read_file
from aanzien_cli.loading.remark import Remark

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

NamedBytes = tuple[str, bytes]
Part = Sequence[NamedBytes]

_PART: Final = 25
"""Files in a part: what a few of these say fits in a pipe, so that the copy never waits long."""
_WIDTH: Final = 2
"""Bytes of a number in the pipe; there are fewer parts than two bytes can count."""


def read_part(files: Part) -> list[FileData]:
    """Read some files here."""
    return [read_file(path, content) for path, content in files]


def read_together(files: Part) -> Iterator[FileData]:
    """Read every file, in order, while a copy of this process reads some of them.

    Where the system gives no copy, or takes it away, what is left is read here.
    """
    parts = [files[start : start + _PART] for start in range(0, len(files), _PART)]
    with _numbered(len(parts)) as numbers, copied(report, parts, numbers) as receiver:
        shared = _Shared(parts, numbers, receiver)
        for number in range(len(parts)):
            yield from shared.part(number)


@contextmanager
def _numbered(count: int) -> Iterator[int]:
    """Give the end of a pipe from which each number can be taken once."""
    taken_from, put_into = os.pipe()
    os.write(put_into, b"".join(number.to_bytes(_WIDTH, "big") for number in range(count)))
    os.close(put_into)
    try:
        yield taken_from
    finally:
        os.close(taken_from)


def _take(numbers: int) -> int | None:
    """Take the next part that nobody reads yet; None where there is none."""
    number = os.read(numbers, _WIDTH)
    return int.from_bytes(number, "big") if number else None


class _Shared:
    """What was read of each part, here or by the copy, until its turn comes."""

    def __init__(self, parts: Sequence[Part], numbers: int, receiver: "Connection | None") -> None:
        self._parts = parts
        self._numbers = numbers
        self._receiver = receiver
        self._read: dict[int, list[FileData]] = {}

    def part(self, number: int) -> list[FileData]:
        """Give what a part says; while it is not there, read another one or wait for the copy."""
        while number not in self._read and self._receiver:
            is_sent, _, _ = select([self._receiver], [], [], 0)
            mine = None if is_sent else _take(self._numbers)
            if mine is None:
                self._receive(self._receiver)
            else:
                self._read[mine] = read_part(self._parts[mine])
        return self._read.pop(number, None) or read_part(self._parts[number])

    def _receive(self, receiver: "Connection") -> None:
        """Take what the copy read; where it has ended, what it had taken is read here."""
        try:
            number, found = marshal.loads(receiver.recv_bytes())  # noqa: S302 -- from our own copy
        except EOFError:
            self._receiver = None
        else:
            self._read[number] = [unpack(each) for each in found]


def report(sender: "Connection", parts: Sequence[Part], numbers: int) -> None:
    """Read parts while there are any and send what they say; runs in the copy of the process.

    What it cannot read or send is read by the parent, who can also tell what went wrong.
    """
    with suppress(Exception):
        while (number := _take(numbers)) is not None:
            found = [pack(each) for each in read_part(parts[number])]
            sender.send_bytes(marshal.dumps((number, found)))


def pack(data: FileData) -> tuple[Any, ...]:
    """Give what one file said in types that marshal knows."""
    if not data.remarks:
        return data.data, (), data.traps
    remarks = [(tuple(span), *rest) for span, *rest in data.remarks]
    return data.data, remarks, data.traps


def unpack(packed: tuple[Any, ...]) -> FileData:
    """Give back what one file said, as it was packed."""
    data, remarks, traps = packed
    return FileData(data, tuple(Remark(Span(*span), *rest) for span, *rest in remarks), traps)
