"""Stands: the indicators of an opgave, each in one row, and how many stand how."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from aanzien_cli.analysis.indicators.judged import judged
from aanzien_cli.analysis.indicators.status import Status
from aanzien_cli.analysis.indicators.words import chance_in_words
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.parts.goals import NEVER, Measured, measured
from aanzien_cli.reporting.documents.signs import standing
from aanzien_cli.reporting.render.template import Md, literal

_TOLD: Final = {
    Status.TOO_EARLY: "Te vroeg: er zijn nog te weinig cijfers.",
    Status.NO_VERDICT: "Bij geen uitspraak zegt het databoek waarom.",
}


@dataclass(frozen=True)
class Stand:
    """An indicator with the numbers of the doelstellingen that it tells of.

    `figure` is its last figure with the moment that it is about.
    """

    measured: Measured
    goals: str
    figure: Md


@dataclass(frozen=True)
class Stands:
    """The indicators in rows, how many of their norms stand how, and what the words mean."""

    rows: tuple[Stand, ...]
    count: str
    legend: str


def stands(opgave: Opgave, register: Register, cite: Citations) -> Stands:
    """Give the indicators of an opgave, each once, in the order of its doelstellingen."""
    numbers: dict[str, list[str]] = {}
    for number_, end in enumerate(register.referring(Doelstelling, "opgave", opgave.id), start=1):
        for id_ in end.indicatoren:
            numbers.setdefault(id_, []).append(str(number_))
    found = [each for id_ in numbers if (each := register.get(Indicator, id_))]
    rows = tuple(
        Stand(row, ", ".join(numbers[each.id]), _figure(row))
        for each in found
        for row in (measured(each, register, cite, short_verdict),)
    )
    status = [judged(each, register).verdict.status for each in found if each.norm]
    chance = any(judged(each, register).verdict.outlook for each in found)
    return Stands(rows, _counted(status), " ".join(_legend(status, chance=chance)))


def _figure(row: Measured) -> Md:
    """Give a figure with its moment; one that is not there has none."""
    return row.figure if row.when == NEVER else Md(f"{row.figure} ({literal(row.when)})")


def short_verdict(indicator: Indicator, register: Register) -> Md | None:
    """Give the verdict on the norm at the end with its chance alone; None where more is needed.

    A figure that decided and is not the last, and one with few cases behind it, need their words.
    """
    verdict = judged(indicator, register).verdict
    if not indicator.norm or verdict.judged or verdict.small:
        return None
    found = verdict.outlook
    chance = f" ({chance_in_words(found.chance)})" if found else ""
    return Md(standing(verdict.status) + chance)


def _counted(status: Sequence[Status]) -> str:
    """Say how many norms stand how: `Er zijn 3 normen: 1 op koers en 2 risico`."""
    if not status:
        return ""
    count = Counter(status)
    said = enumerated(f"{count[each]} {each}" for each in Status if count[each])
    verb = "is" if len(status) == 1 else "zijn"
    return f"Er {verb} {number(len(status), 'norm', 'normen')}: {said}."


def _legend(status: Sequence[Status], *, chance: bool) -> Iterator[str]:
    if chance:
        yield "Tussen haakjes staat de kans dat de norm op tijd wordt gehaald."
    yield from (said for each, said in _TOLD.items() if each in status)
