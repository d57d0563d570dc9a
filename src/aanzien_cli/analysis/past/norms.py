"""Norms: a norm that was made easier after there was something to hold it against."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from aanzien_cli.analysis.norm import bounds
from aanzien_cli.analysis.series import series
from aanzien_cli.analysis.thread import subject
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.register import Register

_LATER: Final = timedelta(days=31)
"""How long after the norm was changed its besluit may still be written down."""


class Easing(NamedTuple):
    """A norm that became easier on a day: the old one, and the one that holds now."""

    day: date
    old: Grenswaarde
    new: Grenswaarde


def easing(indicator: Indicator, register: Register) -> Easing | None:
    """Give the last time the norm was eased after a measurement, without a besluit about it.

    None when the old norm, or a stricter one, holds again, and where git tells nothing.
    """
    if indicator.norm is None:
        return None
    found = [
        Easing(after.day, before.norm, indicator.norm)
        for before, after in pairwise(_norms(indicator, indicator.norm, register))
        if is_eased(before.norm, after.norm, indicator)
        and is_eased(before.norm, indicator.norm, indicator)
        and _is_measured(indicator, register, after.day)
        and not _is_decided(indicator, register, before.day, after.day)
    ]
    return found[-1] if found else None


class Held(NamedTuple):
    """A norm, and the day from which it held."""

    day: date
    norm: Grenswaarde


def norms_held(indicator: Indicator, register: Register) -> tuple[Held, ...]:
    """Give the norms that held, from old to new; one that asks the same as before is the same.

    A norm holds from the day on which it was set. Where that is not told, or lies before the norm
    that it replaced, it holds from the day it was first written down.
    """
    norm, found = indicator.norm, list[Held]()
    for each in _norms(indicator, norm, register) if norm else ():
        if found and _asks(found[-1].norm, indicator) == _asks(each.norm, indicator):
            found[-1] = Held(found[-1].day, each.norm)
            continue
        told = each.norm.vastgesteld_op
        is_told = told and told <= each.day and (not found or told > found[-1].day)
        found.append(Held(told, each.norm) if told and is_told else each)
    return tuple(found)


def _asks(norm: Grenswaarde, indicator: Indicator) -> tuple[object, ...]:
    return (*bounds(norm, indicator), norm.termijn, norm.relatief_aan)


def _norms(indicator: Indicator, norm: Grenswaarde, register: Register) -> list[Held]:
    """Give the norms that held, from old to new, each with the day it was first written down."""
    held: list[Held] = []
    for each in _written(indicator, norm, register):
        if each.day <= register.peildatum and (not held or held[-1].norm != each.norm):
            held.append(each)
    return held


def _written(indicator: Indicator, norm: Grenswaarde, register: Register) -> Iterator[Held]:
    history = register.history
    for id_ in (*reversed(indicator.voorheen), indicator.id):
        for day, version in history.of(Indicator, id_) if history else ():
            if version is not None and version.norm is not None:
                yield Held(day, version.norm)
    yield Held(register.peildatum, norm)


def is_eased(old: Grenswaarde, new: Grenswaarde, indicator: Indicator) -> bool:
    """Whether a norm asks less than it did: a number closer at hand, or the same number later."""
    if old.relatief_aan != new.relatief_aan:
        return False
    (low, high), (new_low, new_high) = bounds(old, indicator), bounds(new, indicator)
    if (low, high) == (new_low, new_high):
        return old.termijn is not None and new.termijn is not None and new.termijn > old.termijn
    lower = low is not None and new_low is not None and new_low < low
    return lower or (high is not None and new_high is not None and new_high > high)


def _is_measured(indicator: Indicator, register: Register, day: date) -> bool:
    return any(point.moment < day for point in series(indicator, register).points)


def _is_decided(indicator: Indicator, register: Register, since: date, day: date) -> bool:
    """Whether a besluit about norms names the indicator, at about the time of the change."""
    return any(
        besluit.soort == "norm"
        and besluit.besloten_op is not None
        and since <= besluit.besloten_op <= day + _LATER
        and any(subject(text, register) is indicator for text in besluit.onderwerp)
        for besluit in register.of(Besluit)
    )
