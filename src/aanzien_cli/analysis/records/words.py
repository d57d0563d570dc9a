"""Words: the fields of a record as plain data, and as a reader sees them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.record import Record

SayDay = Callable[[date], str]

_NAMES: Final = ("tekst", "titel", "naam", "wat", "persoon", "partner", "id")
_PLACE: Final = {"id", "path"}
_YES_NO: Final = {True: "ja", False: "nee", None: ""}
_STOPS: Final = (".", "!", "?")
_FULL_STOP: Final = r"(?<=[^\W\d]{2})\.$"  # compiled when first needed


def fields(record: Record) -> dict[str, Any]:
    """Give the fields that the file fills in, as the values that they are."""
    return record.model_dump(exclude_unset=True, exclude=_PLACE)


def plain_fields(record: Record) -> dict[str, Any]:
    """Give the fields that the file fills in, as data that JSON knows."""
    return record.model_dump(mode="json", exclude_unset=True, exclude=_PLACE)


def title(record: Record) -> str:
    """Give what the record calls itself, or the empty text."""
    found = (getattr(record, name, None) for name in ("titel", "naam", "tekst", "vraag", "rol"))
    return next((str(each) for each in found if each), "")


def name(record: Record) -> str:
    """Give the name by which a record is found: `opgave:wonen`."""
    return f"{record.kind}:{record.id}"


def values(data: object, path: tuple[str, ...]) -> Iterator[Any]:
    """Yield what stands in a field, walking through every list on the way."""
    if isinstance(data, (list, tuple)):
        for each in data:
            yield from values(each, path)
    elif not path:
        yield data
    elif isinstance(data, Mapping) and path[0] in data:
        yield from values(data[path[0]], path[1:])


def in_words(value: object, say_day: SayDay = str) -> str:
    """Say a value on one line: yes and no in Dutch, a list with commas, a part by its fields.

    A day is as it stands in a file, unless `say_day` writes it otherwise.
    """
    if isinstance(value, Mapping):
        said = ((key, in_words(each, say_day)) for key, each in value.items())
        return "; ".join(f"{key}: {re.sub(_FULL_STOP, '', words)}" for key, words in said if words)
    if isinstance(value, (list, tuple)):
        return _joined([in_words(each, say_day) for each in value])
    if isinstance(value, Decimal):
        return format_getal(value)
    if value is None or isinstance(value, bool):
        return _YES_NO[value]
    return say_day(value) if isinstance(value, date) else str(value)


def _joined(parts: Sequence[str]) -> str:
    """Put a comma between parts; after a sentence a space is enough."""
    ends = (f"{each} " if each.endswith(_STOPS) else f"{each}, " for each in parts[:-1])
    return "".join((*ends, *parts[-1:]))


def in_short(value: object, say_day: SayDay = str) -> str:
    """Say a value in a cell of a table: a part by its name, a list of parts by their number."""
    if isinstance(value, Mapping):
        found = (value[key] for key in _NAMES if key in value)
        return in_short(next(found, in_words(value, say_day)), say_day)
    if isinstance(value, (list, tuple)) and any(isinstance(each, Mapping) for each in value):
        return str(len(value))
    return " ".join(in_words(value, say_day).split())
