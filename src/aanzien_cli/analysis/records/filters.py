"""Filters: the records of which a field holds a value."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from aanzien_cli.analysis.records.words import fields, in_words, values
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.words.sameness import folded


class Filter(NamedTuple):
    """A field, written with dots, and the value that it must hold."""

    field: str
    value: str


def matching(records: Iterable[Record], filters: Sequence[Filter]) -> tuple[Record, ...]:
    """Give the records that pass every filter; upper and lower case are the same."""
    return tuple(each for each in records if _passes(each, filters))


def _passes(record: Record, filters: Sequence[Filter]) -> bool:
    data = {"id": record.id, **fields(record)} if filters else {}
    return all(
        folded(wanted.value) in _spellings(values(data, tuple(wanted.field.split("."))))
        for wanted in filters
    )


def _spellings(found: Iterable[object]) -> set[str]:
    """Give values as Dutch readers and as programs write them: 2,5 and 2.5."""
    return {folded(text) for each in found for text in (in_words(each), str(each))}
