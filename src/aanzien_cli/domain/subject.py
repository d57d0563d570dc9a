"""Subject: the part of a record that a fault is about, in words that hold when lists move."""

from collections.abc import Mapping
from typing import Any, Final

from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.record import Deel

_KNOWN_BY: Final = (
    *("id", "naam", "wat", "onderwerp", "omschrijving", "regel"),
    *("persoon", "partner", "perspectief", "indicator", "van_afdeling"),
    *("periode", "peildatum", "jaar", "discipline"),
)
"""What tells one part from the next in a list; most parts have one or two of these."""
_SOMEWHERE: Final = "*"


def subject_of(record: Deel | None, field: FieldPath) -> str:
    """Write a field with, for a place in a list, what stands there: `claims.[2026-K1].fte`.

    Where the record could not be read, or the place has nothing to be known by, it says `*`.
    """
    words: list[str] = []
    value: Any = record
    for part in field:
        if isinstance(value, Mapping):
            value = value.get(str(part))
            words.append(str(part))
        elif isinstance(part, int):
            value = value[part] if isinstance(value, tuple) and part < len(value) else None
            words.append(_name(value))
        else:
            value = getattr(value, part, None) if isinstance(value, Deel) else None
            words.append(part)
    return ".".join(words)


def _name(item: object) -> str:
    if isinstance(item, str):
        return f"[{item}]"
    known = (getattr(item, name, None) for name in _KNOWN_BY)
    words = [str(each) for each in known if each is not None]
    return f"[{', '.join(words)}]" if words else _SOMEWHERE
