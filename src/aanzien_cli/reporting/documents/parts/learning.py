"""Learning: the toetsen that were held and what they taught, and the decisions that were taken."""

from dataclasses import dataclass
from datetime import date

from aanzien_cli.analysis.days import day, short_day
from aanzien_cli.analysis.open_choices import undecided_since
from aanzien_cli.analysis.testing import held, held_on, next_due
from aanzien_cli.analysis.thread import subject
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.signs import sign
from aanzien_cli.reporting.documents.words import in_a_row, spaced
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


@dataclass(frozen=True)
class Choice:
    """A besluit: what was chosen or asked, by whom, and what is not done because of it."""

    day: str
    title: Md
    level: str
    not_done: str
    waiting: str


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


def choices(
    about: tuple[Record, ...] | None, register: Register, cite: Citations
) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    """Give the besluiten that were taken, newest first, and the open ones.

    `about` names the records that they are about; None asks for all besluiten.
    """
    paths = None if about is None else {record.path for record in about}
    found = [each for each in register.of(Besluit) if _is_about(each, paths, register)]
    taken = [each for each in found if each.besloten_op and each.besloten_op <= register.peildatum]
    waiting = [each for each in found if undecided_since(each, register.peildatum)]
    taken.sort(key=lambda each: (each.besloten_op or date.min, each.path), reverse=True)
    waiting.sort(key=lambda each: (each.gevraagd_op or date.min, each.path))
    return (
        tuple(_choice(each, register, cite) for each in taken),
        tuple(_choice(each, register, cite) for each in waiting),
    )


def _is_about(besluit: Besluit, paths: set[str] | None, register: Register) -> bool:
    if paths is None:
        return True
    found = (subject(text, register) for text in besluit.onderwerp)
    return any(record is not None and record.path in paths for record in found)


def _choice(besluit: Besluit, register: Register, cite: Citations) -> Choice:
    asked = undecided_since(besluit, register.peildatum)
    waiting = f"{(register.peildatum - asked).days} dagen" if asked else ""
    when = besluit.gevraagd_op if asked else besluit.besloten_op
    field = "gevraagd_op" if asked else "besloten_op"
    return Choice(
        short_day(when),
        Md(literal(besluit.titel or besluit.soort) + cite(besluit, field)),
        besluit.niveau or "onbekend wie",
        in_a_row(besluit.wat_niet) or "niets opgeschreven",
        waiting,
    )
