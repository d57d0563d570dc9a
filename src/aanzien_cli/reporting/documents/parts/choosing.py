"""Choosing: the besluiten that were taken with what came of them, and those that wait."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from aanzien_cli.analysis.days import short_day
from aanzien_cli.analysis.open_choices import undecided_since
from aanzien_cli.analysis.thread import subject
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.words import ended, in_a_row
from aanzien_cli.reporting.render.template import Md, literal

_NOBODY = "onbekend wie"


@dataclass(frozen=True)
class Choice:
    """A besluit that waits: what is asked, of whom, and for how long already."""

    day: str
    title: Md
    level: str
    waiting: str


def choices(
    about: tuple[Record, ...] | None, register: Register, cite: Citations
) -> tuple[tuple[Md, ...], tuple[Choice, ...]]:
    """Tell of the besluiten that were taken, newest first, and give the open ones, oldest first.

    `about` names the records that they are about; None asks for all besluiten.
    """
    paths = None if about is None else {record.path for record in about}
    found = [each for each in register.of(Besluit) if _is_about(each, paths, register)]
    taken = [each for each in found if each.besloten_op and each.besloten_op <= register.peildatum]
    waiting = [each for each in found if undecided_since(each, register.peildatum)]
    taken.sort(key=lambda each: (each.besloten_op or date.min, each.path), reverse=True)
    waiting.sort(key=lambda each: (each.gevraagd_op or date.min, each.path))
    return (
        tuple(_taken(each, cite) for each in taken),
        tuple(_choice(each, register, cite) for each in waiting),
    )


def _is_about(besluit: Besluit, paths: set[str] | None, register: Register) -> bool:
    if paths is None:
        return True
    found = (subject(text, register) for text in besluit.onderwerp)
    return any(record is not None and record.path in paths for record in found)


def _choice(besluit: Besluit, register: Register, cite: Citations) -> Choice:
    asked = undecided_since(besluit, register.peildatum)
    return Choice(
        short_day(asked),
        Md(literal(besluit.titel or besluit.soort) + cite(besluit, "gevraagd_op")),
        besluit.niveau or _NOBODY,
        f"{(register.peildatum - asked).days} dagen" if asked else "",
    )


def _taken(besluit: Besluit, cite: Citations) -> Md:
    """Tell of one in a line or two: when, who, what, and what is written of what it does."""
    head = literal(f"{short_day(besluit.besloten_op)}, {besluit.niveau or _NOBODY}:")
    title = literal(ended(besluit.titel or besluit.soort))
    mark = cite(besluit, "besloten_op")
    rest = literal(" ".join(_about(besluit)))
    return Md(f"{head} **{title}**{mark} {rest}")


def _about(besluit: Besluit) -> Iterator[str]:
    """Yield what is not done for it, what it means to others, what else there was, what it did."""
    yield _named("Niet of later", in_a_row(besluit.wat_niet) or "niets opgeschreven")
    said = (
        ("Gevolg", in_a_row(besluit.gevolgen)),
        ("Ook overwogen", in_a_row(besluit.verworpen_alternatieven)),
        ("Achteraf", besluit.effectoordeel or ""),
    )
    yield from (_named(name, text) for name, text in said if text)


def _named(name: str, text: str) -> str:
    return f"{name}: {ended(text)}"
