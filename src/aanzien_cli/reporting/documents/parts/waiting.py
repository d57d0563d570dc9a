"""Waiting: choices that were asked for and not made, with how long that is."""

from collections.abc import Sequence
from dataclasses import dataclass

from aanzien_cli.analysis.capacity.land import Choice
from aanzien_cli.analysis.days import short_day
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.names import discipline_names
from aanzien_cli.reporting.documents.signs import sign
from aanzien_cli.reporting.documents.words import fte
from aanzien_cli.reporting.render.lamps import GREY, ORANGE
from aanzien_cli.reporting.render.template import Md, literal


@dataclass(frozen=True)
class Waiting:
    """A choice that waits: what is asked, since when, and whether that is longer than agreed."""

    day: str
    what: Md
    waits: Md


def waiting(found: Sequence[Choice], register: Register, cite: Citations) -> tuple[Waiting, ...]:
    """Give choices as rows, in the order given."""
    return tuple(_row(each, register, cite) for each in found)


def _row(choice: Choice, register: Register, cite: Citations) -> Waiting:
    late = choice.days > register.drempels.uitgestelde_keuze_dagen
    record = choice.record
    title = _lent(record, register) if isinstance(record, Inzetafspraak) else _decided(record)
    return Waiting(
        short_day(choice.since),
        Md(literal(title) + cite(record, "gevraagd_op")),
        sign(ORANGE if late else GREY, number(choice.days, "dag", "dagen")),
    )


def _decided(besluit: Besluit) -> str:
    return besluit.titel or besluit.soort


def _skill(afspraak: Inzetafspraak, register: Register) -> tuple[str, ...]:
    """Give what these people can do, as a word within a sentence."""
    found = discipline_names(filter(None, (afspraak.discipline,)), register)
    return tuple(each[:1].lower() + each[1:] for each in found)


def _lent(afspraak: Inzetafspraak, register: Register) -> str:
    """Say which people are asked from whom, and for what."""
    afdeling = register.get(Afdeling, afspraak.van_afdeling)
    team = register.get(Team, afspraak.naar)
    much = f"{fte(afspraak.fte)} fte" if afspraak.fte is not None else "mensen"
    skill = "".join(f" {each}" for each in _skill(afspraak, register))
    source = afdeling.naam if afdeling else afspraak.van_afdeling
    return f"{much}{skill} van {source} naar {team.naam if team else afspraak.naar}"
