"""Means: by what is steered, whether work fits its aim, and where data or AI are used in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.words import ended, spaced
from aanzien_cli.reporting.render.template import Md, literal

_UNSAID = "niet opgeschreven"


@dataclass(frozen=True)
class Weighed:
    """An opdracht, and why its means are in proportion to its aim."""

    title: Md
    why: str


@dataclass(frozen=True)
class Application:
    """A use of data or AI: for whom, which data, and where the algorithm is registered."""

    title: Md
    whom: str
    data: str
    ai: str
    listed: str


@dataclass(frozen=True)
class Steered:
    """An afdeling, and by what it is steered."""

    name: Md
    by: str


def steered(register: Register, cite: Citations) -> tuple[Steered, ...]:
    """Give the afdelingen of which somebody wrote down by what they are steered."""
    return tuple(
        Steered(Md(literal(each.naam) + cite(each, "stuurwijze")), each.stuurwijze)
        for each in register.of(Afdeling)
        if each.stuurwijze
    )


def weighed(register: Register, cite: Citations) -> tuple[Weighed, ...]:
    """Give the opdrachten of which somebody wrote down whether the means fit the aim."""
    return tuple(
        Weighed(_title(each, "proportionaliteit", cite), ended(each.proportionaliteit))
        for each in _told(register)
        if each.proportionaliteit
    )


def applications(register: Register, cite: Citations) -> tuple[Application, ...]:
    """Give the uses of data or AI; what nobody wrote down is said."""
    words = {True: "ja", False: "nee", None: _UNSAID}
    return tuple(
        Application(
            _title(each, "usecase", cite),
            each.usecase.doelgroep or _UNSAID,
            enumerated(each.usecase.data) or _UNSAID,
            words[each.usecase.ai],
            each.usecase.algoritmeregister or _UNSAID,
        )
        for each in _told(register)
        if each.usecase
    )


def _told(register: Register) -> Iterator[Opdracht]:
    """Yield the work that runs, is to come or was stopped: what ended well asks nothing more."""
    yield from (each for each in register.of(Opdracht) if each.status != "afgerond")


def _title(opdracht: Opdracht, field: str, cite: Citations) -> Md:
    """Give the title, with the status where the work does not run."""
    runs = opdracht.status == "in_uitvoering"
    status = "" if runs else f" ({spaced(opdracht.status or 'status onbekend')})"
    return Md(literal(f"{opdracht.titel}{status}") + cite(opdracht, field))
