"""Listing: the records of one kind as the Markdown table that `aanzien list` prints."""

from aanzien_cli.analysis.markdown import markdown_table
from aanzien_cli.analysis.records.table import FOR_READERS, table
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register


def listing(kind: type[Record], register: Register) -> str:
    """Give the table of all records of a kind, in the order of their paths."""
    return register.remember(("listing", kind), lambda: _listing(kind, register))


def _listing(kind: type[Record], register: Register) -> str:
    found = table(kind, register.of(kind), FOR_READERS)
    return markdown_table(found.headings, found.rows)
