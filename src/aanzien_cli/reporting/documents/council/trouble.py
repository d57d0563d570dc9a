"""Trouble: which opgaven are off and why, in one table on the first page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.thread import is_over, opdrachten_of
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.parts.voortgang import Kleur
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.names import short_name
from aanzien_cli.reporting.documents.signs import light
from aanzien_cli.reporting.documents.words import cut
from aanzien_cli.reporting.render.template import Md, literal

_WORST: Final[tuple[Kleur, ...]] = ("rood", "oranje", "groen")
_LONGEST: Final = 160
"""A longer text is cut here; the chapter of the opgave has all of it."""
_NAME: Final = 60
_ON: Final = ("tijd", "geld", "kwaliteit")


@dataclass(frozen=True)
class Trouble:
    """An opdracht that is off: whose, how bad, on what and why."""

    opgave: str
    work: str
    light: Md
    on: str
    cause: Md


@dataclass(frozen=True)
class Standing:
    """What is off, the worst first, and sentences on all the rest."""

    off: tuple[Trouble, ...]
    rest: tuple[str, ...]


def standing(register: Register, cite: Citations) -> Standing:
    """Judge the running opdrachten of every opgave that has not ended."""
    pairs = [
        (opgave, each)
        for opgave in register.of(Opgave)
        if not is_over(opgave, register.peildatum)
        for each in opdrachten_of(opgave, register)
        if is_running(each)
    ]
    off = [(opgave, each) for opgave, each in pairs if worst(each) in ("rood", "oranje")]
    off.sort(key=lambda pair: (_WORST.index(worst(pair[1]) or "groen"), pair[0].path, pair[1].path))
    return Standing(
        tuple(_trouble(short_name(opgave, register), each, cite) for opgave, each in off),
        tuple(_rest([each for _, each in pairs])),
    )


def worst(opdracht: Opdracht) -> Kleur | None:
    """Give the worst colour of an opdracht; None where nobody judged it."""
    progress = opdracht.voortgang
    colors = [getattr(progress, name, None) for name in _ON]
    return next((color for color in _WORST if color in colors), None)


def _trouble(opgave: str, opdracht: Opdracht, cite: Citations) -> Trouble:
    progress = opdracht.voortgang
    color = worst(opdracht)
    on = [name for name in _ON if getattr(progress, name, None) == color]
    cause = cut(progress.oorzaak, _LONGEST) if progress and progress.oorzaak else None
    return Trouble(
        cut(opgave, _NAME),
        cut(opdracht.titel, _LONGEST),
        light(color),
        " en ".join(on),
        Md(literal(cause or "niet opgeschreven") + cite(opdracht, "voortgang.oorzaak")),
    )


def _rest(work: list[Opdracht]) -> Iterator[str]:
    """Say how the others stand: each opdracht once, whatever the number of its opgaven."""
    found = {each.path: worst(each) for each in work}
    good = sum(color == "groen" for color in found.values())
    unknown = sum(color is None for color in found.values())
    other = "andere " if good + unknown < len(found) else ""
    if good:
        which = f"{other}lopende opdracht" if good == 1 else f"{good} {other}lopende opdrachten"
        yield f"Bij de {which} gaat alles op schema."
    if unknown:
        which = number(unknown, "lopende opdracht", "lopende opdrachten")
        yield f"Van {which} schreef niemand op hoe het gaat."
    if not found:
        yield "Er loopt geen opdracht."
