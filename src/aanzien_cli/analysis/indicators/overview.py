"""Overview: the pages of the databoek, per doelstelling."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aanzien_cli.analysis.indicators.methods import Method
from aanzien_cli.analysis.indicators.sheet import Sheet, sheet
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.register import Register


class Group(NamedTuple):
    """The indicators of a doelstelling; without one they serve no doelstelling."""

    end: Doelstelling | None
    opgave: Opgave | None
    sheets: tuple[Sheet, ...]


class Overview(NamedTuple):
    """Pages in groups, each indicator once, with the method that a list shows."""

    register: Register
    groups: tuple[Group, ...]
    method: Method
    notes: tuple[str, ...]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All pages, in the order of the groups."""
        return tuple(each for group in self.groups for each in group.sheets)

    @property
    def drempels(self) -> Drempels:
        """The thresholds that were judged by."""
        return self.register.drempels


def overview(
    inspection: Inspection, asked: Sequence[Indicator], method: Method = Method.KANS
) -> Overview:
    """Work out the pages of some indicators.

    An indicator stands at the first doelstelling that it serves, in the order of the opgaven.
    """
    register = inspection.register
    pages = [sheet(each, inspection) for each in asked]
    return Overview(register, tuple(_groups(pages, register)), method, inspection.notes)


def indicators_of(opgave: Opgave, register: Register) -> tuple[Indicator, ...]:
    """Give the indicators that serve an opgave, and those that show the other side of them."""
    ends = register.referring(Doelstelling, "opgave", opgave.id)
    served = {id_ for end in ends for id_ in end.indicatoren}
    return tuple(
        each
        for each in register.of(Indicator)
        if each.id in served or each.tegenhanger_van in served
    )


def _groups(pages: Sequence[Sheet], register: Register) -> Iterator[Group]:
    placed: dict[str, list[Sheet]] = {}
    for each in pages:
        end = min(each.ends, key=lambda end: _rank(end, register), default=None)
        placed.setdefault(end.path if end else "", []).append(each)
    for end in sorted(register.of(Doelstelling), key=lambda end: _rank(end, register)):
        if end.path in placed:
            yield Group(end, register.get(Opgave, end.opgave), tuple(placed[end.path]))
    if "" in placed:
        yield Group(None, None, tuple(placed[""]))


def _rank(end: Doelstelling, register: Register) -> tuple[str, int, str]:
    """Order by opgave, the highest doelstelling first, then by file."""
    opgave = register.get(Opgave, end.opgave)
    levels = ("ambitie", "doel", "subdoel")
    level = levels.index(end.niveau) if end.niveau else len(levels)
    return (opgave.path if opgave else "~", level, end.path)
