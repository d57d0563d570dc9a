"""Vocabulary: which names exist in a repository, for references to be held against."""

from collections.abc import Callable, Collection, Mapping
from typing import Final

from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.closest import Dictionary

OPTIONAL: Final = frozenset({"persoon"})
"""Kinds that a repository may do without: then their names are not checked."""

_LISTS: Final[Mapping[str, Callable[[Organisatie], Collection[str]]]] = {
    "discipline": lambda organisatie: {each.id for each in organisatie.disciplines},
    "perspectief": lambda organisatie: {each.id for each in organisatie.perspectieven},
    "bestuursorgaan": lambda organisatie: {each.id for each in organisatie.bestuur},
}


def names(register: Register) -> Mapping[str, Collection[str] | None]:
    """Give the names that exist, of each kind and of each list of the organisation.

    None means that they are not kept here, so that any name will do.
    """
    return register.remember(
        "names", lambda: {kind: _names(register, kind) for kind in (*_LISTS, *BY_NAME)}
    )


def dictionary(register: Register, kinds: tuple[str, ...]) -> Dictionary:
    """Give the names of some kinds, to find the closest in."""
    return register.remember(
        ("dictionary", kinds),
        lambda: Dictionary(name for kind in kinds for name in names(register)[kind] or ()),
    )


def renamed(register: Register, kinds: tuple[str, ...]) -> Mapping[str, str]:
    """Give the id of today for every id that records of some kinds had before, where it is one."""
    return register.remember(("renamed", kinds), lambda: _renamed(register, kinds))


def _renamed(register: Register, kinds: tuple[str, ...]) -> Mapping[str, str]:
    ids: dict[str, set[str]] = {}
    for record in (r for kind in kinds if kind in BY_NAME for r in register.of(BY_NAME[kind])):
        for earlier in record.voorheen:
            ids.setdefault(earlier, set()).add(record.id)
    return {earlier: today.pop() for earlier, today in ids.items() if len(today) == 1}


def _names(register: Register, kind: str) -> Collection[str] | None:
    if kind in _LISTS:
        organisatie = register.organisatie
        listed = _LISTS[kind](organisatie) if organisatie else set[str]()
        return listed or None
    found = {record.id for record in register.of(BY_NAME[kind])}
    found |= {id_ for broken, id_ in register.unreadable if broken == kind}
    return None if kind in OPTIONAL and not found else found
