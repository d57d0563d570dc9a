"""Figures: a published figure that was replaced by another, so that the old one cannot be seen."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from aanzien_cli.analysis.series import day_of
from aanzien_cli.domain.history import History
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.parts.meting import Meting
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.register import Register

_Key = tuple[str, str | None, str]
"""What a figure is about: its moment as written, its unit, and its kind."""


class Revision(NamedTuple):
    """A figure over `when` that read `old` until a day, and now reads `new`.

    `field` is its dotted place in the record of the indicator, empty for a row of its own file.
    """

    when: str
    old: str
    new: str
    day: date
    field: str


def revisions(indicator: Indicator, register: Register) -> tuple[Revision, ...]:
    """Give the figures that were overwritten, by moment; a provisional one may be.

    A figure is published from the first day after the one it was first written down on. It was
    overwritten when its moment has other figures now, and it is not among them.
    """
    history = register.history
    if history is None:
        return ()
    own_file = register.get(Meetreeks, indicator.id)
    found: dict[str, Revision] = {}
    for now, kind, id_ in (
        (indicator.metingen, Indicator, indicator.id),
        (own_file.metingen if own_file else (), Meetreeks, indicator.id),
    ):
        past = _past(history, kind, id_, register.peildatum)
        for each in _overwritten(past, now, register.peildatum):
            found[each.when] = each if kind is Indicator else each._replace(field="")
    return tuple(found[when] for when in sorted(found))


def _past(
    history: History, kind: type[Indicator | Meetreeks], id_: str, today: date
) -> list[tuple[date, tuple[Meting, ...]]]:
    return [
        (day, version.metingen)
        for day, version in history.of(kind, id_)
        if version is not None and day <= today
    ]


def _overwritten(
    past: list[tuple[date, tuple[Meting, ...]]], now: tuple[Meting, ...], today: date
) -> Iterator[Revision]:
    present = _figures(now)
    fields = {_key(each): f"metingen.{number}" for number, each in enumerate(now)}
    for (_, before), (day, after) in pairwise([*past, (today, now)]):
        later = _figures(after)
        for key, numbers in _figures(each for each in before if each.status != "voorlopig").items():
            for old in numbers - later.get(key, numbers) - present.get(key, numbers):
                new = max(present[key])
                yield Revision(key[0], format_getal(old), format_getal(new), day, fields[key])


def _figures(found: Iterable[Meting]) -> dict[_Key, set[Decimal]]:
    """Give the figures per moment; numbers that are equal are one figure, however printed."""
    figures: dict[_Key, set[Decimal]] = {}
    for each in found:
        if each.waarde is not None:
            figures.setdefault(_key(each), set()).add(each.waarde.getal)
    return figures


def _key(meting: Meting) -> _Key:
    return str(meting.periode or day_of(meting)), meting.eenheid, meting.soort
