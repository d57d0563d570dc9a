"""Testing: which toetsen of an opdracht were held, which is due next, and which is overdue."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets

_LONGEST: Final = 36_500


class Due(NamedTuple):
    """A toets that has to be held by `day`; `toets` is its record, where there is one already.

    `field` is the dotted place in the opdracht, or in that record, which says so.
    """

    day: date
    field: str
    toets: Toets | None = None


def held_on(toets: Toets, peildatum: date) -> date | None:
    """Give the day a toets was held, up to the peildatum.

    A toets with an outcome but without that day was held on the day it was planned for.
    """
    day = toets.uitgevoerd_op or (toets.gepland_op if toets.uitkomst else None)
    return day if day and day <= peildatum else None


def is_held(toets: Toets, peildatum: date) -> bool:
    """Whether a toets was held; an outcome tells so where no day does."""
    if toets.uitgevoerd_op is None:
        return toets.uitkomst is not None
    return toets.uitgevoerd_op <= peildatum


def held(opdracht: Opdracht, register: Register) -> tuple[Toets, ...]:
    """Give the toetsen of an opdracht that were held up to the peildatum, by path."""
    toetsen = register.referring(Toets, "opdracht", opdracht.id)
    return tuple(toets for toets in toetsen if is_held(toets, register.peildatum))


def next_due(opdracht: Opdracht, register: Register) -> Due | None:
    """Give the toets of an opdracht that has to be held first, by its plan or by its records."""
    waiting = [*planned(opdracht, register)]
    by_plan = due_by_plan(opdracht, register)
    return min(
        waiting if by_plan is None else [*waiting, by_plan], key=lambda due: due.day, default=None
    )


def planned(opdracht: Opdracht, register: Register) -> tuple[Due, ...]:
    """Give the toetsen of an opdracht that are planned and were not held, by path."""
    toetsen = register.referring(Toets, "opdracht", opdracht.id)
    return tuple(
        Due(toets.gepland_op, "gepland_op", toets)
        for toets in toetsen
        if toets.gepland_op and not is_held(toets, register.peildatum)
    )


def due_by_plan(opdracht: Opdracht, register: Register) -> Due | None:
    """Give what the toetsplan asks next: the first toets, or one cycle after the last.

    None where the plan does not tell, or no day of the last toets is known.
    """
    plan = opdracht.toetsplan
    if plan is None:
        return None
    done = held(opdracht, register)
    if not done:
        first = plan.eerste_toets_voor
        return Due(first, "toetsplan.eerste_toets_voor") if first else None
    last = max(filter(None, (held_on(each, register.peildatum) for each in done)), default=None)
    cycle = plan.cyclus_dagen
    if last is None or cycle is None or cycle < 1:
        return None
    return Due(last + timedelta(days=min(cycle, _LONGEST)), "toetsplan.cyclus_dagen")


def days_overdue(due: Due, opdracht: Opdracht, register: Register) -> int:
    """Give how many days a toets is late; 0 where it is not, or not by more than the slack.

    Only a cycle has slack: the share of it in `drempels.toetscyclus_speling`.
    """
    late = (register.peildatum - due.day).days
    cycle = opdracht.toetsplan.cyclus_dagen if opdracht.toetsplan else None
    by_cycle = due.field == "toetsplan.cyclus_dagen" and cycle is not None
    slack = register.drempels.toetscyclus_speling * min(cycle or 0, _LONGEST)
    return max(late, 0) if late > (slack if by_cycle else Decimal(0)) else 0
