"""Source: one file as it was read, from a folder or from a git revision."""

from typing import Literal, NamedTuple

Problem = Literal["", "symlink", "not-a-file", "too-large", "unreadable", "outside"]
"""Why a file has no content; empty when it has, or when nobody asked for it."""


class SourceFile(NamedTuple):
    """A file of the repository: its path with `/`, and its bytes or the reason they are absent."""

    path: str
    content: bytes | None
    problem: Problem
