"""Double work: opdrachten of different afdelingen whose titles say nearly the same."""

import math
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from aanzien_cli.analysis.running import is_closed
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

_WORD: Final = re.compile(r"[^\W\d_]+")
_DIGITS: Final = re.compile(r"\d+")
_NEAREST: Final = 20


class Twin(NamedTuple):
    """An opdracht that looks like another; `afdeling` is where this one is done."""

    opdracht: Opdracht
    afdeling: str


def twins(register: Register) -> Mapping[str, Twin]:
    """Give, by the path of an opdracht, an earlier one with which it may coincide.

    Both serve the same doelstelling, belong to different afdelingen and have titles that are alike.
    """
    return register.remember("twins", lambda: dict(_twins(register)))


def afdeling_of(opdracht: Opdracht, register: Register) -> str | None:
    """Give the afdeling that an opdracht belongs to: its own, or that of its team."""
    team = register.get(Team, opdracht.team)
    return opdracht.afdeling or (team.afdeling if team else None)


def _twins(register: Register) -> Iterator[tuple[str, Twin]]:
    for end in register.of(Doelstelling):
        shelf = _Shelf(register.drempels.dubbel_werk_gelijkenis)
        for opdracht in register.referring(Opdracht, "doelstellingen", end.id):
            afdeling = afdeling_of(opdracht, register)
            if afdeling and not is_closed(opdracht):
                twin = shelf.find_and_put(Twin(opdracht, afdeling))
                if twin:
                    yield opdracht.path, twin


class _Shelf:
    """Titles put away by their threes of letters, so that like ones are found close together.

    Two titles are alike when the Dice coefficient of their threes reaches `share` and the numbers
    in them are the same (`fase 1` is not `fase 2`). Of each three only the last few titles are
    looked at, which keeps the work linear, also where thousands of titles are the same.
    """

    def __init__(self, share: Decimal) -> None:
        self._share = float(share)
        self._holding: dict[str, list[tuple[Twin, frozenset[str]]]] = {}

    def find_and_put(self, new: Twin) -> Twin | None:
        threes = _threes(new.opdracht.titel)
        found = self._find(new, threes)
        for three in threes:
            self._holding.setdefault(three, []).append((new, threes))
        return found

    def _find(self, new: Twin, threes: frozenset[str]) -> Twin | None:
        for three in sorted(threes, key=self._count)[: self._enough(len(threes))]:
            for twin, others in reversed(self._holding.get(three, [])[-_NEAREST:]):
                if twin.afdeling != new.afdeling and self._alike(new, twin, threes, others):
                    return twin
        return None

    def _count(self, three: str) -> tuple[int, str]:
        return len(self._holding.get(three, ())), three

    def _enough(self, size: int) -> int:
        """Give how many threes to look under: of like titles at least one of these is shared."""
        return size - math.ceil(size * self._share / (2 - self._share)) + 1

    def _alike(self, new: Twin, old: Twin, one: frozenset[str], other: frozenset[str]) -> bool:
        if 2 * len(one & other) < self._share * (len(one) + len(other)):
            return False
        return _DIGITS.findall(new.opdracht.titel) == _DIGITS.findall(old.opdracht.titel)


def _threes(title: str) -> frozenset[str]:
    words = (f"^{word}$" for word in _WORD.findall(title.lower()))
    return frozenset(word[i : i + 3] for word in words for i in range(len(word) - 2))
