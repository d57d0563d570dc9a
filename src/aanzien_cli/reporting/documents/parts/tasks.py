"""Tasks: the opdrachten of an opgave, each in one row: who, how it stands, and the next toets."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from aanzien_cli.analysis.days import short_day
from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.testing import next_due
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.voortgang import Kleur
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.signs import light, sign
from aanzien_cli.reporting.documents.words import spaced
from aanzien_cli.reporting.render.lamps import GREY, ORANGE
from aanzien_cli.reporting.render.template import Md, literal

_ON: Final = ("tijd", "geld", "kwaliteit")
_WORST_FIRST: Final[tuple[Kleur | None, ...]] = ("rood", "oranje", None)


@dataclass(frozen=True)
class Task:
    """An opdracht in a table: who does it, how it stands, and when it is tested."""

    title: Md
    team: str
    stand: Md
    next: Md


def tasks(work: tuple[Opdracht, ...], register: Register, cite: Citations) -> tuple[Task, ...]:
    """Give the opdrachten as rows; of work that does not run the status tells how it stands."""
    return tuple(
        Task(
            Md(literal(each.titel) + cite(each, "titel")),
            team.naam if (team := register.get(Team, each.team)) else "geen team",
            _stand(each),
            _next(each, register),
        )
        for each in work
    )


def _stand(opdracht: Opdracht) -> Md:
    """Give the worst light, and behind each word on what: `▲ in gevaar: tijd`."""
    status = spaced(opdracht.status or "status onbekend")
    if opdracht.voortgang is None:
        return sign(GREY, "niet beoordeeld" if is_running(opdracht) else status)
    found: dict[Kleur | None, list[str]] = defaultdict(list)
    for name in _ON:
        found[getattr(opdracht.voortgang, name)].append(name)
    said = "; ".join(_lights(found))
    return Md(said if is_running(opdracht) else f"{said}; {literal(status)}")


def _lights(found: dict[Kleur | None, list[str]]) -> Iterator[str]:
    """Yield the words of each light that is not green, the first with its sign."""
    said = [color for color in _WORST_FIRST if color in found]
    first = said[0] if said and (said[0] or "groen" not in found) else "groen"
    if first not in said:
        yield light("groen")
    for color in said:
        word = light(color) if color == first else light(color).partition(" ")[2]
        everything = len(found[color]) == len(_ON)
        yield word if everything else f"{word}: {enumerated(found[color])}"


def _next(opdracht: Opdracht, register: Register) -> Md:
    if opdracht.status != "in_uitvoering":
        return Md("–")
    due = next_due(opdracht, register)
    if due is None:
        return sign(GREY, "niet gepland")
    late = (register.peildatum - due.day).days
    if late <= 0:
        return literal(short_day(due.day))
    return sign(ORANGE, f"{number(late, 'dag', 'dagen')} te laat")
