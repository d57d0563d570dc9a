"""File data: what one file says, in types that cross cheaply to another process."""

import marshal
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from aanzien_cli.domain.findings.location import FieldPath, Span
from aanzien_cli.domain.findings.repair import Overwrite
from aanzien_cli.loading.remark import Remark


class FileData(NamedTuple):
    """What one file says; `data` is None where the file could not be read at all."""

    data: dict[str, Any] | None
    remarks: tuple[Remark, ...] = ()
    traps: tuple[tuple[FieldPath, str], ...] = ()


def pack(read: Iterable[FileData]) -> bytes:
    """Pack what files say, for another process of ours; `marshal` costs a quarter of pickle."""
    return marshal.dumps([(data, [*map(_plain, remarks)], traps) for data, remarks, traps in read])


def unpack(packed: bytes) -> Iterator[FileData]:
    """Give back what was packed. Only what came from a process of our own may be unpacked."""
    for data, remarks, traps in marshal.loads(packed):  # noqa: S302 -- see above
        yield FileData(data, tuple(_remark(*each) for each in remarks) if remarks else (), traps)


def _plain(remark: Remark) -> tuple[Any, ...]:
    """Give a remark in types that marshal knows; it refuses those with a name."""
    span, rule, message, fix, repair = remark
    written = repair and (tuple(repair.span), repair.text, repair.is_safe)
    return tuple(span), rule, message, fix, written


def _remark(
    span: Iterable[int], rule: str, message: str, fix: str, written: tuple[Any, ...] | None
) -> Remark:
    if written is None:
        return Remark(Span(*span), rule, message, fix)
    at, text, is_safe = written
    return Remark(Span(*span), rule, message, fix, Overwrite(Span(*at), text, is_safe))
