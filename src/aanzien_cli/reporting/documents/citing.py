"""Citing: a note at every figure, with the file and the line it comes from."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from aanzien_cli.domain.record import Record
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.render.template import Md, literal
from aanzien_cli.reporting.visible import COMMAND_MARK, visible

_SAFE: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-")


class Citations:
    """Numbers the places that a document refers to, each once, in the order of the reader."""

    def __init__(self, context: Context) -> None:
        """Start without any."""
        self._context = context
        self._numbers: dict[tuple[str, str, str], int] = {}

    def __call__(self, record: Record, field: str = "", remark: str = "") -> Md:
        """Give the mark for a field of a record; `remark` is Dutch, and stands in the note."""
        return self.at(record.path, field, remark)

    def at(self, path: str, field: str = "", remark: str = "") -> Md:
        """Give the mark for a field in a file."""
        number = self._numbers.setdefault((path, field, remark), len(self._numbers) + 1)
        return Md(f"[^{number}]")

    def notes(self) -> tuple[Md, ...]:
        """Give the text of every note, to stand at the end."""
        lines = self._lines()
        return tuple(
            Md(f"[^{number}]: {_remark(remark)}{self._place(path, lines[path, field])}")
            for (path, field, remark), number in self._numbers.items()
        )

    def _lines(self) -> dict[tuple[str, str], int]:
        """Find all fields of one file at once."""
        asked: dict[str, dict[str, None]] = defaultdict(dict)
        for path, field, _ in self._numbers:
            asked[path][field] = None
        return {
            (path, field): line
            for path, fields in asked.items()
            for field, line in zip(fields, self._context.lines(path, [*fields]), strict=True)
        }

    def _place(self, path: str, line: int) -> str:
        shown = f"`{_in_code(path)}`, regel {line}"
        if not self._can_be_linked(path):
            return shown
        words = {"{pad}": _in_address(path), "{regel}": str(line), "{commit}": self._context.commit}
        address = self._context.address
        for word, value in words.items():
            address = address.replace(word, value)
        return f"[{shown}]({address})"

    def _can_be_linked(self, path: str) -> bool:
        """Whether an address leads to this line: in a commit that reads otherwise it does not."""
        about = self._context
        if "{commit}" not in about.address:
            return bool(about.address)
        return bool(about.commit) and path not in about.changed


def _remark(remark: str) -> str:
    return f"{literal(remark)}: " if remark else ""


def _in_code(path: str) -> str:
    return COMMAND_MARK.sub("# ", visible(path)).replace("`", "'")


def _in_address(path: str) -> str:
    return "".join(_encoded(path))


def _encoded(path: str) -> Iterator[str]:
    for char in path:
        raw = char.encode("utf-8", "surrogateescape")
        yield char if char in _SAFE else "".join(f"%{byte:02X}" for byte in raw)
