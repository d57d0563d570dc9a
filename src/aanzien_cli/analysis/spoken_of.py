"""Spoken of: the besluiten that were taken or asked about a record, and what was heard of it."""

from collections.abc import Iterator, Mapping

from aanzien_cli.analysis.thread import subject
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.signaal import Signaal


def spoken_of(record: Record, register: Register) -> tuple[Record, ...]:
    """Give the besluiten and signalen about a record, and the besluiten that revise it."""
    index = register.remember("spoken of", lambda: _index(register))
    revising = register.referring(Besluit, "herziet", record.id)
    return (*index.get(record.path, ()), *(revising if isinstance(record, Besluit) else ()))


def _index(register: Register) -> Mapping[str, tuple[Record, ...]]:
    index: dict[str, dict[str, Record]] = {}
    for record, text in _named(register):
        about = subject(text, register)
        if about:
            index.setdefault(about.path, {})[record.path] = record
    return {path: tuple(found.values()) for path, found in index.items()}


def _named(register: Register) -> Iterator[tuple[Record, str]]:
    for besluit in register.of(Besluit):
        for text in besluit.onderwerp:
            yield besluit, text
    for signaal in register.of(Signaal):
        for text in signaal.over:
            yield signaal, text
