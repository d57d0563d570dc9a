"""What if: the answer to a move of people, in three forms."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.capacity.shifts import Shift
from aanzien_cli.analysis.capacity.what_if import Answer, Flow
from aanzien_cli.analysis.days import day
from aanzien_cli.reporting.capacity.figures import fte, hours, percent, wait
from aanzien_cli.reporting.capacity.land import falls_in_words

_NONE: Final = Decimal(0)


def answer_lines(answer: Answer, peildatum: date) -> Iterator[str]:
    """Yield what falls, which starts move, how long work waits, and what the team gets."""
    move = answer.move
    until = "" if move.end == date.max else f" tot {day(move.end)}"
    yield (
        f"Als {fte(move.fte)} fte van {move.source.id} naar {move.target.id} gaat, van"
        f" {day(move.start)}{until} (peildatum {peildatum})"
    )
    if answer.absent:
        yield f"Let op: {_absent(answer)}"
    yield from ("", "Wat er valt", *(f"  {line}" for line in _falls(answer)))
    yield from ("", "Wat er schuift", *(f"  {line}" for line in _shifts(answer)))
    yield from ("", "Wat er wacht", *(f"  {line}" for line in _flows(answer)))
    yield from ("", f"Wat {move.target.id} krijgt", f"  {_target(answer)}")


def _absent(answer: Answer) -> str:
    """Say that more is to go than there is, and what the afdeling has got."""
    gap, move = answer.gap, answer.move
    lent = f", waarvan al {fte(gap.lent_fte)} fte is uitgeleend" if gap.lent else ""
    return (
        f"{fte(move.fte)} fte is meer dan er is: {move.source.id} heeft {fte(gap.staff or _NONE)}"
        f" fte{lent}; {fte(answer.absent)} fte ontbreekt"
    )


def _falls(answer: Answer) -> Iterator[str]:
    gap, move = answer.gap, answer.move
    if gap.staff is None:
        yield f"{move.source.id} noemt geen bezetting_fte; wat er valt, is niet te zeggen"
        return
    yield f"nu: {fte(gap.left)} fte over, regulier werk {fte(gap.regular)} fte; {_words(answer)}"
    left = answer.flow.left
    yield (
        f"dan: {fte(gap.left)} − {fte(move.fte)} = {fte(left)} fte over;"
        f" {falls_in_words(answer.falls)}"
    )


def _words(answer: Answer) -> str:
    return falls_in_words(answer.falls_before)


def _shifts(answer: Answer) -> Iterator[str]:
    if not answer.shifts:
        yield "geen opdracht die gereed staat, begint eerder of later"
    yield from (_shift(each) for each in answer.shifts)


def _shift(shift: Shift) -> str:
    before = f"in {shift.before}" if shift.before else "past niet binnen 12 perioden"
    after = f"in {shift.after}" if shift.after else "past niet binnen 12 perioden"
    return f"{shift.opdracht.titel} ({shift.opdracht.id}): nu {before}, dan {after}"


def _flows(answer: Answer) -> Iterator[str]:
    if answer.gap.staff is None:
        yield "zonder bezetting_fte is de wachttijd niet te zeggen"
        return
    yield f"nu: {_flow(answer.flow_before, answer)}"
    yield f"dan: {_flow(answer.flow, answer)}"


def _flow(flow: Flow, answer: Answer) -> str:
    if flow.load is None:
        return "niemand over voor het reguliere werk"
    load = f"belasting {percent(flow.load)}"
    if flow.backlog:
        return f"{load}; in {answer.period} blijft {hours(flow.backlog)} liggen"
    return f"{load}; {wait(flow.wait) or 'wachten 0,0 ×'} de duur van een stuk werk"


def _target(answer: Answer) -> str:
    balance, move = answer.target, answer.move
    there = balance.there.total
    return (
        f"in {answer.period}: {fte(there)} + {fte(move.fte)} = {fte(there + move.fte)} fte;"
        f" lopende opdrachten vragen {fte(balance.asked.total)} fte"
    )
