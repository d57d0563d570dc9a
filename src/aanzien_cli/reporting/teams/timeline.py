"""Timeline: who was in a team in which month, drawn with signs that need no colour."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from aanzien_cli.analysis.stability.composition import Composition
from aanzien_cli.analysis.stability.spell import Spell
from aanzien_cli.reporting.visible import visible

WIDTH: Final = 48
"""Columns of a timeline at most; a longer time gets more months in one column."""
_STEPS: Final = (1, 3, 6, 12, 24, 60, 120)
_YEAR: Final = 12


class Signs(NamedTuple):
    """What a timeline is drawn with: in the core, beside it, and absent."""

    core: str
    flex: str
    absent: str


FINE = Signs("█", "▒", "·")
PLAIN = Signs("#", "=", ".")


class Scale(NamedTuple):
    """Columns of time: each begins on one of these days."""

    days: tuple[date, ...]
    step: int

    @property
    def words(self) -> str:
        """Say how much time a column is."""
        return "maand" if self.step == 1 else f"{self.step} maanden"


def scale(start: date, end: date) -> Scale:
    """Cut the time from `start` up to and including `end` into columns of whole months."""
    first, last = start.year * _YEAR + start.month - 1, end.year * _YEAR + end.month - 1
    step = next((each for each in _STEPS if (last - first) // each < WIDTH), _STEPS[-1])
    months = range(last, first - 1, -step)
    return Scale(tuple(date(n // _YEAR, n % _YEAR + 1, 1) for n in sorted(months)), step)


def sizes(past: Composition, columns: Scale, end: date) -> str:
    """Give the size of the core at the end of each column; `?` where it is not known."""
    counts = [
        "?" if not past.known_after(day) else str(len(past.members(day)))
        for day in _ends(columns, end)
    ]
    apart = " " if any(len(each) > 1 for each in counts) else ""
    return apart.join(counts)


def rows(past: Composition, columns: Scale, end: date, signs: Signs) -> Iterator[str]:
    """Yield a line for every person who was there in that time, those who came first on top."""
    people: dict[str, list[Spell]] = {}
    for spell in past.spells:
        people.setdefault(spell.person, []).append(spell)
    ends = [*columns.days[1:], end + timedelta(days=1)]
    width = max((len(visible(person)) for person in people), default=0)
    for person, spells in people.items():
        cells = "".join(
            _cell(spells, begin, after, signs)
            for begin, after in zip(columns.days, ends, strict=True)
        )
        if set(cells) - {signs.absent}:
            yield f"{visible(person):{width}}  {cells}  {_span(spells[0], spells[-1])}".rstrip()


def _cell(spells: Sequence[Spell], begin: date, after: date, signs: Signs) -> str:
    here = [
        each for each in spells if each.start < after and (each.end is None or each.end > begin)
    ]
    if not here:
        return signs.absent
    return signs.core if any(each.core for each in here) else signs.flex


def _span(first: Spell, last: Spell) -> str:
    """Say from when to when; `voor` where the history began after somebody came."""
    before = "voor " if first.censored else ""
    return f"{before}{first.start} – {last.end or ''}".rstrip()


def _ends(columns: Scale, end: date) -> list[date]:
    """Give the last day of each column; the last is the day that is looked at."""
    return [*(day - timedelta(days=1) for day in columns.days[1:]), end]
