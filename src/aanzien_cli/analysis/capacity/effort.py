"""Effort: the time that people really give to teams, after what is lost to switching.

With two or more substantial commitments 17 % of the time is lost, however many there are
(Tregubov et al. 2017; both thresholds are in `drempels`). Work that is kept apart by a written
exception costs no switching.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from aanzien_cli.analysis.capacity.level import Level
from aanzien_cli.analysis.capacity.spells import Spell, delivers, segments, spells_by_person
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

_Efforts = tuple[tuple[Level, Spell], ...]
_MANY = 2


def efforts_of_team(register: Register, team: str) -> tuple[Level, ...]:
    """Give what its members give to a team; a professional team gets nothing that can be used."""
    return register.remember("efforts by team", lambda: _by_team(register)).get(team, ())


def efforts_of_discipline(register: Register, discipline: str) -> tuple[Level, ...]:
    """Give what people who can do a discipline give to teams, whatever they do there."""
    found = register.remember("efforts by discipline", lambda: _by_discipline(register))
    return found.get(discipline, ())


def efforts(register: Register) -> _Efforts:
    """Give all time given to teams that carry out opdrachten, with where it comes from."""
    return register.remember("efforts", lambda: tuple(_all(register)))


def _all(register: Register) -> Iterator[tuple[Level, Spell]]:
    for person, held in spells_by_person(register).items():
        start, end = min(each.start for each in held), max(each.end for each in held)
        for first, last, together in segments(held, start, end):
            share = _share(together, register)
            for spell in together:
                if delivers(register.get(Team, spell.team)):
                    yield _level(person, spell, (first, last), share), spell


def _level(person: str, spell: Spell, within: tuple[date, date], share: float) -> Level:
    return Level(person, spell.fte, *within, share)


def _share(together: tuple[Spell, ...], register: Register) -> float:
    substantial = register.drempels.deeltaak_fte
    many = [each for each in together if each.fte >= substantial and not each.separate]
    return 1.0 - float(register.drempels.schakelverlies) if len(many) >= _MANY else 1.0


def _by_team(register: Register) -> Mapping[str, tuple[Level, ...]]:
    teams: dict[str, list[Level]] = {}
    for level, spell in efforts(register):
        teams.setdefault(spell.team, []).append(level)
    return {team: tuple(levels) for team, levels in teams.items()}


def _by_discipline(register: Register) -> Mapping[str, tuple[Level, ...]]:
    found: dict[str, list[Level]] = {}
    for level, spell in efforts(register):
        for discipline in sorted(spell.disciplines):
            found.setdefault(discipline, []).append(level)
    return {discipline: tuple(levels) for discipline, levels in found.items()}
