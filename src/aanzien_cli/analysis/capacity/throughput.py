"""Throughput: how much work a team has in hand, how much leaves it, and how long that takes.

Little's law: over a stretch of time the average number in hand is the number that leaves per day
times the days that each takes. Whatever the work is like it holds, so where the days that were
written down say something else, the days are wrong or the work is not steady.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from aanzien_cli.analysis.running import is_closed, is_running
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

DAYS: Final = 365
_LEAST: Final = 3
"""Below so many that left, one of them makes all the difference."""


@dataclass(frozen=True, slots=True)
class Throughput:
    """The opdrachten of a team from `start` up to and not including `end`.

    `in_hand` is their average number, `finished` how many were finished or stopped, `measured` the
    average days between their start and end as written down. `undated` lack a day and do not count.
    """

    team: Team
    start: date
    end: date
    in_hand: float
    finished: int
    measured: float
    undated: int

    @property
    def lead(self) -> float:
        """The days that an opdracht takes according to Little's law."""
        return self.in_hand * (self.end - self.start).days / self.finished

    def differs(self, limit: float) -> bool:
        """Whether the measured days lie further from the law than a share of it."""
        return self.finished >= _LEAST and abs(self.measured - self.lead) > limit * self.lead


def throughputs(register: Register) -> tuple[Throughput, ...]:
    """Give, by team, what left in the year before the peildatum; nothing where nothing did."""
    end = register.peildatum
    start = end - timedelta(days=DAYS)
    found = ((team, _of(register, team.id)) for team in register.of(Team))
    flows = (_throughput(team, (start, end), work) for team, work in found)
    return tuple(each for each in flows if each.finished)


def _of(register: Register, team: str) -> tuple[Opdracht, ...]:
    """Give the work that was begun by a team, and perhaps ended."""
    return register.remember("work begun by team", lambda: _begun(register)).get(team, ())


def _begun(register: Register) -> Mapping[str, tuple[Opdracht, ...]]:
    groups: dict[str, list[Opdracht]] = {}
    for each in register.of(Opdracht):
        if each.team and (is_running(each) or is_closed(each) or each.status == "on_hold"):
            groups.setdefault(each.team, []).append(each)
    return {team: tuple(work) for team, work in groups.items()}


def _stay(opdracht: Opdracht, end: date) -> tuple[date, date] | None:
    """Give the days that work was in hand; what has not ended is still there after `end`."""
    van = opdracht.van
    tot = opdracht.tot if is_closed(opdracht) else max(end, van or end) + timedelta(days=1)
    return None if van is None or tot is None or tot < van else (van, tot)


def _throughput(team: Team, window: tuple[date, date], work: tuple[Opdracht, ...]) -> Throughput:
    start, end = window
    stays = [stay for each in work if (stay := _stay(each, end))]
    inside = sum(max((min(tot, end) - max(van, start)).days, 0) for van, tot in stays)
    took = [(tot - van).days for van, tot in stays if start < tot <= end]
    return Throughput(
        team=team,
        start=start,
        end=end,
        in_hand=inside / (end - start).days,
        finished=len(took),
        measured=sum(took) / len(took) if took else 0.0,
        undated=len(work) - len(stays),
    )
