"""Shifts: which opdrachten that wait can start earlier or later when people move."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.capacity.demand import asks, is_ready
from aanzien_cli.analysis.capacity.land import worst
from aanzien_cli.analysis.capacity.move import Move
from aanzien_cli.analysis.capacity.planning import Work, starts
from aanzien_cli.analysis.capacity.sums import asked_in, team_balance
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

_HORIZON: Final = 12


@dataclass(frozen=True, slots=True)
class Shift:
    """An opdracht whose first possible start moves; None is not within twelve periods."""

    opdracht: Opdracht
    before: Periode | None
    after: Periode | None


def shifts(register: Register, move: Move, first: Periode) -> tuple[Shift, ...]:
    """Give the opdrachten that are ready, of the afdeling and of the team, whose start moves.

    What waits at the afdeling has the room that regular and running work leave; what waits at the
    team has what its running opdrachten leave.
    """
    row = [first]
    while len(row) < _HORIZON:
        row.append(row[-1].next())
    ready = sorted(
        (each for each in register.of(Opdracht) if is_ready(each)),
        key=lambda each: (each.prioriteit is None, each.prioriteit or 0),
    )
    given = [o for o in ready if _is_own(o, move, register)]
    taken = [o for o in ready if o.team == move.target.id and o not in given]
    lost = _compared(register, given, row, lambda period: _source_room(register, move, period))
    won = _compared(register, taken, row, lambda period: _target_room(register, move, period))
    return (*lost, *won)


def _compared(
    register: Register,
    waiting: Sequence[Opdracht],
    row: Sequence[Periode],
    room: Callable[[Periode], tuple[Decimal, Decimal]],
) -> Iterator[Shift]:
    """Yield those whose start differs between the room before and the room after the move."""
    if not waiting:
        return
    rooms = [room(period) for period in row]
    work = [each for each in (_work(register, o, row) for o in waiting) if each.needs]
    before = starts(work, [each[0] for each in rooms])
    after = starts(work, [each[1] for each in rooms])
    for opdracht in waiting:
        old, new = before.get(opdracht.id), after.get(opdracht.id)
        if old != new:
            yield Shift(opdracht, _at(row, old), _at(row, new))


def _source_room(register: Register, move: Move, period: Periode) -> tuple[Decimal, Decimal]:
    now = worst(register, move.source, period)
    own = {o.id for o in register.of(Opdracht) if _is_own(o, move, register)}
    mine = (a for a in asks(register) if a.running and a.partner is None and a.opdracht in own)
    free = now.left - now.regular - asked_in(mine, period).total
    return free, free - _moved(move, period)


def _target_room(register: Register, move: Move, period: Periode) -> tuple[Decimal, Decimal]:
    free = -team_balance(register, move.target, period).excess
    return free, free + _moved(move, period)


def _moved(move: Move, period: Periode) -> Decimal:
    return move.fte if move.start < period.end and period.start < move.end else Decimal(0)


def _is_own(opdracht: Opdracht, move: Move, register: Register) -> bool:
    """Whether an opdracht is for the afdeling itself, or for a team that falls under it."""
    team = register.get(Team, opdracht.team)
    return move.source.id in (opdracht.afdeling, team.afdeling if team else None)


def _work(register: Register, opdracht: Opdracht, row: Sequence[Periode]) -> Work:
    mine = [a for a in asks(register) if a.opdracht == opdracht.id and a.partner is None]
    needs = [asked_in(mine, period).total for period in row]
    while needs and not needs[-1]:
        needs.pop()
    planned = next((place for place, need in enumerate(needs) if need), 0)
    return Work(opdracht.id, planned, tuple(needs[planned:]))


def _at(row: Sequence[Periode], place: int | None) -> Periode | None:
    return None if place is None else row[place]
