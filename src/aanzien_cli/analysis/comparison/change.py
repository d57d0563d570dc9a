"""Change: one thing that differs between two states, and where it stands in each."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from aanzien_cli.domain.record import Record


class Topic(StrEnum):
    """What a change is about, in the order in which a reader is told."""

    RECORD = "record"
    STATUS = "status"
    DECISION = "besluit"
    TEST = "toets"
    NORM = "norm"
    THRESHOLD = "drempel"
    FIGURE = "cijfer"
    TEAM = "team"
    FIELD = "veld"


class What(StrEnum):
    """What happened to it; each has an opposite for who looks the other way, or is its own."""

    ADDED = "toegevoegd"
    GONE = "vervallen"
    MOVED = "verplaatst"
    RENAMED = "hernoemd"
    CHANGED = "gewijzigd"
    UNREADABLE = "onleesbaar"
    READABLE = "weer leesbaar"
    ASKED = "gevraagd"
    TAKEN = "genomen"
    WAITING = "nog open"
    WITHDRAWN = "ingetrokken"
    HELD = "gehouden"
    NOT_HELD = "niet meer gehouden"
    EASED = "versoepeld"
    TIGHTENED = "aangescherpt"
    REVISED = "herzien"
    JOINED = "erbij"
    LEFT = "weg"


class Place(NamedTuple):
    """A field of a file, written with dots; the empty text is the file itself.

    `line` counts from 1; 0 says that nobody looked it up.
    """

    path: str
    field: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `old` and `new` are values in words, `before` and `after` where they stand.

    `field` names what changed in words a reader knows it by: `claims, 2026-K3 juridisch: fte`.
    `remark` is what else to know. `is_personal` says that it is about one person, so that it has no
    place in what is published.
    """

    topic: Topic
    what: What
    kind: str
    id: str
    title: str
    field: str = ""
    old: str = ""
    new: str = ""
    remark: str = ""
    before: Place | None = None
    after: Place | None = None
    is_personal: bool = False


def place(record: Record | None, field: str = "") -> Place | None:
    """Give the place of a field of a record, None where there is no record."""
    return Place(record.path, field) if record else None
