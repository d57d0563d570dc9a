"""Reason: a sentence that says what became of a team's core, with the numbers in it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from aanzien_cli.analysis.stability.composition import Composition
from aanzien_cli.analysis.stability.events import Exodus
from aanzien_cli.analysis.stability.retention import Departure, Retention
from aanzien_cli.domain.quantities.datum import MONTHS

_BOTH: Final = 2


def reason(past: Composition, kept: Retention | None) -> str:
    """Say who of the core of a year ago is still there, when others left and how many came.

    For a younger team, or a shorter past, the sentence says from when it counts.
    """
    if past.lost_on:
        return f"sinds {past.lost_on} noemt het bestand geen leden meer: gegevens vervallen"
    if past.known_from is None and past.spells:
        return "niet bekend: de leden hebben geen datums, en er is geen geschiedenis in git"
    if kept is None or not kept.base:
        return "dit team heeft geen kernleden"
    return "; ".join((_stayed(past, kept), *_left(kept), *_came(kept)))


def exodus_in_words(found: Exodus) -> str:
    """Say how many left together, and when."""
    count = f"{len(found.people)} van de {found.size} kernleden"
    if found.first == found.last:
        return f"{count} vertrokken op {found.first}"
    days = (found.last - found.first).days + 1
    return f"{count} vertrokken in {days} dagen, van {found.first} tot en met {found.last}"


def _stayed(past: Composition, kept: Retention) -> str:
    size, stayed = len(kept.base), len(kept.stayed)
    then = _then(past, kept)
    if size == 1:
        return f"het ene kernlid van {then} {'is er nog' if stayed else 'is vertrokken'}"
    if stayed == size:
        return f"{'beide' if size == _BOTH else f'alle {size}'} kernleden van {then} zijn er nog"
    if not stayed:
        return f"geen van de {size} kernleden van {then} is er nog"
    return f"{stayed} van de {size} kernleden van {then} {'is' if stayed == 1 else 'zijn'} er nog"


def _then(past: Composition, kept: Retention) -> str:
    if kept.days >= kept.window:
        return "een jaar geleden" if kept.window in (365, 366) else f"{kept.window} dagen geleden"
    if past.is_censored and kept.start == past.known_from:
        return f"de eerste dag die bekend is ({kept.start})"
    return f"het begin ({kept.start})"


def _left(kept: Retention) -> Iterator[str]:
    gone = kept.left
    if gone and len(kept.base) > 1:
        planned = len(gone) - kept.unplanned
        by_term = f" ({planned} na de vaste termijn)" if planned else ""
        yield f"{_when(gone, kept.end)}{by_term}"


def _when(gone: Iterable[Departure], today: date) -> str:
    """Say how many left in which month; the year is named when it is not this one."""
    months = Counter((each.day.year, each.day.month) for each in gone)
    parts: list[str] = []
    for (year, month), count in sorted(months.items()):
        named = MONTHS[month - 1] + ("" if year == today.year else f" {year}")
        verb = "" if parts else ("vertrok " if count == 1 else "vertrokken ")
        parts.append(f"{count} {verb}in {named}")
    return " en ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _came(kept: Retention) -> Iterator[str]:
    if kept.arrivals:
        count = len(kept.arrivals)
        yield f"{count} {'kwam' if count == 1 else 'kwamen'} erbij"
