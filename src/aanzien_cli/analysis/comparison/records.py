"""Records: which records came, went, moved or got another name; and every other field of them."""

from collections.abc import Iterator, Mapping
from typing import Final

from aanzien_cli.analysis.comparison.change import Change, Topic, What, place
from aanzien_cli.analysis.comparison.fields import Difference, differences
from aanzien_cli.analysis.comparison.pairs import Pair, Pairs
from aanzien_cli.analysis.records.words import title
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register

_PLACE: Final = ("id", "path", "voorheen")
_TOLD_ELSEWHERE: Final[Mapping[str, tuple[str, ...]]] = {
    "organisatie": ("drempels", "regels"),
    "opgave": ("status",),
    "opdracht": ("status",),
    "inzetafspraak": ("status",),
    "indicator": ("metingen", "nulmeting"),
    "besluit": ("gevraagd_op", "besloten_op"),
    "toets": ("uitgevoerd_op", "uitkomst"),
}
"""Fields with a topic of their own, so that no change is told twice."""
_ASKED: Final = ("operator", "waarde", "ondergrens", "bovengrens", "termijn", "relatief_aan")
_TOLD: Final = frozenset({"leden", "norm", "tussennormen", *(f"norm.{each}" for each in _ASKED)})
"""Parts with a topic of their own; what else changed of a member or a norm is a field."""
_OF_PERSON: Final = ("persoon", "leden", "afwezigheid", "aanspreekpunten", "persoon_aliassen")
_FUNCTIONS: Final = ("opgavemanager", "aanspreekpunt", "eindverantwoordelijke", "hoofd", "eigenaar")
"""Fields that may hold a pseudonym."""


def record_changes(found: Pairs) -> Iterator[Change]:
    """Yield the records that came or went, and those that moved or are called otherwise."""
    for pair in found.all:
        if not isinstance(pair.record, Meetreeks):
            yield from _whereabouts(pair, found)


def _whereabouts(pair: Pair[Record], found: Pairs) -> Iterator[Change]:
    old, new = pair.before, pair.after
    if old is None or new is None:
        what = _appeared(pair.record, found.before) if old is None else _went(old, found.after)
        yield _change(pair, what)
    elif old.id != new.id:
        remark = "" if pair.is_declared else "mogelijk; 'voorheen' zegt het niet"
        yield _change(pair, What.RENAMED, old.id, new.id, remark)
    elif old.path != new.path:
        yield _change(pair, What.MOVED, old.path, new.path)


def _went(record: Record, after: Register) -> What:
    return What.UNREADABLE if (record.kind, record.id) in after.unreadable else What.GONE


def _appeared(record: Record, before: Register) -> What:
    return What.READABLE if (record.kind, record.id) in before.unreadable else What.ADDED


def _change(
    pair: Pair[Record], what: What, old: str = "", new: str = "", remark: str = ""
) -> Change:
    record = pair.record
    return Change(
        topic=Topic.RECORD,
        what=what,
        kind=record.kind,
        id=record.id,
        title=title(record),
        old=old,
        new=new,
        remark=remark,
        before=place(pair.before),
        after=place(pair.after),
        is_personal=isinstance(record, Persoon),
    )


def field_changes(found: Pairs) -> Iterator[Change]:
    """Yield the fields that changed in meaning and have no topic of their own."""
    for pair in found.all:
        old, new = pair.before, pair.after
        if old is not None and new is not None and not isinstance(new, Meetreeks):
            skip = {*_PLACE, *_TOLD_ELSEWHERE.get(new.kind, ()), *_damaged(pair, found)}
            for each in differences(old, new, skip):
                if not _is_told(each.name):
                    yield _field(old, new, each)


def _is_told(name: str) -> bool:
    step = name.startswith("tussennormen,") and name.rpartition(": ")[2] in _ASKED
    return step or name in _TOLD


def _damaged(pair: Pair[Record], found: Pairs) -> Iterator[str]:
    """Yield the fields that one of the states could not read: nobody knows what changed."""
    for record, register in ((pair.before, found.before), (pair.after, found.after)):
        for field in register.damaged.get(record.path, ()) if record else ():
            yield field.partition(".")[0]


def _field(old: Record, new: Record, each: Difference) -> Change:
    return Change(
        topic=Topic.FIELD,
        what=_what(each),
        kind=new.kind,
        id=new.id,
        title=title(new),
        field=each.name,
        old=each.old,
        new=each.new,
        before=place(old, each.old_field),
        after=place(new, each.new_field),
        is_personal=isinstance(new, Persoon) or _is_of_person(each),
    )


def _what(each: Difference) -> What:
    if not each.old:
        return What.ADDED
    return What.CHANGED if each.new else What.GONE


def _is_of_person(each: Difference) -> bool:
    first = each.name.partition(",")[0].partition(".")[0]
    return first in _OF_PERSON or first in _FUNCTIONS
