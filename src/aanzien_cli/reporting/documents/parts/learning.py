"""Learning: the toetsen that were held, what they taught, and when the next ones are due."""

from dataclasses import dataclass
from datetime import date

from aanzien_cli.analysis.days import day, short_day
from aanzien_cli.analysis.testing import held, held_on, next_due
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.signs import sign
from aanzien_cli.reporting.documents.words import spaced
from aanzien_cli.reporting.render.lamps import GREEN, GREY, ORANGE
from aanzien_cli.reporting.render.template import Md, literal

_OUTCOMES = {"bevestigd": GREEN, "weerlegd": ORANGE, "onbeslist": GREY}


@dataclass(frozen=True)
class Held:
    """A toets that was held: what was asked, what came out, and what was learned."""

    day: str
    question: Md
    outcome: Md
    then: str
    lesson: str


def held_tests(work: tuple[Opdracht, ...], register: Register, cite: Citations) -> tuple[Held, ...]:
    """Give the toetsen of some opdrachten that were held, the newest first."""
    found = [
        (held_on(toets, register.peildatum) or date.min, toets, opdracht)
        for opdracht in work
        for toets in held(opdracht, register)
    ]
    found.sort(key=lambda row: (row[0], row[1].path), reverse=True)
    return tuple(
        Held(
            short_day(when if when > date.min else None),
            _question(opdracht, toets, cite),
            _outcome(toets.uitkomst),
            spaced(toets.besluit or "nog geen besluit"),
            toets.les or toets.bevinding or "niet opgeschreven",
        )
        for when, toets, opdracht in found
    )


def assumption(opdracht: Opdracht, toets: Toets) -> str:
    """Give what was assumed, in the words of the opdracht, or empty where that is not written."""
    found = (each for each in opdracht.veronderstellingen if each.id == toets.veronderstelling)
    return next((each.tekst for each in found if each.tekst), "")


def _question(opdracht: Opdracht, toets: Toets, cite: Citations) -> Md:
    """Give the question, or else what was assumed, or else the work that it was about."""
    said = toets.vraag or assumption(opdracht, toets) or opdracht.titel
    return Md(literal(said) + cite(toets, "vraag" if toets.vraag else ""))


def _outcome(outcome: str | None) -> Md:
    return sign(_OUTCOMES[outcome], outcome) if outcome else sign(GREY, "geen uitkomst")


def next_tests(work: tuple[Opdracht, ...], register: Register) -> tuple[str, ...]:
    """Say for each running opdracht when the next toets is due, in a sentence."""
    found = ((each, next_due(each, register)) for each in work if each.status == "in_uitvoering")
    return tuple(
        f"{opdracht.titel}: {_due(due.day, register.peildatum)}" for opdracht, due in found if due
    )


def _due(when: date, peildatum: date) -> str:
    late = (peildatum - when).days
    return f"had op {day(when)} moeten zijn, {late} dagen geleden" if late > 0 else day(when)
