"""Origin: from which afdelingen the people come who work on an opgave."""

from collections.abc import Mapping
from decimal import Decimal

from aanzien_cli.analysis.thread import lasts, teams_of
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register


def fte_by_afdeling(opgave: Opgave, register: Register) -> Mapping[str | None, Decimal]:
    """Give the fte on the peildatum of the members of an opgave's teams, per afdeling.

    None stands for people whose afdeling is not known. A member without a number of fte is left
    out; someone in two teams counts with what is given to each.
    """
    fte: dict[str | None, Decimal] = {}
    day = register.peildatum
    for team in teams_of(opgave, register):
        for lid in team.leden:
            if lid.fte and lasts(lid.van, lid.tot, day) and lasts(team.van, team.tot, day):
                persoon = register.get(Persoon, lid.persoon)
                afdeling = persoon.afdeling if persoon else None
                fte[afdeling] = fte.get(afdeling, Decimal(0)) + lid.fte
    return fte
