"""Sides: what the report compares with: an earlier state, or else the same files some time ago."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from aanzien_cli.analysis.comparison.overview import Comparison, Side, compare
from aanzien_cli.analysis.days import day
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.documents.context import Context

WITHOUT: Final = 90
"""Days that are looked back when nobody says since when; own choice, about a quarter."""


@dataclass(frozen=True)
class Since:
    """The comparison, and whether somebody asked for it; else only dates can tell."""

    found: Comparison
    is_asked: bool
    words: str


def since(context: Context) -> Since:
    """Compare with the earlier state; without one with these files, as if it were then.

    Dates tell which decisions were taken and which toetsen held; what a file said is not known.
    """
    now = context.register
    before = context.earlier
    if before is None:
        earlier = now.peildatum - timedelta(days=WITHOUT)
        before = replace(now, peildatum=earlier)
    sides = (Side("", "", before.peildatum), Side("", context.commit, now.peildatum))
    found = compare(Inspection(before, ()), Inspection(now, ()), sides)
    asked = context.earlier is not None
    words = day(before.peildatum) if asked else f"de laatste {WITHOUT} dagen"
    return Since(found, asked, words)
