"""Actors: the teams, partners and afdelingen that a besluit needs for the work it is about.

Source: element 2 of the paper, the whole system (all actors) takes part in steering.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from aanzien_cli.analysis.thread import subject
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.words.sameness import folded

Actor = Team | Partner | Afdeling

_SOURCES: Final[tuple[type[Record], ...]] = (Opdracht, Team, Partner)


def needed_actors(besluit: Besluit, register: Register) -> tuple[Actor, ...]:
    """Give the actors that the subjects of a besluit need, once each; unknown ones are left out."""
    about = [subject(text, register) for text in besluit.onderwerp]
    found = (actor for each in about for actor in _needed(each, register))
    return tuple({actor.path: actor for actor in found if actor}.values())


def is_named(actor: Actor, texts: Iterable[str]) -> bool:
    """Whether one of the texts names an actor.

    By its id or name, the pseudonym or role of somebody in the team, or the head of the afdeling.
    """
    names = (re.escape(folded(name)) for name in _names(actor) if name)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?![\w-])")
    return any(pattern.search(folded(text)) for text in texts)


def dependency(text: str, register: Register) -> Record | None:
    """Find what an opdracht depends on: the id of an opdracht, team or partner, or `kind:id`."""
    named, colon, id_ = text.partition(":")
    kinds = (kind for kind in _SOURCES if not colon or kind.kind == named)
    found = (register.get(kind, id_ if colon else text) for kind in kinds)
    return next(filter(None, found), None)


def outside(opdracht: Opdracht, register: Register) -> tuple[str, ...]:
    """Give what an opdracht depends on outside its team, each once, as first written."""
    found: dict[str, str] = {}
    for each in opdracht.afhankelijkheden:
        source = dependency(each.van, register)
        if opdracht.team is None or opdracht.team != _team_of(source):
            found.setdefault(source.path if source else each.van, each.van)
    return tuple(found.values())


def _team_of(source: Record | None) -> str | None:
    if isinstance(source, Opdracht):
        return source.team
    return source.id if isinstance(source, Team) else None


def _needed(record: Record | None, register: Register) -> Iterator[Actor | None]:
    if isinstance(record, Opdracht):
        yield from _for_opdracht(record, register)
    elif isinstance(record, Opgave):
        yield from (register.get(Partner, each.partner) for each in record.partners)
    elif isinstance(record, Inzetafspraak):
        yield register.get(Afdeling, record.van_afdeling)
        yield register.get(Team, record.naar)
    yield record if isinstance(record, Team | Afdeling) else None


def _for_opdracht(opdracht: Opdracht, register: Register) -> Iterator[Actor | None]:
    yield register.get(Team, opdracht.team)
    yield from (register.get(Partner, each.partner) for each in opdracht.claims)
    for each in opdracht.afhankelijkheden:
        source = dependency(each.van, register)
        if isinstance(source, Opdracht):
            yield register.get(Team, source.team)
        elif isinstance(source, Team | Partner):
            yield source


def _names(actor: Actor) -> Iterator[str | None]:
    yield from (actor.id, actor.naam)
    if isinstance(actor, Afdeling):
        yield actor.hoofd
    elif isinstance(actor, Team):
        for lid in actor.leden:
            yield from (lid.persoon, lid.rol)
