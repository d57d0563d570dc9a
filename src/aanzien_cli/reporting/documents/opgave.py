"""Opgave: two pages on one public task: what a council asks first, and the rest in short."""

from dataclasses import dataclass
from typing import Final

from aanzien_cli.analysis.thread import is_over, opdrachten_of
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.closest import suggestion
from aanzien_cli.reporting.documents.accountability import accountability
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import CannotTellError, Context, Document, Kind
from aanzien_cli.reporting.documents.departures import departures
from aanzien_cli.reporting.documents.parts.choosing import choices
from aanzien_cli.reporting.documents.parts.goals import goals
from aanzien_cli.reporting.documents.parts.harm import harms
from aanzien_cli.reporting.documents.parts.involved import involved
from aanzien_cli.reporting.documents.parts.latest import latest
from aanzien_cli.reporting.documents.parts.learning import held_tests
from aanzien_cli.reporting.documents.parts.money import money
from aanzien_cli.reporting.documents.parts.people import supplies, supply_rows
from aanzien_cli.reporting.documents.parts.stands import stands
from aanzien_cli.reporting.documents.parts.tasks import tasks
from aanzien_cli.reporting.documents.parts.work import deviations
from aanzien_cli.reporting.documents.words import ended, spaced
from aanzien_cli.reporting.render.template import Md

_TAKEN: Final = 3
"""How many besluiten it tells of; the map has all of them."""
_THRESHOLDS = ("koning_zonder_land", "uitgestelde_keuze_dagen")


@dataclass(frozen=True)
class Head:
    """What the opgave is, in the words of the file; empty where nobody wrote it."""

    title: str
    question: str
    value: str
    contribution: str
    status: str
    over: bool
    plan: str
    mark: Md


def build(context: Context) -> Document:
    """Gather everything about one opgave. Raises CannotTellError when there is none."""
    register = context.register
    opgave = _asked(context)
    cite = Citations(context)
    work = opdrachten_of(opgave, register)
    about = (opgave, *register.referring(Doelstelling, "opgave", opgave.id), *work)
    taken, waiting = choices(about, register, cite)
    model: dict[str, object] = {
        "opgave": _head(opgave, register, cite),
        "doelen": goals(opgave, register, cite),
        "werk": tasks(work, register, cite),
        "afwijkingen": deviations(work, cite),
        "geld": money(opgave, cite),
        "open": waiting,
        "last": harms(work, register, cite),
        "cijfers": stands(opgave, register, cite),
        "deelnemers": involved(opgave, register, cite).lines,
        "mensen": supply_rows(supplies(opgave, register)),
        "toetsen": latest(held_tests(work, register, cite)),
        "genomen": taken[:_TAKEN],
        "eerder": len(taken[_TAKEN:]),
        "afwijkend": departures(register, cite, about),
        "verantwoording": accountability(context, _THRESHOLDS),
    }
    model["bronnen"] = cite.notes()
    return Document("opgave.md.j2", f"De opgave {opgave.titel}", model, dense=True)


def _asked(context: Context) -> Opgave:
    """Give the opgave that was asked for. Raises CannotTellError when there is none."""
    id_, register = context.subject, context.register
    found = register.get(Opgave, id_)
    if found is None:
        hint = suggestion(id_, [each.id for each in register.of(Opgave)])
        raise CannotTellError(f"er is geen opgave '{id_}'{hint and f': {hint}'}")
    return found


KIND = Kind("opgave", "één opgave, op zo weinig bladzijden als kan", build, needs="opgave")


def _head(opgave: Opgave, register: Register, cite: Citations) -> Head:
    return Head(
        title=opgave.titel,
        question=opgave.leefwereldvraag or "",
        value=opgave.waarde or "",
        contribution=opgave.bijdrage_organisatie or "",
        status=spaced(opgave.status or "status onbekend"),
        over=is_over(opgave, register.peildatum),
        plan=ended(opgave.strategisch_plan) if opgave.strategisch_plan else "",
        mark=cite(opgave, "waarde" if opgave.waarde else ""),
    )
