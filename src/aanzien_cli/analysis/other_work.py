"""Other work: what somebody in a team does besides, on the peildatum, in fte.

Only opdrachtenteams count: to be in a professional team is a trade, not a task. Source: element 3
of the paper, members are fully assigned to their team unless the work can be separated.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from aanzien_cli.analysis.assignments import (
    Assignment,
    assignments_of,
    is_opdrachtenteam,
    supply,
)
from aanzien_cli.analysis.fte_sum import FteSum
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team


class Task(NamedTuple):
    """What a person gives to one team: the known fte, and whether it is separated by agreement."""

    team: Team
    fte: FteSum
    separated: bool


def tasks(persoon: str, register: Register) -> Mapping[str, Task]:
    """Give all that a person does in teams on the peildatum, by the path of the team."""
    return register.remember(("tasks", persoon), lambda: _tasks(persoon, register))


def large_tasks(persoon: str, register: Register) -> tuple[Task, ...]:
    """Give the tasks from `drempels.deeltaak_fte` that are not separated from the others."""
    return register.remember(("large tasks", persoon), lambda: (*_large(persoon, register),))


def _large(persoon: str, register: Register) -> Iterator[Task]:
    for task in tasks(persoon, register).values():
        if not task.separated and task.fte.total >= register.drempels.deeltaak_fte:
            yield task


def _tasks(persoon: str, register: Register) -> Mapping[str, Task]:
    by_team: dict[str, list[Assignment]] = {}
    for each in assignments_of(persoon, register):
        if each.lasts_on(register.peildatum) and is_opdrachtenteam(each.team):
            by_team.setdefault(each.team.path, []).append(each)
    return {path: _task(found, register) for path, found in by_team.items()}


def _task(found: list[Assignment], register: Register) -> Task:
    separated = any(_is_separated(each, register) for each in found)
    return Task(found[0].team, supply(found).fte, separated)


def _is_separated(each: Assignment, register: Register) -> bool:
    """Whether an exception has a reason, says how the work is separated, and still holds."""
    exception = each.lid.uitzondering
    if exception is None or not exception.gescheiden_door or not exception.reden:
        return False
    return exception.tot is None or register.peildatum < exception.tot
