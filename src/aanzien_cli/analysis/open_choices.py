"""Open choices: what was asked and not decided, or stuck, and since when."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from aanzien_cli.analysis.lending import opgaven_of
from aanzien_cli.analysis.thread import is_urgent, opgaven_of_opdracht, opgaven_of_team, subject
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

_RANKS: Final[Mapping[str, int]] = {"team": 0, "directie": 1, "college": 2, "raad": 3}


class Blocked(NamedTuple):
    """Since when people are not coming, and how that came about, in Dutch."""

    since: date
    how: str


def undecided_since(record: Inzetafspraak | Besluit, day: date) -> date | None:
    """Give the day on which was asked what is still not decided on `day`; None otherwise.

    An inzetafspraak that was promised, delivered or withdrawn is decided, with or without a day.
    """
    if isinstance(record, Inzetafspraak) and record.status not in (None, "gevraagd"):
        return None
    if record.besloten_op and record.besloten_op <= day:
        return None
    asked = record.gevraagd_op
    return asked if asked and asked <= day else None


def blocked_since(afspraak: Inzetafspraak, register: Register) -> Blocked | None:
    """Give since when an inzetafspraak is stuck, or None.

    Stuck is: asked and not decided; promised and not delivered though it should have begun;
    withdrawn while an urgent opgave counted on it. After its last day nothing is stuck any more.
    """
    day = register.peildatum
    if afspraak.tot and afspraak.tot <= day:
        return None
    if afspraak.status == "toegezegd":
        begun = afspraak.van if afspraak.van and afspraak.van <= day else None
        return Blocked(begun, "toegezegd en niet geleverd") if begun else None
    if afspraak.status == "teruggetrokken":
        return _withdrawn(afspraak, register)
    since = undecided_since(afspraak, day)
    return Blocked(since, "gevraagd en niet besloten") if since else None


def _withdrawn(afspraak: Inzetafspraak, register: Register) -> Blocked | None:
    since, day = afspraak.besloten_op or afspraak.gevraagd_op, register.peildatum
    urgent = any(is_urgent(opgave, day) for opgave in opgaven_of(afspraak, register))
    return Blocked(since, "teruggetrokken") if since and since <= day and urgent else None


def urgent_waiting_for(besluit: Besluit, register: Register) -> Opgave | None:
    """Give an urgent opgave that a besluit is about and whose board it has not reached, or None.

    A besluit has reached the board when its `niveau` is that of the bestuursorgaan, or above it;
    where the kind of bestuursorgaan is not known, directie is enough.
    """
    reached = _RANKS.get(besluit.niveau or "", -1)
    for text in besluit.onderwerp:
        for opgave in _opgaven(subject(text, register), register):
            if is_urgent(opgave, register.peildatum) and reached < _board(opgave, register):
                return opgave
    return None


def _board(opgave: Opgave, register: Register) -> int:
    organisatie = register.organisatie
    kinds = {each.id: each.soort for each in organisatie.bestuur} if organisatie else {}
    return _RANKS[kinds.get(opgave.bestuursorgaan or "") or "directie"]


def _opgaven(record: Record | None, register: Register) -> Iterator[Opgave]:
    if isinstance(record, Opgave):
        yield record
    elif isinstance(record, Doelstelling):
        opgave = register.get(Opgave, record.opgave)
        yield from (opgave,) if opgave else ()
    elif isinstance(record, Opdracht):
        yield from opgaven_of_opdracht(record, register)
    elif isinstance(record, Team):
        yield from opgaven_of_team(record.id, register)
    elif isinstance(record, Inzetafspraak):
        yield from opgaven_of(record, register)
