"""Rule names: the places in a file that name a rule."""

from typing import Final

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.record import Record
from aanzien_cli.language_server.document import Document, holds
from aanzien_cli.language_server.shapes import Names, names_of

ALWAYS: Final[Names] = ("uitzonderingen", "regel")
OFF: Final[Names] = ("regels", "uit")
SEVERITY: Final[Names] = ("regels", "ernst")
"""A mapping of which the keys are names of rules."""


def is_rule_name(kind: type[Record] | None, names: Names) -> bool:
    """Whether a text in this field is the name of a rule."""
    return names == ALWAYS or (kind is Organisatie and names == OFF)


def rule_at(document: Document, line: int, column: int) -> tuple[str, Span] | None:
    """Give the name of a rule that stands at a place."""
    kind = document.place.kind
    for entry in document.at(line, column):
        names = names_of(entry.field)
        if kind is Organisatie and names[:-1] == SEVERITY and entry.key:
            return names[-1], entry.key
        if is_rule_name(kind, names) and entry.text and holds(entry.value, line, column):
            return entry.text, entry.value
    return None
