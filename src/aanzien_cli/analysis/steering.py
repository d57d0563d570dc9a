"""Steering: what an indicator is there for: its ends, the work on them, the decisions about it."""

from collections.abc import Iterator, Mapping
from datetime import date

from aanzien_cli.analysis.running import is_running
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets


def ends(indicator: Indicator, register: Register) -> tuple[Doelstelling, ...]:
    """Give the doelstellingen that name an indicator, or the one whose other side it shows."""
    own = register.referring(Doelstelling, "indicatoren", indicator.id)
    other = indicator.tegenhanger_van
    if other is None:
        return own
    both = (*own, *register.referring(Doelstelling, "indicatoren", other))
    return tuple({end.path: end for end in both}.values())


def is_steered_on(indicator: Indicator, register: Register) -> bool:
    """Whether anybody steers on an indicator now.

    Nobody does on a mandatory figure (BBV) that serves no doelstelling, nor on one that serves only
    opgaven that have ended.
    """
    served = ends(indicator, register)
    if not served:
        return indicator.bbv_nummer is None
    opgaven = [register.get(Opgave, end.opgave) for end in served]
    return any(opgave is None or opgave.status not in ("afgerond", "gestopt") for opgave in opgaven)


def work_began(indicator: Indicator, register: Register) -> date | None:
    """Give the first day of the running work on the ends of an indicator, up to the peildatum."""
    began: Mapping[str, date] = register.remember("work began", lambda: _work_began(register))
    days = [began[end.id] for end in ends(indicator, register) if end.id in began]
    return min(days, default=None)


def _work_began(register: Register) -> Mapping[str, date]:
    began: dict[str, date] = {}
    for opdracht in register.of(Opdracht):
        if is_running(opdracht) and opdracht.van and opdracht.van <= register.peildatum:
            for end in opdracht.doelstellingen:
                began[end] = min(began.get(end, opdracht.van), opdracht.van)
    return began


def last_decision(indicator: Indicator, register: Register) -> date | None:
    """Give the day of the last decision about an indicator, its ends, their opgave or their work.

    Only decisions up to the peildatum count.
    """
    by_work: Mapping[str, date] = register.remember("decided on work", lambda: _on_work(register))
    served = ends(indicator, register)
    days = [decided_on("indicator", indicator.id, register)]
    for end in served:
        days.append(decided_on("doelstelling", end.id, register))
        days.append(decided_on("opgave", end.opgave, register))
        days.append(by_work.get(end.id))
    return max(filter(None, days), default=None)


def decided_on(kind: str, id_: str, register: Register) -> date | None:
    """Give the day, up to the peildatum, of the last decision about a record.

    That is a besluit that names it, or what was decided after a toets.
    """
    about: Mapping[str, date] = register.remember("decided", lambda: _decided(register))
    return max(filter(None, (about.get(id_), about.get(f"{kind}:{id_}"))), default=None)


def _decided(register: Register) -> Mapping[str, date]:
    """Give the day of the last decision per subject, as it was written."""
    days: dict[str, date] = {}
    for subject, day in (*_besluiten(register), *_after_toets(register)):
        if day <= register.peildatum:
            days[subject] = max(days.get(subject, day), day)
    return days


def _besluiten(register: Register) -> Iterator[tuple[str, date]]:
    for besluit in register.of(Besluit):
        if besluit.besloten_op:
            for subject in besluit.onderwerp:
                yield subject, besluit.besloten_op
            effect = besluit.verwacht_effect
            if effect and effect.indicator:
                yield f"indicator:{effect.indicator}", besluit.besloten_op


def _after_toets(register: Register) -> Iterator[tuple[str, date]]:
    for toets in register.of(Toets):
        day = toets.besloten_op or toets.uitgevoerd_op
        if toets.besluit and day:
            yield f"opdracht:{toets.opdracht}", day


def _on_work(register: Register) -> Mapping[str, date]:
    """Give the day of the last decision on any opdracht, per doelstelling that it serves."""
    days: dict[str, date] = {}
    for opdracht in register.of(Opdracht):
        day = decided_on("opdracht", opdracht.id, register)
        if day is not None:
            for end in opdracht.doelstellingen:
                days[end] = max(days.get(end, day), day)
    return days
