"""Departures: the rules that are not followed somewhere, on purpose: why, and until when."""

from collections.abc import Iterable
from dataclasses import dataclass

from aanzien_cli.analysis.days import short_day
from aanzien_cli.analysis.records.words import title
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.record import Record, Uitzondering
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.render.template import Md, literal


@dataclass(frozen=True)
class Departure:
    """An exception that holds: about what, which rule, why and until when."""

    about: Md
    rule: str
    reason: str
    until: str


def departures(
    register: Register, cite: Citations, about: Iterable[Record] | None = None
) -> tuple[Departure, ...]:
    """Give the exceptions that hold on the peildatum; without a reason one does not count.

    `about` names the records to look at; None asks for all.
    """
    return tuple(
        Departure(
            Md(literal(title(record) or record.id) + cite(record, f"uitzonderingen.{number}")),
            each.regel,
            each.reden or "",
            short_day(each.tot, "geen einddatum"),
        )
        for record in (register.records if about is None else about)
        if not isinstance(record, Persoon)
        for number, each in enumerate(record.uitzonderingen)
        if _holds(each, register)
    )


def _holds(each: Uitzondering, register: Register) -> bool:
    return bool(each.reden) and (each.tot is None or each.tot >= register.peildatum)
