"""Suffering: who may be hurt by the work of the organisation, for the first page."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Final

from aanzien_cli.analysis.days import moment
from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.series import series
from aanzien_cli.analysis.trend import trend
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.gevolg import Neveneffect
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.signaal import Signaal
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.parts.goals import unit
from aanzien_cli.reporting.documents.words import cut, ended
from aanzien_cli.reporting.render.template import Md, literal

_QUOTE: Final = 120
_EFFECT: Final = 160
"""The first page is for many people: a longer text is cut."""
_SOURCES: Final[Mapping[str | None, str]] = {
    "balie": "van de balie",
    "inwoner": "van een inwoner",
    "uitvoerder": "van iemand uit de uitvoering",
    "partner": "van een partner",
    "media": "uit de media",
    "bezwaar": "uit een bezwaar",
    None: "",
}


def suffering(register: Register, cite: Citations) -> tuple[Md, ...]:
    """Say who is worse off, who nobody looks at, and whose words nobody answered."""
    return (
        *_worse(register, cite),
        *_machines(register, cite),
        *_unseen(register, cite),
        *_unheard(register, cite),
    )


def unmeasured(effect: Neveneffect, register: Register) -> bool:
    """Whether nobody would see it when this side effect came about."""
    indicator = register.get(Indicator, effect.tegenindicator)
    return indicator is None or not series(indicator, register).points


def _running(register: Register) -> tuple[Opdracht, ...]:
    return tuple(each for each in register.of(Opdracht) if is_running(each))


def _worse(register: Register, cite: Citations) -> Iterator[Md]:
    """Yield the counter-indicators that only got worse; no cause is claimed."""
    for indicator in register.of(Indicator):
        points = series(indicator, register).points
        least = register.drempels.trendpunten
        if indicator.soort != "tegenindicator" or trend(indicator, points, least) != "slechter":
            continue
        first, last = points[-least], points[-1]
        name = unit(indicator, last.shown)
        said = (
            f"{indicator.naam}: dit wordt slechter, van {first.shown} ({moment(first.when)}) naar"
            f" {f'{last.shown} {name}'.strip()} ({moment(last.when)})."
        )
        yield Md(literal(said) + cite(indicator, "naam"))


def _machines(register: Register, cite: Citations) -> Iterator[Md]:
    for each in _running(register):
        found = each.automatische_ingreep
        if found and found.ja and not (found.menselijke_tussenkomst and found.herstelroute):
            lacks = [
                *([] if found.menselijke_tussenkomst else ["er kijkt niemand mee"]),
                *([] if found.herstelroute else ["er is geen weg terug"]),
            ]
            said = f"Bij ‘{each.titel}’ beslist een systeem, en {' en '.join(lacks)}."
            yield Md(literal(said) + cite(each, "automatische_ingreep"))


def _unseen(register: Register, cite: Citations) -> Iterator[Md]:
    for each in _running(register):
        for number, effect in enumerate(each.neveneffecten):
            if unmeasured(effect, register):
                who = f" Wie het treft: {effect.getroffenen}." if effect.getroffenen else ""
                what = ended(cut(effect.omschrijving, _EFFECT))
                said = f"Dit kan gebeuren, en niemand meet het: {what}{who}"
                yield Md(literal(said) + cite(each, f"neveneffecten.{number}"))


def _unheard(register: Register, cite: Citations) -> Iterator[Md]:
    limit = timedelta(days=register.drempels.signaal_dagen)
    for each in register.of(Signaal):
        waits = not (each.doorgezet_naar or each.afgehandeld_op or each.terugkoppeling)
        if waits and each.datum and each.datum + limit < register.peildatum:
            days = (register.peildatum - each.datum).days
            said = (
                f"Een signaal {_SOURCES[each.bron]}".rstrip()
                + f" ligt al {days} dagen zonder antwoord: ‘{cut(each.tekst, _QUOTE)}’"
            )
            yield Md(literal(said) + cite(each, "tekst"))
