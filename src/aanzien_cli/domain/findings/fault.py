"""Fault: what is wrong, before anybody has looked up where that stands in a file."""

from typing import NamedTuple

from aanzien_cli.domain.findings.location import FieldPath, Span
from aanzien_cli.domain.findings.repair import Repair
from aanzien_cli.domain.findings.severity import Severity


class Fault(NamedTuple):
    """What a rule yields: the field at fault, a sentence, how to mend it.

    `field` is written with dots (`claims.2.fte`); the empty text means the record itself.
    `severity` is given only by a rule that has more than one; `quote` is the piece of the field's
    text that is at fault, where a field holds more. `repair` is what a program can do about it.
    """

    field: str
    message: str
    fix: str = ""
    severity: Severity | None = None
    quote: str = ""
    repair: Repair | None = None


class PlacedFault(NamedTuple):
    """A fault in one file, named by its rule: at a field, or at a span already known.

    `about_name` says that the name of the field is at fault, not its value.
    """

    path: str
    rule: str
    message: str
    fix: str = ""
    field: FieldPath = ()
    span: Span | None = None
    severity: Severity | None = None
    quote: str = ""
    about_name: bool = False
    repair: Repair | None = None
