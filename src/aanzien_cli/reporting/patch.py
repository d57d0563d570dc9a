"""Patch: what changes in files, as git writes and reads it; `git apply` makes the same bytes."""

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import Final

from aanzien_cli.reporting.visible import inert

_NO_END: Final = "\\ No newline at end of file\n"
_ODD: Final = re.compile(r'[\x00-\x1f\x7f"\\]|[^\x00-\x7f]')


def patch(old: Mapping[str, bytes], new: Mapping[str, bytes], folder: str = "") -> str:
    """Give the differences between files, by path; a path that is only in `new` is a new file.

    `folder` stands before every path. The bytes must be UTF-8.
    """
    return "".join(
        line
        for path in sorted(new, key=lambda path: path.encode("utf-8", "surrogateescape"))
        for line in _of_file(f"{folder}{path}", old.get(path), new[path])
    )


def is_inert(text: str) -> bool:
    """Whether a CI system takes no line of a patch for a command of its own."""
    return all(inert(line) == line for line in text.split("\n"))


def _of_file(path: str, old: bytes | None, new: bytes) -> Iterator[str]:
    before, after = _lines(old or b""), _lines(new)
    source = "/dev/null" if old is None else _name(f"a/{path}")
    for line in difflib.unified_diff(before, after, source, _name(f"b/{path}")):
        yield line if line.endswith("\n") else f"{line}\n{_NO_END}"


def _lines(content: bytes) -> list[str]:
    r"""Split at `\n` alone, as git does."""
    parts = content.decode("utf-8", "surrogateescape").split("\n")
    lines = [f"{part}\n" for part in parts[:-1]]
    return [*lines, parts[-1]] if parts[-1] else lines


def _name(name: str) -> str:
    """Write a path as git does: between quotes, in bytes, where it holds an odd sign."""
    if not _ODD.search(name):
        return f"{name}\t" if " " in name else name
    raw = name.encode("utf-8", "surrogateescape")
    return '"{}"'.format("".join(_escaped(byte) for byte in raw))


def _escaped(byte: int) -> str:
    sign = chr(byte)
    if sign in '"\\':
        return f"\\{sign}"
    return sign if " " <= sign <= "~" else f"\\{byte:03o}"
