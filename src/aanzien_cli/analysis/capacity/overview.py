"""Overview: all that the command `aanzien capacity` tells, as one value."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from aanzien_cli.analysis.assignments import assignments
from aanzien_cli.analysis.capacity.bottleneck import Bottleneck
from aanzien_cli.analysis.capacity.demand import asks
from aanzien_cli.analysis.capacity.gaps import Gap, given
from aanzien_cli.analysis.capacity.land import Choice, Land, choices, gaps, lands
from aanzien_cli.analysis.capacity.move import Move
from aanzien_cli.analysis.capacity.notes import notes
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.rows import Row, rows, shortages
from aanzien_cli.analysis.capacity.subjects import subjects
from aanzien_cli.analysis.capacity.throughput import Throughput, throughputs
from aanzien_cli.analysis.capacity.what_if import Answer, what_if
from aanzien_cli.analysis.hours import Work
from aanzien_cli.analysis.lending import opgaven_of
from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.thread import opdrachten_of, teams_of
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register


@dataclass(frozen=True, slots=True)
class Overview:
    """The rows per subject, what falls short together, land, gaps, choices and what to know.

    `running` counts the running opdrachten of each team, `throughputs` tells what leaves it.
    """

    peildatum: date
    drempels: Drempels
    per: Per
    periods: tuple[Periode, ...]
    rows: tuple[tuple[Row, ...], ...]
    bottlenecks: tuple[tuple[Periode, Bottleneck], ...]
    lands: tuple[Land, ...]
    gaps: tuple[tuple[Periode, Gap], ...]
    choices: tuple[Choice, ...]
    running: dict[str, int]
    notes: tuple[str, ...]
    throughputs: tuple[Throughput, ...] = ()
    answer: Answer | None = None


def overview(
    register: Register,
    per: Per,
    periods: Sequence[Periode],
    opgave: Opgave | None = None,
    move: Move | None = None,
) -> Overview:
    """Compute everything for some periods (one at least), all of it or what an opgave touches."""
    work = Work.of(register.organisatie)
    within = (periods[0].start, periods[-1].end)
    wanted = None if opgave is None else _touched(register, per, opgave)
    chosen = (s for s in subjects(register, per, within) if wanted is None or s.id in wanted)
    return Overview(
        peildatum=register.peildatum,
        drempels=register.drempels,
        per=per,
        periods=tuple(periods),
        rows=tuple(_telling(rows(subject, periods, work) for subject in chosen)),
        bottlenecks=shortages(register, periods, work),
        lands=lands(register, periods, opgave),
        gaps=gaps(register, periods, opgave),
        choices=choices(register, opgave),
        running=_running(register),
        notes=notes(register),
        throughputs=_leaving(register, per, wanted),
        answer=None if move is None else what_if(register, move, work),
    )


def _leaving(register: Register, per: Per, wanted: frozenset[str] | None) -> tuple[Throughput, ...]:
    """Give what leaves each of the teams that are shown."""
    found = throughputs(register) if per is Per.TEAM else ()
    return tuple(each for each in found if wanted is None or each.team.id in wanted)


def _telling(found: Iterable[tuple[Row, ...]]) -> Iterator[tuple[Row, ...]]:
    return (rows_ for rows_ in found if any(row.supply or row.demand for row in rows_))


def _running(register: Register) -> dict[str, int]:
    found: dict[str, int] = {}
    for opdracht in register.of(Opdracht):
        if opdracht.team and is_running(opdracht):
            found[opdracht.team] = found.get(opdracht.team, 0) + 1
    return found


def _touched(register: Register, per: Per, opgave: Opgave) -> frozenset[str]:
    """Give the ids of a kind that work for an opgave, or lend to it."""
    work = {each.id for each in opdrachten_of(opgave, register)}
    teams = teams_of(opgave, register)
    asked = [ask for ask in asks(register) if ask.opdracht in work]
    found = {
        Per.TEAM: {team.id for team in teams},
        Per.DISCIPLINE: {ask.discipline for ask in asked if ask.discipline},
        Per.PARTNER: {ask.partner for ask in asked if ask.partner},
        Per.PERSOON: {each.persoon for team in teams for each in assignments(team)},
        Per.AFDELING: {
            afdeling.id
            for afdeling in register.of(Afdeling)
            for each in given(register, afdeling)
            if opgave in opgaven_of(each, register)
        },
    }
    return frozenset(found[per])
