"""Work: the opdrachten of an opgave, how they stand, and what is off."""

from dataclasses import dataclass

from aanzien_cli.analysis.days import day
from aanzien_cli.analysis.running import is_running
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.signs import light, sign
from aanzien_cli.reporting.documents.words import ended, spaced
from aanzien_cli.reporting.render.lamps import GREY
from aanzien_cli.reporting.render.template import Md, literal

_UNSAID = "niet opgeschreven"


@dataclass(frozen=True)
class Piece:
    """An opdracht in a table: three lights, and who does it."""

    title: Md
    team: str
    status: str
    time: Md
    money: Md
    quality: Md


@dataclass(frozen=True)
class Deviation:
    """An opdracht that is off: why, what that means, and what is done about it."""

    title: str
    what: str
    cause: str
    consequence: str
    action: str
    day: str
    mark: Md


def pieces(work: tuple[Opdracht, ...], register: Register, cite: Citations) -> tuple[Piece, ...]:
    """Give the opdrachten as rows; only work that runs has lights."""
    return tuple(_piece(each, register, cite) for each in work)


def _piece(opdracht: Opdracht, register: Register, cite: Citations) -> Piece:
    team = register.get(Team, opdracht.team)
    progress = opdracht.voortgang
    lights = [sign(GREY, "loopt niet")] * 3
    if is_running(opdracht) or progress:
        lights = [light(getattr(progress, each, None)) for each in ("tijd", "geld", "kwaliteit")]
    return Piece(
        Md(literal(opdracht.titel) + cite(opdracht, "titel")),
        team.naam if team else "geen team",
        spaced(opdracht.status or "status onbekend"),
        *lights,
    )


def deviations(work: tuple[Opdracht, ...], cite: Citations) -> tuple[Deviation, ...]:
    """Give the opdrachten with a light that is orange or red."""
    return tuple(_deviation(each, cite) for each in work if off(each))


def off(opdracht: Opdracht) -> tuple[str, ...]:
    """Give on what an opdracht is orange or red: `tijd oranje`."""
    progress = opdracht.voortgang
    if progress is None:
        return ()
    colors = (("tijd", progress.tijd), ("geld", progress.geld), ("kwaliteit", progress.kwaliteit))
    return tuple(f"{name} {color}" for name, color in colors if color in ("oranje", "rood"))


def _deviation(opdracht: Opdracht, cite: Citations) -> Deviation:
    progress = opdracht.voortgang
    assert progress is not None  # noqa: S101 -- it is off on something
    return Deviation(
        opdracht.titel,
        ", ".join(off(opdracht)),
        ended(progress.oorzaak or _UNSAID),
        ended(progress.consequentie or _UNSAID),
        ended(progress.bijsturing or _UNSAID),
        day(progress.peildatum),
        cite(opdracht, "voortgang"),
    )
