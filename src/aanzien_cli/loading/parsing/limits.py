"""Limits: how large and deep a file may be, checked before any code in C sees it.

The default limits leave a wide margin over 3,183 real YAML files of 21 public repositories
(largest: 490 kB, 2,634 bytes a line, depth 35, 8,368 nodes).
"""

from typing import Final

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.loading.parsing.refusal import RefusalError

MAX_FILE_SIZE: Final = 1024 * 1024
MAX_LINE: Final = 64 * 1024
MAX_DEPTH: Final = 64
MAX_NODES: Final = 50_000
MAX_FILES: Final = 200_000

_CALM_LINE: Final = 400
_CALM_BRACKETS: Final = 400


def refuse_long_lines(content: bytes) -> None:
    """Raise a RefusalError where a line is longer than MAX_LINE bytes."""
    if not _has_line_longer_than(MAX_LINE, content):
        return
    lengths = map(len, content.split(b"\n"))
    number = next(n for n, length in enumerate(lengths, start=1) if length > MAX_LINE)
    raise RefusalError(
        Span(number, 1, number, 2),
        f"deze regel is langer dan {MAX_LINE // 1024} kB",
        "knip de regel in stukken of zet de tekst in een blok met '|'",
    )


def _has_line_longer_than(most: int, content: bytes) -> bool:
    """Whether any line is longer than so many bytes, without its line feed.

    It leaps as far as a line may reach and looks back for a line feed: few lines are looked at.
    """
    start, last = 0, len(content) - most
    while start < last:
        start = content.rfind(b"\n", start, start + most + 1) + 1
        if not start:
            return True
    return False


def is_calm(content: bytes) -> bool:
    """Whether no reading of `content` can nest or branch enough to hurt.

    Every level of nesting costs a bracket, or a column of its line; every node costs a sign that
    starts one. Below these bounds the composer stays within a few hundred levels; above them it
    counts while it composes, which is slower.
    """
    return (
        len(content) < MAX_NODES
        and content.count(b"[") + content.count(b"{") <= _CALM_BRACKETS
        and not _has_line_longer_than(_CALM_LINE, content)
    )
