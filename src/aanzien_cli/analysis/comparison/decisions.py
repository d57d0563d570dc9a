"""Decisions: which besluiten were taken, asked for or taken back, and which still wait."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from aanzien_cli.analysis.comparison.change import Change, Topic, What, place
from aanzien_cli.analysis.comparison.pairs import Pair, Pairs
from aanzien_cli.analysis.open_choices import undecided_since
from aanzien_cli.analysis.records.words import title
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.inzetafspraak import Inzetafspraak

_State = Literal["taken", "open", ""]


def decision_changes(found: Pairs) -> Iterator[Change]:
    """Yield the besluiten that were taken or asked for, and every choice that went on waiting."""
    days = (found.before.peildatum, found.after.peildatum)
    for pair in found.of(Besluit):
        states = (_state(pair.before, days[0]), _state(pair.after, days[1]))
        what = _what(*states, has_passed=days[0] < days[1])
        if what:
            yield _change(pair, what, days)
    for lent in found.of(Inzetafspraak):
        waits = [bool(one and undecided_since(one, day)) for one, day in _sides(lent, days)]
        if all(waits) and days[0] < days[1]:
            yield _change(lent, What.WAITING, days)


def _sides(
    pair: Pair[Inzetafspraak], days: tuple[date, date]
) -> tuple[tuple[Inzetafspraak | None, date], ...]:
    return ((pair.before, days[0]), (pair.after, days[1]))


def _state(besluit: Besluit | None, day: date) -> _State:
    if besluit is None:
        return ""
    if besluit.besloten_op and besluit.besloten_op <= day:
        return "taken"
    return "open" if undecided_since(besluit, day) else ""


def _what(before: _State, after: _State, *, has_passed: bool) -> What | None:
    if before == after:
        return What.WAITING if after == "open" and has_passed else None
    if before == "taken":
        return What.WITHDRAWN
    return {"taken": What.TAKEN, "open": What.ASKED, "": What.WITHDRAWN}[after]


def _change(
    pair: Pair[Besluit] | Pair[Inzetafspraak], what: What, days: tuple[date, date]
) -> Change:
    record = pair.record
    field = "besloten_op" if what in (What.TAKEN, What.WITHDRAWN) else "gevraagd_op"
    said = [_day(getattr(one, field, None)) for one in (pair.before, pair.after)]
    return Change(
        topic=Topic.DECISION,
        what=what,
        kind=record.kind,
        id=record.id,
        title=title(record),
        field=field,
        old=said[0],
        new=said[1],
        remark=_remark(pair, what, days[1]),
        before=place(pair.before, field),
        after=place(pair.after, field),
    )


def _remark(pair: Pair[Besluit] | Pair[Inzetafspraak], what: What, day: date) -> str:
    since = undecided_since(pair.after, day) if pair.after else None
    if what is What.WAITING and since:
        days = (day - since).days
        return f"gevraagd op {since}, {'1 dag' if days == 1 else f'{days} dagen'} geleden"
    return pair.record.soort if isinstance(pair.record, Besluit) else ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
