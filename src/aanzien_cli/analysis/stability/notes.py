"""Notes: what limits the picture of the teams, and what looks odd in their data; for the reader."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from aanzien_cli.analysis.stability.composition import Composition, composition, compositions
from aanzien_cli.analysis.stability.spell import Spell, dated, overlap
from aanzien_cli.analysis.stability.versions import person_of, renamed_people
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

NO_GIT: Final = (
    "van deze map is geen geschiedenis in git gelezen: alleen de datums in de bestanden tellen"
)
_UNWANTED: Final = "; in aanzien.yaml staat 'geschiedenis_in_submap: nee'"
_SHOWN: Final = 3


def notes(register: Register) -> tuple[str, ...]:
    """Give sentences on where the picture comes from and what is missing in it."""
    return (*_source(register), *_people(register), *_undated(register))


def team_notes(team: Team, register: Register) -> tuple[str, ...]:
    """Give sentences on what is odd about one team."""
    past = composition(team, register)
    return (*_names(past), *_uncommitted(past, register), *_entries(team, register))


def _source(register: Register) -> Iterator[str]:
    history = register.history
    if history is None:
        ours = register.organisatie
        yield NO_GIT + ("" if ours is None or ours.geschiedenis_in_submap else _UNWANTED)
        return
    steps = "1 stap" if history.commits == 1 else f"{history.commits} stappen"
    yield f"geschiedenis in git: {steps}, vanaf {history.start}"
    if history.is_rewritten:
        yield (
            "de geschiedenis in git is herschreven: de meeste stappen kregen later een nieuwe dag,"
            " dus wat op die dagen rust is onzeker"
        )
    if history.unreadable:
        shown = ", ".join(f"{each.path} ({each.day})" for each in history.unreadable[:_SHOWN])
        more = len(history.unreadable) - _SHOWN
        rest = f" en nog {more}" if more > 0 else ""
        yield f"niet te lezen, dus wat er eerder stond ging door: {shown}{rest}"


def _people(register: Register) -> Iterator[str]:
    for swap in renamed_people(register).values():
        yield (
            f"'{swap.old}' werd op {swap.day} in {swap.teams} teams tegelijk '{swap.new}', en telt"
            " als dezelfde persoon; leg dat vast in 'persoon_aliassen'"
        )


def _undated(register: Register) -> Iterator[str]:
    if register.history is None:
        count = sum(lid.van is None for team in register.of(Team) for lid in team.leden)
        if count:
            yield f"{count} {'lid heeft' if count == 1 else 'leden hebben'} geen begindatum"


def _names(past: Composition) -> Iterator[str]:
    for each in past.former:
        if each.is_declared:
            yield f"heette tot {each.day} '{each.old}'"
        elif each.old != past.id:
            yield f"heette tot {each.day} mogelijk '{each.old}'; zet dat dan bij 'voorheen'"


def _uncommitted(past: Composition, register: Register) -> Iterator[str]:
    if past.uncommitted:
        yield (
            "de leden zijn anders dan in de laatste stap in git, en dat is nog niet vastgelegd: de"
            f" wijziging telt vanaf {register.peildatum}"
        )


def _entries(team: Team, register: Register) -> Iterator[str]:
    """Tell of entries about one person that overlap, and of those that end before they begin."""
    for lid in team.leden:
        if lid.van and lid.tot and lid.tot <= lid.van:
            yield f"'{lid.persoon}' vertrekt op {lid.tot}, niet na de komst op {lid.van}: telt niet"
    for person in _twice(team, register):
        yield f"'{person}' staat twee keer in dezelfde tijd in dit team, en telt één keer"


def _twice(team: Team, register: Register) -> list[str]:
    stays: dict[str, list[Spell]] = {}
    for lid in team.leden:
        spell = dated(lid, person_of(lid, register))
        if spell:
            stays.setdefault(spell.person, []).append(spell)
    return sorted(
        person
        for person, found in stays.items()
        if any(overlap(one, other) for one, other in pairwise(sorted(found)))
    )


def gone(register: Register) -> tuple[Composition, ...]:
    """Give the teams that have no file any more and ended in the year before the peildatum."""
    day, window = register.peildatum, register.drempels.kernbehoud_dagen
    return tuple(
        past
        for past in compositions(register).values()
        if past.gone_on and 0 <= (day - past.gone_on).days <= window
    )
