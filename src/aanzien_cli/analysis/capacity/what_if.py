"""What if: what gives way when people go from an afdeling to a team.

Three answers from the same data: which work falls at the least loss, which starts move, and how
much longer work waits.
"""

from dataclasses import dataclass
from decimal import Decimal

from aanzien_cli.analysis.assignments import planning_period
from aanzien_cli.analysis.capacity.gaps import Gap, gap, pieces
from aanzien_cli.analysis.capacity.least_loss import Loss, least_loss
from aanzien_cli.analysis.capacity.move import Move
from aanzien_cli.analysis.capacity.queueing import waiting
from aanzien_cli.analysis.capacity.shifts import Shift, shifts
from aanzien_cli.analysis.capacity.sums import Balance, team_balance
from aanzien_cli.analysis.hours import Work, hours_in
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register


@dataclass(frozen=True, slots=True)
class Flow:
    """How regular work flows: its load, the wait in times its own length, and what piles up.

    `load` is None where nobody is left; `backlog` is in hours per period.
    """

    left: Decimal
    load: float | None
    wait: float | None
    backlog: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What happens to the afdeling and to the team in the period in which the move starts."""

    move: Move
    period: Periode
    gap: Gap
    falls_before: Loss
    falls: Loss
    shifts: tuple[Shift, ...]
    flow_before: Flow
    flow: Flow
    target: Balance

    @property
    def absent(self) -> Decimal:
        """The part of the fte that would go which the afdeling has not got; 0 if none is known."""
        there = max(self.gap.left, Decimal(0))
        return Decimal(0) if self.gap.staff is None else max(self.move.fte - there, Decimal(0))


def what_if(register: Register, move: Move, work: Work) -> Answer:
    """Answer what happens when people go from an afdeling to a team."""
    period = Periode.of(move.start, planning_period(register).soort)
    now = gap(register, move.source, move.start)
    left = now.left - move.fte
    return Answer(
        move=move,
        period=period,
        gap=now,
        falls_before=now.loss(),
        falls=least_loss(pieces(move.source, move.start), float(left)),
        shifts=shifts(register, move, period),
        flow_before=_flow(now.regular, now.left, hours_in(work, period)),
        flow=_flow(now.regular, left, hours_in(work, period)),
        target=team_balance(register, move.target, period),
    )


def _flow(regular: Decimal, left: Decimal, hours: float) -> Flow:
    load = float(regular / left) if left > 0 else None
    wait = None if load is None else waiting(load, max(1, int(left)))
    return Flow(left, load, wait, float(max(regular - left, Decimal(0))) * hours)
