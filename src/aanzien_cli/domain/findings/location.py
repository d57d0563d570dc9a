"""Location: where in the repository something stands."""

from typing import NamedTuple

FieldPath = tuple[str | int, ...]
"""The way from the top of a file to a field: keys, and positions in lists counted from 0."""


class Span(NamedTuple):
    """A stretch of text; lines and columns count from 1 in code points, the end is exclusive."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


def to_field_path(field: str) -> FieldPath:
    """Split `claims.2.fte` into `("claims", 2, "fte")`; the empty text is the record itself."""
    parts = field.split(".") if field else []
    return tuple(int(part) if part.isdecimal() else part for part in parts)
