"""Need: the disciplines that an opdracht asks of its team, and when nobody there has them.

Source: element 3 of the paper, teams with experts from different disciplines. Unit: a discipline
is there in a period when one member has it on at least one day of that period.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from aanzien_cli.analysis.assignments import assignments, disciplines
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.inzet import Claim
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team


class Lack(NamedTuple):
    """A discipline that no member has; `period` is when, None where it is the whole time."""

    discipline: str
    period: Periode | None


class _Window(NamedTuple):
    start: date
    end: date
    period: Periode | None


def lacks(opdracht: Opdracht, team: Team, register: Register) -> tuple[Lack, ...]:
    """Give the disciplines that an opdracht needs and its team lacks, each once.

    What a claim asks is needed in the period of that claim, as far as it is still to come; what
    `benodigde_disciplines` names without a claim is needed on the first day of the work, or now.
    What a partner brings the team need not have.
    """
    day = first_day(opdracht, team, register)
    ahead = [each for each in opdracht.claims if each.periode.end > register.peildatum]
    by_partner = {each.discipline for each in ahead if each.partner}
    when: dict[str, list[_Window]] = {each: [] for each in opdracht.benodigde_disciplines}
    for claim in ahead:
        if claim.discipline and not claim.partner:
            when.setdefault(claim.discipline, []).append(_window(claim, day))
    now = _Window(day, day + timedelta(days=1), None)
    found = (
        _lack(discipline, windows or [now], team, register)
        for discipline, windows in when.items()
        if discipline not in by_partner
    )
    return tuple(each for each in found if each)


def first_day(opdracht: Opdracht, team: Team, register: Register) -> date:
    """Give the day a team is looked at: now, or when the opdracht or the team is to begin."""
    return max(filter(None, (register.peildatum, opdracht.van, team.van)))


def _window(claim: Claim, day: date) -> _Window:
    """Give the days of a claim that are still to come, and one day at least."""
    start = max(claim.periode.start, day)
    return _Window(start, max(claim.periode.end, start + timedelta(days=1)), claim.periode)


def _lack(discipline: str, windows: list[_Window], team: Team, register: Register) -> Lack | None:
    stays = [*_stays(discipline, team, register)]
    empty = [w for w in windows if not any(van < w.end and w.start < tot for van, tot in stays)]
    if not empty:
        return None
    always = len(empty) == len(windows)
    return Lack(discipline, None if always else min(empty).period)


def _stays(discipline: str, team: Team, register: Register) -> Iterator[tuple[date, date]]:
    for each in assignments(team):
        if discipline in disciplines(each, register):
            yield each.van or date.min, each.tot or date.max
