"""Databoek: every indicator in the same way: what it is, its course, its norm and its doubts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from aanzien_cli.analysis.indicators.overview import Group, Overview, overview
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.accountability import accountability
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import (
    CannotTellError,
    Chart,
    Context,
    Document,
    Kind,
)
from aanzien_cli.reporting.documents.departures import departures
from aanzien_cli.reporting.documents.parts.course import course_chart
from aanzien_cli.reporting.documents.parts.indicators import Entry, entry
from aanzien_cli.reporting.render.template import Md, literal

_THRESHOLDS: Final = (
    *("trend_toeval", "norm_op_koers", "norm_uit_koers", "vooruitblik_perioden"),
    *("kleine_aantallen", "laat_vastgelegd_dagen", "nulmeting_laat_dagen", "gunstige_nulmeting"),
    *("gunstige_nulmeting_punten", "eenheid_sprong"),
)


@dataclass(frozen=True)
class Section:
    """The indicators of one doelstelling."""

    title: Md
    level: str
    entries: tuple[Entry, ...]


def build(context: Context) -> Document:
    """Gather all indicators, per doelstelling. Raises CannotTellError when there are none."""
    register = context.register
    found = register.of(Indicator)
    if not found:
        raise CannotTellError("in deze map staan geen indicatoren, dus er is geen databoek")
    view = overview(context.inspection, found)
    cite, charts = Citations(context), dict(_charts(view, register))
    names = {path: name for name, (path, _) in charts.items()}
    model = {
        "delen": tuple(_section(group, context, cite, names) for group in view.groups),
        "afwijkend": departures(register, cite),
        "verantwoording": accountability(context, _THRESHOLDS),
        "bronnen": cite.notes(),
    }
    about = "Alle indicatoren, met hun herkomst, verloop, norm en oordeel"
    pictures = {name: chart for name, (_, chart) in charts.items()}
    return Document("databoek.md.j2", about, model, pictures)


KIND = Kind(
    "databoek",
    "alle indicatoren, met hun herkomst, verloop, norm en oordeel",
    build,
    history=True,
    rules=True,
)


def _charts(view: Overview, register: Register) -> Iterator[tuple[str, tuple[str, Chart]]]:
    """Yield the charts by name, each with the path of its indicator."""
    for number, each in enumerate(view.sheets, start=1):
        if each.points:
            name, one = f"verloop{number}", each.indicator
            yield name, (one.path, course_chart(name, one, each.points, register))


def _section(group: Group, context: Context, cite: Citations, names: dict[str, str]) -> Section:
    end = group.end
    title = Md(literal(end.titel) + cite(end, "titel")) if end else Md("Zonder doelstelling")
    opgave = f"opgave {group.opgave.titel}" if group.opgave else ""
    level = ", ".join(filter(None, (end.niveau if end else "", opgave)))
    register = context.register
    return Section(
        title,
        level,
        tuple(
            entry(each, register, cite, names.get(each.indicator.path, "")) for each in group.sheets
        ),
    )
