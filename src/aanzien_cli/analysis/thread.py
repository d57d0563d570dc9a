"""Thread: the golden thread from opgave to doelstelling, opdracht, team and afdeling."""

from collections.abc import Iterable
from datetime import date
from typing import Final, TypeVar

from aanzien_cli.analysis.running import is_closed
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

R = TypeVar("R", bound=Record)

_SUBJECTS: Final[tuple[type[Record], ...]] = (
    *(Opgave, Doelstelling, Opdracht, Team),
    *(Indicator, Inzetafspraak, Afdeling),
)


def lasts(van: date | None, tot: date | None, day: date) -> bool:
    """Whether a stretch `[van, tot)` holds a day; an end that is not known is open."""
    return (van is None or van <= day) and (tot is None or day < tot)


def is_over(opgave: Opgave, day: date) -> bool:
    """Whether an opgave has ended on a day, by its status or by its dates."""
    return opgave.status in ("afgerond", "gestopt") or (
        opgave.tot is not None and opgave.tot <= day
    )


def is_worked_on(opgave: Opgave, day: date) -> bool:
    """Whether an opgave runs on a day; without a status it counts."""
    return opgave.status in (None, "lopend") and lasts(opgave.van, opgave.tot, day)


def is_urgent(opgave: Opgave, day: date) -> bool:
    """Whether an opgave runs on a day and somebody has called it urgent: `niveau: hoog`."""
    urgentie = opgave.urgentie
    return is_worked_on(opgave, day) and urgentie is not None and urgentie.niveau == "hoog"


def is_alive(end: Doelstelling, register: Register) -> bool:
    """Whether the opgave of a doelstelling has not ended; an unknown opgave counts."""
    opgave = register.get(Opgave, end.opgave)
    return opgave is None or not is_over(opgave, register.peildatum)


def opdrachten_of(opgave: Opgave, register: Register) -> tuple[Opdracht, ...]:
    """Give the opdrachten that serve a doelstelling of an opgave, once each."""
    ends = register.referring(Doelstelling, "opgave", opgave.id)
    return _once(
        opdracht
        for end in ends
        for opdracht in register.referring(Opdracht, "doelstellingen", end.id)
    )


def teams_of(opgave: Opgave, register: Register) -> tuple[Team, ...]:
    """Give the teams of those opdrachten of an opgave that have not ended, once each."""
    work = (each for each in opdrachten_of(opgave, register) if not is_closed(each))
    found = (register.get(Team, opdracht.team) for opdracht in work)
    return _once(team for team in found if team)


def opgaven_of_opdracht(opdracht: Opdracht, register: Register) -> tuple[Opgave, ...]:
    """Give the opgaven that an opdracht serves through its doelstellingen, once each."""
    ends = (register.get(Doelstelling, id_) for id_ in opdracht.doelstellingen)
    found = (register.get(Opgave, end.opgave) for end in ends if end)
    return _once(opgave for opgave in found if opgave)


def opgaven_of_team(team_id: str, register: Register) -> tuple[Opgave, ...]:
    """Give the opgaven that a team works for, in opdrachten that have not ended, once each."""
    return register.remember(
        ("opgaven of team", team_id), lambda: _opgaven_of_team(team_id, register)
    )


def _opgaven_of_team(team_id: str, register: Register) -> tuple[Opgave, ...]:
    work = (each for each in register.referring(Opdracht, "team", team_id) if not is_closed(each))
    return _once(opgave for each in work for opgave in opgaven_of_opdracht(each, register))


def served_ends(register: Register) -> frozenset[str]:
    """Give the ids of the doelstellingen that an opdracht serves, itself or by way of another.

    An opdracht serves what its doelstelling contributes to as well; a stopped one serves nothing.
    """
    return register.remember("served ends", lambda: _served_ends(register))


def _served_ends(register: Register) -> frozenset[str]:
    working = (each for each in register.of(Opdracht) if each.status != "gestopt")
    waiting = [id_ for each in working for id_ in each.doelstellingen]
    served: set[str] = set()
    while waiting:
        id_ = waiting.pop()
        end = register.get(Doelstelling, id_)
        if id_ not in served and end:
            waiting.extend(end.draagt_bij_aan)
        served.add(id_)
    return frozenset(served)


def line_of(afdeling: Afdeling, register: Register) -> tuple[Afdeling, ...]:
    """Give an afdeling and all above it, lowest first; a line in a circle stops where it closes."""
    line: dict[str, Afdeling] = {}
    above: Afdeling | None = afdeling
    while above and above.path not in line:
        line[above.path] = above
        above = register.get(Afdeling, above.boven)
    return tuple(line.values())


def subject(text: str, register: Register) -> Record | None:
    """Find what a besluit is about: an id, or `kind:id`."""
    named, colon, id_ = text.partition(":")
    kinds = (kind for kind in _SUBJECTS if not colon or kind.kind == named)
    found = (register.get(kind, id_ if colon else text) for kind in kinds)
    return next(filter(None, found), None)


def _once(records: Iterable[R]) -> tuple[R, ...]:
    return tuple({record.path: record for record in records}.values())
