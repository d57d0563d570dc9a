"""Gaps: what the report cannot tell, because nobody measured it or wrote it down."""

from collections.abc import Iterator
from dataclasses import dataclass

from aanzien_cli.analysis.days import moment
from aanzien_cli.analysis.freshness import most_days
from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.series import series
from aanzien_cli.analysis.steering import is_steered_on
from aanzien_cli.analysis.thread import is_over
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.parts.goals import not_measured
from aanzien_cli.reporting.render.template import Md, literal


@dataclass(frozen=True)
class Gap:
    """An indicator and what is missing of it."""

    name: Md
    missing: str


@dataclass(frozen=True)
class Gaps:
    """How many indicators are steered on, what is missing of them, and sentences on the rest."""

    steered: int
    figures: tuple[Gap, ...]
    others: tuple[str, ...]


def gaps(register: Register, cite: Citations) -> Gaps:
    """Gather the gaps of what is steered on."""
    steered = [each for each in register.of(Indicator) if is_steered_on(each, register)]
    found = ((each, list(_missing(each, register))) for each in steered)
    figures = tuple(
        Gap(Md(literal(each.naam) + cite(each, "naam")), "; ".join(lacks))
        for each, lacks in found
        if lacks
    )
    return Gaps(len(steered), figures, tuple(_others(register)))


def _missing(indicator: Indicator, register: Register) -> Iterator[str]:
    points = series(indicator, register).points
    if not points:
        yield not_measured(indicator, register)
    else:
        most = most_days(indicator, points[-1])
        if most is not None and (register.peildatum - points[-1].moment).days > most:
            yield f"het laatste cijfer gaat over {moment(points[-1].when)}"
    if indicator.norm is None:
        yield "er is geen norm"
    if indicator.nulmeting is None or indicator.nulmeting.waarde is None:
        yield "er is geen nulmeting"
    if indicator.databron is None and not indicator.bron:
        yield "de bron staat er niet bij"


def _others(register: Register) -> Iterator[str]:
    open_ = [each for each in register.of(Opgave) if not is_over(each, register.peildatum)]
    needless = sum(not each.benodigde_fte for each in open_)
    if needless:
        count = number(needless, "opgave", "opgaven")
        yield f"Van {count} staat niet hoeveel mensen er nodig zijn."
    silent = sum(is_running(each) and each.voortgang is None for each in register.of(Opdracht))
    if silent:
        count = number(silent, "lopende opdracht", "lopende opdrachten")
        yield f"Van {count} staat niet hoe het gaat."
    broken = len(register.unreadable)
    if broken:
        verb = "kon" if broken == 1 else "konden"
        yield f"{number(broken, 'bestand', 'bestanden')} {verb} niet worden gelezen."
