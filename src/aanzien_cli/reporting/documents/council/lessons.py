"""Lessons: what did not work and what was learned, told without anybody to blame."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from aanzien_cli.analysis.days import day
from aanzien_cli.analysis.testing import held, held_on
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.parts.learning import assumption
from aanzien_cli.reporting.documents.words import ended
from aanzien_cli.reporting.render.template import Md, literal

_YEAR: Final = timedelta(days=365)


def lessons(work: tuple[Opdracht, ...], register: Register, cite: Citations) -> tuple[Md, ...]:
    """Give the assumptions that proved wrong in the last year, and the work that was stopped."""
    return (*_refuted(work, register, cite), *_stopped(work, register, cite))


def _refuted(work: tuple[Opdracht, ...], register: Register, cite: Citations) -> Iterator[Md]:
    for opdracht in work:
        for toets in held(opdracht, register):
            when = held_on(toets, register.peildatum)
            if toets.uitkomst == "weerlegd" and when and when > register.peildatum - _YEAR:
                thought = ended(_assumption(opdracht, toets))
                lesson = ended(toets.les or toets.bevinding or "Wat wij leerden, staat er niet")
                said = f"Wij dachten: {thought} Dat klopte niet, bleek op {day(when)}. {lesson}"
                yield Md(literal(said) + cite(toets, "les" if toets.les else ""))


def _assumption(opdracht: Opdracht, toets: Toets) -> str:
    return assumption(opdracht, toets) or toets.vraag or opdracht.titel


def _stopped(work: tuple[Opdracht, ...], register: Register, cite: Citations) -> Iterator[Md]:
    for opdracht in work:
        if opdracht.status == "gestopt":
            why = next(
                (
                    f" {ended(each.titel)}"
                    for each in register.of(Besluit)
                    if each.soort == "stop" and each.titel and _is_about(each, opdracht)
                ),
                "",
            )
            said = f"Gestopt: {ended(opdracht.titel)}{why}"
            yield Md(literal(said) + cite(opdracht, "status"))


def _is_about(besluit: Besluit, opdracht: Opdracht) -> bool:
    return any(each in (opdracht.id, f"opdracht:{opdracht.id}") for each in besluit.onderwerp)
