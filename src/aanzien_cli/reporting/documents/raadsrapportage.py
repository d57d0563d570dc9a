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
from aanzien_cli.reporting.documents.council.forecasts import forecasts
from aanzien_cli.reporting.documents.council.gaps import gaps
from aanzien_cli.reporting.documents.council.news import headlines
from aanzien_cli.reporting.documents.council.questions import questions
from aanzien_cli.reporting.documents.council.shortage import is_known, shortages, unknown_needs
from aanzien_cli.reporting.documents.council.sides import Since, since
from aanzien_cli.reporting.documents.council.suffering import suffering
from aanzien_cli.reporting.documents.council.trouble import standing
from aanzien_cli.reporting.documents.departures import departures

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
        **_page_one(compared, register, cite),
        "opgaven": tuple(chapter(each, charts, register, cite) for each in _ordered(register)),
        "oorzaken": causes(register),
        "gaten": gaps(register, cite),
        "uitzonderingen": departures(register, cite),
        "bijlage": groups(compared.found, cite),
        "verantwoording": accountability(context, _THRESHOLDS),
    }
    model["bronnen"] = cite.notes()
    return Document("raadsrapportage.md.j2", f"De voortgang voor {council}", model, charts)


def _page_one(compared: Since, register: Register, cite: Citations) -> dict[str, object]:
    """Answer the five questions."""
    return {
        "sinds": compared.words,
        "gevraagd": compared.is_asked,
        "nieuws": headlines(compared.found, register, cite),
        "stand": standing(register, cite),
        "verwacht": forecasts(register, cite),
        "kans": format_getal(register.drempels.norm_uit_koers * 100, 0),
        "vragen": questions(register, cite),
        "tekort": shortages(register, cite),
        "bekend": is_known(register),
        "onbekend": unknown_needs(register),
        "last": suffering(register, cite),
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
