"""Holders: how many people in a professional team keep each discipline; one is few."""

from collections import Counter
from typing import NamedTuple

from aanzien_cli.analysis.assignments import disciplines, members
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team


class Holders(NamedTuple):
    """A discipline, and how many members of a professional team have it."""

    discipline: str
    people: int


def holders(team: Team, register: Register) -> tuple[Holders, ...]:
    """Give the disciplines of a professional team, sorted; empty for any other team."""
    if team.soort != "professioneel":
        return ()
    present = {
        each.persoon: disciplines(each, register) for each in members(team, register.peildatum)
    }
    counted = Counter(name for names in present.values() for name in names)
    return tuple(Holders(*each) for each in sorted(counted.items()))
