"""Harm: who may be hurt by the work, and whether anybody measures that."""

from dataclasses import dataclass

from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.parts.goals import figure
from aanzien_cli.reporting.documents.words import UNKNOWN
from aanzien_cli.reporting.render.template import Md, literal


@dataclass(frozen=True)
class Harm:
    """A side effect: for whom, and what the figure that watches it says."""

    what: Md
    who: str
    watched: Md


def harms(work: tuple[Opdracht, ...], register: Register, cite: Citations) -> tuple[Harm, ...]:
    """Give the side effects that were written down at some opdrachten."""
    return tuple(
        Harm(
            Md(literal(each.omschrijving) + cite(opdracht, f"neveneffecten.{number}")),
            each.getroffenen or UNKNOWN,
            _watched(each.tegenindicator, register, cite),
        )
        for opdracht in work
        for number, each in enumerate(opdracht.neveneffecten)
    )


def _watched(id_: str | None, register: Register, cite: Citations) -> Md:
    indicator = register.get(Indicator, id_)
    if indicator is None:
        return Md("niet gemeten (geen tegenindicator)")
    return Md(f"{literal(indicator.naam)}: {figure(indicator, register, cite)}")
