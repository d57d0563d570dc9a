"""Rapport: hand-written Markdown with regions that aanzien fills."""

from typing import ClassVar

from aanzien_cli.domain.fields import Tekst
from aanzien_cli.domain.record import Record


class Rapport(Record):
    """Een geschreven verslag met stukken die aanzien invult."""

    kind: ClassVar[str] = "rapport"
    folder: ClassVar[str] = "rapporten"

    titel: Tekst | None = None
    """De titel van het verslag."""
