"""Events: a core that leaves together, a team that changes by turns, one that nobody confirms."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.stability.composition import Composition
from aanzien_cli.analysis.stability.retention import Departure, retention
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

_TURNOVERS: Final = 2


class Exodus(NamedTuple):
    """A large part of a core that left within a short time, between two days."""

    first: date
    last: date
    people: tuple[str, ...]
    size: int
    """How many the core had the day before."""


def exodus(team: Team, past: Composition, register: Register) -> Exodus | None:
    """Give the worst exodus of the year before the peildatum, or None.

    Who left by a fixed term does not count. Neither does who left on the last day of a team that
    ended, unless its work went on: then the team ended because they left.
    """
    drempels, day = register.drempels, register.peildatum
    kept = retention(past, day, drempels.kernbehoud_dagen, team.rotatie)
    if kept is None:
        return None
    end = None if _works(team, register) else team.tot
    gone = [each for each in kept.departures if not each.is_planned and each.day != end]
    found = [each for each in _within(gone, past, drempels) if _is_large(each, drempels)]
    return max(
        found,
        key=lambda each: (len(each.people) / each.size, -each.first.toordinal()),
        default=None,
    )


def _works(team: Team, register: Register) -> bool:
    return any(is_running(each) for each in register.referring(Opdracht, "team", team.id))


def _within(gone: list[Departure], past: Composition, drempels: Drempels) -> Iterable[Exodus]:
    span = timedelta(days=drempels.massale_uitstroom_dagen)
    for number, first in enumerate(gone):
        before = past.members(first.day - timedelta(days=1))
        group = [each for each in gone[number:] if each.day < first.day + span]
        people = tuple(each.person for each in group if each.person in before)
        yield Exodus(first.day, group[-1].day, people, len(before))


def _is_large(found: Exodus, drempels: Drempels) -> bool:
    share = Decimal(len(found.people)) / found.size
    enough = len(found.people) >= drempels.massale_uitstroom_min
    return enough and share >= drempels.massale_uitstroom


def rotates(past: Composition, day: date, drempels: Drempels) -> bool:
    """Whether members come and go by turns: short stays, and the whole core replaced twice."""
    spells = [each for each in past.core if each.start <= day]
    ended = [each for each in spells if each.end and each.end <= day and not each.censored]
    if not ended:
        return False
    from statistics import median  # noqa: PLC0415 -- loads random, and few members have left

    first = min(each.start for each in spells)
    days = max((day - first).days, 1)
    size = Decimal(sum(each.days_until(day) for each in spells)) / days
    stay = median((each.end - each.start).days for each in ended if each.end)
    return stay <= drempels.rouleert_dagen and len(ended) >= _TURNOVERS * size


def overlap_days(past: Composition, gone: Departure) -> int | None:
    """Give the days that a leaver worked with the last to come before; None without a newer one."""
    own = next(each for each in past.core if (each.person, each.end) == (gone.person, gone.day))
    newer = [each for each in past.core if each.start > own.start and each.start <= gone.day]
    return min(((gone.day - each.start).days for each in newer), default=None)


def last_change(team: Team, past: Composition, day: date) -> date | None:
    """Give the last day up to `day` on which the composition changed or was confirmed."""
    starts = [each.start for each in past.spells if not each.censored]
    ends = [each.end for each in past.spells if each.end]
    known = [*starts, *ends, past.known_from, team.bevestigd_op]
    return max((each for each in known if each and each <= day), default=None)


def is_unconfirmed(team: Team, past: Composition, register: Register) -> bool:
    """Whether a team has members of whom nobody said for long that they still are."""
    day = register.peildatum
    if past.lost_on or not past.members(day):
        return False
    changed = last_change(team, past, day)
    limit = timedelta(days=register.drempels.team_onbevestigd_dagen)
    return changed is not None and day - changed > limit
