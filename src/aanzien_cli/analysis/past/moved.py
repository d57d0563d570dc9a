"""Moved: how often an opdracht went to another team or afdeling."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from aanzien_cli.analysis.stability.renaming import lines
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register


class Stay(NamedTuple):
    """Where an opdracht was from a day on; a place that was not written down is None."""

    day: date
    team: str | None
    afdeling: str | None


def stays(opdracht: Opdracht, register: Register) -> tuple[Stay, ...]:
    """Give the places of an opdracht from old to new, the first of them where git first saw it.

    A team that was renamed is one team. A place that was left blank for a while is no move, and
    neither is one that was written down for the first time. Empty without history.
    """
    history = register.history
    if history is None:
        return ()
    names = register.remember("last names of teams", lambda: _last_names(register))
    ids = (*reversed(opdracht.voorheen), opdracht.id)
    found: list[Stay] = []
    for id_ in ids:
        for day, version in history.of(Opdracht, id_):
            if version is not None:
                _add(found, Stay(day, version.team, version.afdeling), names)
    if found:
        _add(found, Stay(register.peildatum, opdracht.team, opdracht.afdeling), names)
    return tuple(each for each in found if each.day <= register.peildatum)


def _add(found: list[Stay], stay: Stay, names: Mapping[str, str]) -> None:
    """Add a place when it is another one; what is not known stays as it was."""
    team = names.get(stay.team or "", stay.team)
    last = found[-1] if found else None
    if last is None:
        found.append(stay._replace(team=team))
        return
    place = (team or last.team, stay.afdeling or last.afdeling)
    if place == (last.team, last.afdeling):
        return
    is_move = _differs(last.team, place[0]) or _differs(last.afdeling, place[1])
    now = Stay(stay.day if is_move else last.day, *place)
    if is_move:
        found.append(now)
    else:
        found[-1] = now


def _differs(before: str | None, after: str | None) -> bool:
    return before is not None and before != after


def _last_names(register: Register) -> Mapping[str, str]:
    return {old.old: id_ for id_, line in lines(register).items() for old in line.former}
