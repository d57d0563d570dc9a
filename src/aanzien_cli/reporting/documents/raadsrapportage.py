"""Raadsrapportage: the report for the council; five questions first, then each opgave."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.thread import is_over, is_urgent
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.accountability import accountability
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Chart, Context, Document, Kind
from aanzien_cli.reporting.documents.council.annex import groups
from aanzien_cli.reporting.documents.council.causes import causes
from aanzien_cli.reporting.documents.council.chapter import chapter
from aanzien_cli.reporting.documents.council.first_page import (
    ROOM,
    fitting,
    following,
    lines,
    more,
    rows,
    told,
)
from aanzien_cli.reporting.documents.council.forecasts import forecasts
from aanzien_cli.reporting.documents.council.gaps import gaps
from aanzien_cli.reporting.documents.council.means import applications, steered, weighed
from aanzien_cli.reporting.documents.council.news import headlines
from aanzien_cli.reporting.documents.council.questions import questions
from aanzien_cli.reporting.documents.council.shortage import is_known, shortages, unknown_needs
from aanzien_cli.reporting.documents.council.sides import Since, since
from aanzien_cli.reporting.documents.council.suffering import suffering
from aanzien_cli.reporting.documents.council.trouble import standing
from aanzien_cli.reporting.documents.departures import departures
from aanzien_cli.reporting.render.template import Md

_HOURS: Final = Decimal(36)
_COUNCILS: Final[Mapping[str | None, str]] = {
    "provincie": "Provinciale Staten",
    "waterschap": "het algemeen bestuur",
}
"""Who is told, where that is not a council."""
_THRESHOLDS = (
    "koning_zonder_land",
    "uitgestelde_keuze_dagen",
    "signaal_dagen",
    "trendpunten",
    "groep_min",
    *("norm_op_koers", "norm_uit_koers", "vooruitblik_perioden"),
)


def build(context: Context) -> Document:
    """Gather the report; the order of the calls is the order of the notes."""
    register = context.register
    organisatie = register.organisatie
    council = _COUNCILS.get(organisatie.type if organisatie else None, "de raad")
    hours = organisatie.uren_per_fte_week if organisatie else _HOURS
    cite = Citations(context)
    compared = since(context)
    charts: dict[str, Chart] = {}
    model = {
        "raad": council,
        "uren": format_getal(hours),
        **_page_one(council, compared, register, cite),
        "opgaven": tuple(chapter(each, charts, register, cite) for each in _ordered(register)),
        "oorzaken": causes(register),
        "sturing": steered(register, cite),
        "verhouding": weighed(register, cite),
        "toepassingen": applications(register, cite),
        "gaten": gaps(register, cite),
        "uitzonderingen": departures(register, cite),
        "bijlage": groups(compared.found, cite),
        "verantwoording": accountability(context, _THRESHOLDS),
    }
    model["bronnen"] = cite.notes()
    return Document("raadsrapportage.md.j2", f"De voortgang voor {council}", model, charts)


def _page_one(
    council: str, compared: Since, register: Register, cite: Citations
) -> dict[str, object]:
    """Answer the five questions."""
    return {
        "sinds": compared.words,
        "vergeleken": compared.is_asked,
        **_answers(council, compared, register, cite),
        "kans": format_getal(register.drempels.norm_uit_koers * 100, 0),
        "bekend": is_known(register),
        "onbekend": unknown_needs(register),
    }


def _answers(
    council: str, compared: Since, register: Register, cite: Citations
) -> dict[str, object]:
    """Give of each answer what one page has room for; the rest follows behind it."""
    stand, asked = standing(register, cite), questions(register, cite)
    found: dict[str, tuple[Md, ...]] = {
        "nieuws": headlines(compared.found, register, cite),
        "verwacht": forecasts(register, cite),
        "gevraagd": asked.asked,
        "tekort": shortages(register, cite),
        "last": suffering(register, cite),
    }
    heights = {"niet_goed": rows(stand.off)} | {name: lines(each) for name, each in found.items()}
    shown = fitting(heights, ROOM - sum(lines((*stand.rest, *asked.elsewhere))))
    every = {"niet_goed": told(stand.off)} | found
    left = {name: each[shown[name] :] for name, each in every.items()}
    return {
        **{name: each[: shown[name]] for name, each in found.items()},
        "niet_goed": stand.off[: shown["niet_goed"]],
        "verder": stand.rest,
        "elders": asked.elsewhere,
        "meer": {name: more(len(each)) for name, each in left.items()},
        "vervolg": following(council, left),
    }


def _ordered(register: Register) -> Iterable[Opgave]:
    """Put urgent opgaven first and those that ended last."""
    day = register.peildatum
    return sorted(
        register.of(Opgave),
        key=lambda each: (is_over(each, day), not is_urgent(each, day), each.path),
    )


KIND = Kind(
    "raadsrapportage",
    "de voortgang voor de raad: vijf vragen, dan elke opgave",
    build,
    history=True,
)
