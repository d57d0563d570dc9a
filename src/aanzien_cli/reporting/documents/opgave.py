"""Opgave: a few pages on one public task: what for, how, for how much, and with whom."""

from dataclasses import dataclass

from aanzien_cli.analysis.thread import is_over, opdrachten_of
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.closest import suggestion
from aanzien_cli.reporting.documents.accountability import accountability
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import CannotTellError, Context, Document, Kind
from aanzien_cli.reporting.documents.departures import departures
from aanzien_cli.reporting.documents.parts.goals import goals, signs
from aanzien_cli.reporting.documents.parts.harm import harms
from aanzien_cli.reporting.documents.parts.learning import choices, held_tests, next_tests
from aanzien_cli.reporting.documents.parts.people import (
    along,
    roles,
    supplies,
    supply_chart,
    supply_rows,
)
from aanzien_cli.reporting.documents.parts.work import deviations, pieces
from aanzien_cli.reporting.documents.words import UNKNOWN, euros, spaced
from aanzien_cli.reporting.render.template import Md, literal

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
    mark: Md


@dataclass(frozen=True)
class Money:
    """Money for a year, where it comes from and what is agreed about what is left."""

    year: str
    amount: Md
    origin: str
    back: str


def build(context: Context) -> Document:
    """Gather everything about one opgave. Raises CannotTellError when there is none."""
    register = context.register
    opgave = _asked(context)
    cite = Citations(context)
    work = opdrachten_of(opgave, register)
    chart = supply_chart("mensen", supplies(opgave, register))
    model: dict[str, object] = {
        "opgave": _head(opgave, register, cite),
        "doelen": goals(opgave, register, cite),
        "indicatoren": signs(opgave, register, cite),
        "werk": pieces(work, register, cite),
        "afwijkingen": deviations(work, cite),
        "geld": money(opgave, cite),
        **_people(opgave, register, cite),
        "toetsen": held_tests(work, register, cite),
        "volgende": next_tests(work, register),
        "last": harms(work, register, cite),
    }
    about = (opgave, *register.referring(Doelstelling, "opgave", opgave.id), *work)
    model["genomen"], model["open"] = choices(about, register, cite)
    model["afwijkend"] = departures(register, cite, about)
    model["verantwoording"] = accountability(context, _THRESHOLDS)
    model["bronnen"] = cite.notes()
    charts = {"mensen": chart} if chart else {}
    about_it = f"De opgave {opgave.titel}"
    return Document("opgave.md.j2", about_it, model, charts, dense=True)


def _asked(context: Context) -> Opgave:
    """Give the opgave that was asked for. Raises CannotTellError when there is none."""
    id_, register = context.subject, context.register
    found = register.get(Opgave, id_)
    if found is None:
        hint = suggestion(id_, [each.id for each in register.of(Opgave)])
        raise CannotTellError(f"er is geen opgave '{id_}'{hint and f': {hint}'}")
    return found


def _people(opgave: Opgave, register: Register, cite: Citations) -> dict[str, object]:
    return {
        "rollen": roles(opgave, register, cite),
        "samen": along(opgave, register, cite),
        "mensen": supply_rows(supplies(opgave, register)),
    }


KIND = Kind("opgave", "één opgave op enkele bladzijden", build, needs="opgave")


def _head(opgave: Opgave, register: Register, cite: Citations) -> Head:
    return Head(
        title=opgave.titel,
        question=opgave.leefwereldvraag or "",
        value=opgave.waarde or "",
        contribution=opgave.bijdrage_organisatie or "",
        status=spaced(opgave.status or "status onbekend"),
        over=is_over(opgave, register.peildatum),
        mark=cite(opgave, "waarde" if opgave.waarde else ""),
    )


def money(opgave: Opgave, cite: Citations) -> tuple[Money, ...]:
    """Give the budget per year, as rows."""
    return tuple(
        Money(
            year,
            Md(
                literal(euros(each.bedrag))
                + cite.at(opgave.path, f"budget.{number}.bedrag", f"budget {year}")
            ),
            each.afkomstig_van or "niet opgeschreven",
            each.terugvloei_afspraak or "niet afgesproken",
        )
        for number, each in enumerate(opgave.budget)
        for year in (str(each.jaar) if each.jaar else UNKNOWN,)
    )
