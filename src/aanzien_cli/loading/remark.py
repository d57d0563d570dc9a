"""Remark: a fault found while reading one file, whose place is known already."""

from typing import NamedTuple

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.repair import Overwrite


class Remark(NamedTuple):
    """Where, which rule, what, how to mend it and what a program can do; cheap to send on."""

    span: Span
    rule: str
    message: str
    fix: str = ""
    repair: Overwrite | None = None
