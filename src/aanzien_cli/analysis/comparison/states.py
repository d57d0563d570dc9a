"""States: how far opgaven, opdrachten and inzetafspraken are, and which toetsen were held."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final

from aanzien_cli.analysis.comparison.change import Change, Topic, What, place
from aanzien_cli.analysis.comparison.pairs import Pair, Pairs
from aanzien_cli.analysis.records.words import title
from aanzien_cli.analysis.testing import is_held
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.toets import Toets

_KINDS: Final[tuple[type[Record], ...]] = (Opgave, Opdracht, Inzetafspraak)
_UNKNOWN: Final = "niet genoemd"


def state_changes(found: Pairs) -> Iterator[Change]:
    """Yield the records whose status is another one now."""
    for kind in _KINDS:
        for pair in found.of(kind):
            if pair.before and pair.after:
                yield from _status(pair)


def _status(pair: Pair[Any]) -> Iterator[Change]:
    old, new = (getattr(each, "status", None) for each in (pair.before, pair.after))
    if old != new:
        yield _change(pair, Topic.STATUS, What.CHANGED, "status", (_word(old), _word(new)))


def _word(status: str | None) -> str:
    return status.replace("_", " ") if status else _UNKNOWN


def outcome_changes(found: Pairs) -> Iterator[Change]:
    """Yield the toetsen that were held since, with what came out of them."""
    days = (found.before.peildatum, found.after.peildatum)
    for pair in found.of(Toets):
        was, now = (
            _held(one, day) for one, day in zip((pair.before, pair.after), days, strict=True)
        )
        if was != now or _outcome(pair.before, was) != _outcome(pair.after, now):
            what = What.CHANGED if was and now else What.HELD if now else What.NOT_HELD
            said = (_outcome(pair.before, was), _outcome(pair.after, now))
            made = _change(pair, Topic.TEST, what, "uitkomst", said)
            yield replace(made, remark=pair.record.opdracht)


def _held(toets: Toets | None, day: date) -> bool:
    return toets is not None and is_held(toets, day)


def _outcome(toets: Toets | None, is_done: bool) -> str:  # noqa: FBT001 -- read beside the toets
    return (toets.uitkomst or "zonder uitkomst") if toets and is_done else ""


def _change(pair: Pair[Any], topic: Topic, what: What, field: str, said: tuple[str, str]) -> Change:
    return Change(
        topic=topic,
        what=what,
        kind=pair.record.kind,
        id=pair.record.id,
        title=title(pair.record),
        field=field,
        old=said[0],
        new=said[1],
        before=place(pair.before, field),
        after=place(pair.after, field),
    )
