"""Gaps: what an afdeling is short of for its regular work, and which work falls for it.

Unit: fte on one day. Somebody is lent who gives time to a team of elsewhere: as a member, or by an
inzetafspraak that was promised or delivered. Members and afspraken for the same team are the same
time, so of the two the larger counts.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from aanzien_cli.analysis.capacity.least_loss import Loss, Piece, least_loss
from aanzien_cli.analysis.capacity.spells import Spell, bounds, delivers, spells
from aanzien_cli.analysis.fte_sum import FteSum
from aanzien_cli.analysis.thread import lasts
from aanzien_cli.domain.afdeling import Afdeling, Werkzaamheid
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

_GIVEN: Final = ("toegezegd", "geleverd")


class Gap(NamedTuple):
    """How an afdeling stands on a day: what there is, what is lent, what its regular work asks.

    `staff` is None where the afdeling does not say how many people work there.
    """

    afdeling: Afdeling
    day: date
    staff: Decimal | None
    lent: Mapping[str, Decimal]
    statutory: FteSum
    other: FteSum

    @property
    def lent_fte(self) -> Decimal:
        """All that is lent, over all teams."""
        return sum(self.lent.values(), Decimal(0))

    @property
    def left(self) -> Decimal:
        """What is left for regular work; zero where nobody knows what there is."""
        return (self.staff or Decimal(0)) - self.lent_fte

    @property
    def regular(self) -> Decimal:
        """What all regular work asks."""
        return self.statutory.total + self.other.total

    @property
    def short(self) -> Decimal:
        """What regular work asks and cannot get; zero where nobody knows what there is."""
        return Decimal(0) if self.staff is None else max(self.regular - self.left, Decimal(0))

    @property
    def short_statutory(self) -> Decimal:
        """What statutory work asks and cannot get, when all other work gives way."""
        if self.staff is None:
            return Decimal(0)
        return max(self.statutory.total - self.left, Decimal(0))

    def loss(self) -> Loss:
        """Give the regular work that falls at the least loss; all fte are worth the same."""
        return least_loss(pieces(self.afdeling, self.day), float(self.left))


def gap(register: Register, afdeling: Afdeling, day: date) -> Gap:
    """Give how an afdeling stands on a day."""
    held = [each for each in afdeling.reguliere_werkzaamheden if lasts(each.van, each.tot, day)]
    return Gap(
        afdeling=afdeling,
        day=day,
        staff=afdeling.bezetting_fte,
        lent=lent(register, afdeling, day),
        statutory=_work(held, statutory=True),
        other=_work(held, statutory=False),
    )


def pieces(afdeling: Afdeling, day: date) -> tuple[Piece, ...]:
    """Give the regular work of an afdeling on a day; what the law asks may not fall."""
    return tuple(
        Piece(each.wat, float(each.fte), float(each.fte), mandatory=bool(each.wettelijk))
        for each in afdeling.reguliere_werkzaamheden
        if each.fte and lasts(each.van, each.tot, day)
    )


def lent(register: Register, afdeling: Afdeling, day: date) -> Mapping[str, Decimal]:
    """Give what an afdeling lends on a day, in fte, per team that does not fall under it."""
    members: dict[str, Decimal] = {}
    for spell in _spells_from(register, afdeling.id):
        if spell.start <= day < spell.end:
            members[spell.team] = members.get(spell.team, Decimal(0)) + spell.fte
    agreed: dict[str, Decimal] = {}
    for each in given(register, afdeling):
        if each.fte and lasts(each.van, each.tot, day):
            agreed[each.naar] = agreed.get(each.naar, Decimal(0)) + each.fte
    teams = sorted({*members, *agreed})
    return {
        team: max(members.get(team, Decimal(0)), agreed.get(team, Decimal(0)))
        for team in teams
        if not _is_own(register.get(Team, team), afdeling)
    }


def turning_days(
    register: Register, afdeling: Afdeling, start: date, end: date
) -> tuple[date, ...]:
    """Give `start` and the days within `[start, end)` on which lending or regular work changes."""
    stretches = [
        *((each.start, each.end) for each in _spells_from(register, afdeling.id)),
        *(bounds(each.van, each.tot) for each in given(register, afdeling)),
        *(bounds(each.van, each.tot) for each in afdeling.reguliere_werkzaamheden),
    ]
    days = {day for stretch in stretches for day in stretch if start < day < end}
    return (start, *sorted(days))


def given(register: Register, afdeling: Afdeling) -> Iterator[Inzetafspraak]:
    """Yield the inzetafspraken by which an afdeling has promised or delivered people."""
    for each in register.referring(Inzetafspraak, "van_afdeling", afdeling.id):
        if each.status in _GIVEN:
            yield each


def _spells_from(register: Register, afdeling: str) -> tuple[Spell, ...]:
    return register.remember("spells by afdeling", lambda: _by_afdeling(register)).get(afdeling, ())


def _by_afdeling(register: Register) -> Mapping[str, tuple[Spell, ...]]:
    found: dict[str, list[Spell]] = {}
    for spell in spells(register):
        if spell.afdeling and delivers(register.get(Team, spell.team)):
            found.setdefault(spell.afdeling, []).append(spell)
    return {afdeling: tuple(held) for afdeling, held in found.items()}


def _is_own(team: Team | None, afdeling: Afdeling) -> bool:
    return team is not None and team.afdeling == afdeling.id


def _work(held: list[Werkzaamheid], *, statutory: bool) -> FteSum:
    found = (each.fte for each in held if bool(each.wettelijk) is statutory)
    return FteSum(tuple(fte for fte in found if fte))
