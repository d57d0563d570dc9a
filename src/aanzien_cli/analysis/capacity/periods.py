"""Periods: the row of periods that a table of capacity is about."""

from typing import Final

from aanzien_cli.analysis.assignments import planning_period
from aanzien_cli.domain.quantities.periode import Periode, Periodesoort
from aanzien_cli.domain.register import Register

MOST: Final = 120
_USUAL: Final[dict[Periodesoort, int]] = {"kwartaal": 4, "maand": 6, "week": 8, "jaar": 2}


def span(
    register: Register, first: Periode | None = None, last: Periode | None = None
) -> tuple[Periode, ...]:
    """Give the periods from `first` up to and including `last`, of the kind of the first.

    Without a first they start with that of the peildatum, in the kind of the last or else of the
    organisation; without a last there are a few. At most one more than 120 are given; none when
    the last lies before the first.
    """
    kind = last.soort if last else planning_period(register).soort
    period = first or Periode.of(register.peildatum, kind)
    usual = _USUAL[period.soort]
    found: list[Periode] = []
    while len(found) <= MOST and (period.start < last.end if last else len(found) < usual):
        found.append(period)
        period = period.next()
    return tuple(found)
