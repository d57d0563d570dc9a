"""Dependency: what a team cannot do itself of the work that it has.

Source: `afhankelijkheid = 1 - sum(min(need, have)) / sum(need)` over disciplines, in fte on the
peildatum. Somebody with several disciplines serves the need as well as can be
(maximum flow), so the share is never too high.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final, NamedTuple

from aanzien_cli.analysis.assignments import disciplines, members
from aanzien_cli.analysis.need import lacks
from aanzien_cli.analysis.running import is_prepared, is_running
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.inzet import Claim
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team


class Dependency(NamedTuple):
    """What the running opdrachten of a team ask in fte, and what of it the team cannot give.

    `members_without_fte` were not counted.
    """

    asked: Decimal
    short: Decimal
    members_without_fte: int

    @property
    def share(self) -> Decimal:
        """The part of the work that has to come from others, from 0 to 1."""
        return self.short / self.asked


def dependency(team: Team, register: Register) -> Dependency | None:
    """Give how far a team depends on others now; None where no fte per discipline is asked."""
    need = _need(team, register)
    asked = sum(need.values(), Decimal(0))
    if not asked:
        return None
    present = members(team, register.peildatum)
    able = [(disciplines(each, register), each.fte or Decimal(0)) for each in present]
    unknown = sum(each.fte is None for each in present)
    return Dependency(asked, asked - _covered(need, able), unknown)


def _need(team: Team, register: Register) -> Mapping[str, Decimal]:
    day = register.peildatum
    need: dict[str, Decimal] = {}
    for opdracht in register.referring(Opdracht, "team", team.id):
        for claim in opdracht.claims if is_running(opdracht) else ():
            fte = _fte(claim)
            if claim.discipline and not claim.partner and fte and claim.periode.contains(day):
                need[claim.discipline] = need.get(claim.discipline, Decimal(0)) + fte
    return need


def _covered(
    need: Mapping[str, Decimal], able: Sequence[tuple[frozenset[str], Decimal]]
) -> Decimal:
    """Give the most that the members can do of what is needed: the least cut through all of it.

    With very many disciplines each is looked at by itself, and a member may count twice.
    """
    names = sorted(need)
    if len(names) > _MOST:
        return sum((min(need[name], _able({name}, able)) for name in names), Decimal(0))
    cuts = (set(some) for size in range(len(names) + 1) for some in combinations(names, size))
    return min(
        _able(cut, able) + sum((need[name] for name in names if name not in cut), Decimal(0))
        for cut in cuts
    )


def _able(names: set[str], able: Sequence[tuple[frozenset[str], Decimal]]) -> Decimal:
    return sum((fte for skills, fte in able if skills & names), Decimal(0))


_MOST: Final = 10
"""Disciplines of which every combination is tried."""


def _fte(claim: Claim) -> Decimal | None:
    return claim.fte if claim.fte is not None else claim.verwacht


def missing_disciplines(opdracht: Opdracht, team: Team, register: Register) -> tuple[str, ...]:
    """Give the disciplines that an opdracht needs and that no member has, now or at all."""
    found = lacks(opdracht, team, register)
    day = register.peildatum
    return tuple(e.discipline for e in found if e.period is None or e.period.start <= day)


def missing(team: Team, register: Register) -> tuple[str, ...]:
    """Give the disciplines that the prepared and running opdrachten of a team miss in it."""
    work = (each for each in register.referring(Opdracht, "team", team.id) if is_prepared(each))
    found = (name for each in work for name in missing_disciplines(each, team, register))
    return tuple(dict.fromkeys(found))
