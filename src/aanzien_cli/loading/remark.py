"""Remark: a fault found while reading one file, whose place is known already."""

from typing import NamedTuple

from aanzien_cli.domain.location import Span


class Remark(NamedTuple):
    """Where, which rule, what, and how to mend it; crosses cheaply to another process."""

    span: Span
    rule: str
    message: str
    fix: str = ""
