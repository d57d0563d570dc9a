"""People: where somebody gives more fte than the contract has, day by day.

Piecewise: an excess in one month is not made good by room in another.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from aanzien_cli.analysis.capacity.gaps import given
from aanzien_cli.analysis.capacity.spells import (
    Spell,
    bounds,
    contract,
    segments,
    spells_by_person,
)
from aanzien_cli.analysis.fte_sum import FteSum
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.register import Register


class Excess(NamedTuple):
    """A stretch in which somebody gives more than the contract has; `spells` says where."""

    persoon: str
    contract: Decimal
    start: date
    end: date
    spells: tuple[Spell, ...]

    @property
    def given(self) -> FteSum:
        """All that is given, a term for each team."""
        return FteSum(tuple(each.fte for each in self.spells))


def time_of(register: Register, persoon: str) -> tuple[Spell, ...]:
    """Give all spells of somebody: memberships, and afspraken for a team without membership."""
    return _everybody(register).get(persoon, ())


def people(register: Register) -> tuple[str, ...]:
    """Give everybody who gives time to a team, sorted."""
    return tuple(_everybody(register))


def excesses(register: Register, persoon: str, day: date) -> Iterator[Excess]:
    """Yield every stretch, from a day on, in which somebody gives more than the contract has."""
    most, _, _ = contract(register, persoon)
    found = [each for each in time_of(register, persoon) if each.end > day]
    last = max((each.end for each in found), default=day)
    for start, end, held in segments(found, day, last):
        if sum((each.fte for each in held), Decimal(0)) > most:
            yield Excess(persoon, most, start, end, held)


def _everybody(register: Register) -> dict[str, tuple[Spell, ...]]:
    return register.remember("time of people", lambda: _gathered(register))


def _gathered(register: Register) -> dict[str, tuple[Spell, ...]]:
    found = {person: list(held) for person, held in spells_by_person(register).items()}
    for spell in _lent(register):
        held = found.setdefault(spell.persoon, [])
        held.extend(_beside([each for each in held if each.team == spell.team], spell))
    return {person: tuple(held) for person, held in sorted(found.items())}


def _lent(register: Register) -> Iterator[Spell]:
    for afdeling in register.of(Afdeling):
        for each in given(register, afdeling):
            start, end = bounds(each.van, each.tot)
            if each.persoon and each.fte and start < end:
                yield Spell(each.persoon, each.naar, each.fte, start, end)


def _beside(known: list[Spell], spell: Spell) -> Iterator[Spell]:
    """Yield the parts of an afspraak in which the team does not name the person itself."""
    for start, end, held in segments(known, spell.start, spell.end):
        if not held:
            yield spell._replace(start=start, end=end)
