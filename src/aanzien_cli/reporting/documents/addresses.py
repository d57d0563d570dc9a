"""Addresses: where a line of a file can be read, in code, and on the web where that is known."""

from collections.abc import Iterator
from typing import Final

from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.render.template import Md
from aanzien_cli.reporting.visible import COMMAND_MARK, visible

_SAFE: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-")


def linked(about: Context, path: str, line: int, text: str) -> Md:
    """Give a text as a link to a line of a file, or as it is where there is no address for it."""
    if not _can_be_linked(about, path):
        return Md(text)
    address = about.address
    words = {"{pad}": _in_address(path), "{regel}": str(line), "{commit}": about.commit}
    for word, value in words.items():
        address = address.replace(word, value)
    return Md(f"[{text}]({address})")


def in_code(path: str) -> Md:
    """Give the name of a file as code, that nothing obeys."""
    return Md(f"`{COMMAND_MARK.sub('# ', visible(path)).replace('`', chr(39))}`")


def _can_be_linked(about: Context, path: str) -> bool:
    """Whether an address leads to this file: in a commit that reads otherwise it does not."""
    if "{commit}" not in about.address:
        return bool(about.address)
    return bool(about.commit) and path not in about.changed


def _in_address(path: str) -> str:
    return "".join(_encoded(path))


def _encoded(path: str) -> Iterator[str]:
    for char in path:
        raw = char.encode("utf-8", "surrogateescape")
        yield char if char in _SAFE else "".join(f"%{byte:02X}" for byte in raw)
