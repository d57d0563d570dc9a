"""Volgorde: in which order an organisation wants the parts of a report."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal, TypeVar, get_args

from pydantic import AfterValidator

from aanzien_cli.domain.fields import Lijst
from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.record import Deel

T = TypeVar("T")

Raadsdeel = Literal[
    "kort",
    "vervolg",
    "opgaven",
    "menselijke_maat",
    "onbekend",
    "afwijkingen",
    "veranderingen",
    "verantwoording",
]
Databoekdeel = Literal["overzicht", "uitleg", "indicatoren", "verantwoording"]
Opgavedeel = Literal[
    "doelen",
    "werk",
    "geld",
    "keuzes",
    "last",
    "cijfers",
    "deelnemers",
    "mensen",
    "geleerd",
    "besluiten",
    "verantwoording",
]
Portfoliodeel = Literal["bord", "afwijkend", "belasting", "wachtend", "gekozen", "verantwoording"]
Teamsdeel = Literal["overzicht", "teams", "vroeger", "basis", "verantwoording"]
Spiegeldeel = Literal["elementen", "menselijke_maat", "verantwoording"]

DELEN: Final[Mapping[str, tuple[str, ...]]] = {
    "raadsrapportage": get_args(Raadsdeel),
    "databoek": get_args(Databoekdeel),
    "opgave": get_args(Opgavedeel),
    "portfolio": get_args(Portfoliodeel),
    "teams": get_args(Teamsdeel),
    "spiegel": get_args(Spiegeldeel),
}
"""The parts of each report, in the usual order."""


def _each_once(value: tuple[T, ...]) -> tuple[T, ...]:
    if len({*value}) < len(value):
        raise invalid("dubbel_deel", "hier staat een deel van het verslag twee keer")
    return value


_Once = AfterValidator(_each_once)


class Volgorde(Deel):
    """Welke delen van een verslag vooraan staan; wat niet is genoemd, volgt zoals altijd."""

    raadsrapportage: Annotated[Lijst[Raadsdeel], _Once] = ()
    """De delen van de raadsrapportage."""
    databoek: Annotated[Lijst[Databoekdeel], _Once] = ()
    """De delen van het databoek."""
    opgave: Annotated[Lijst[Opgavedeel], _Once] = ()
    """De delen van het verslag over één opgave."""
    portfolio: Annotated[Lijst[Portfoliodeel], _Once] = ()
    """De delen van het portfolio."""
    teams: Annotated[Lijst[Teamsdeel], _Once] = ()
    """De delen van het verslag over teams."""
    spiegel: Annotated[Lijst[Spiegeldeel], _Once] = ()
    """De delen van de spiegel."""

    def of(self, report: str) -> tuple[str, ...]:
        """Give the parts of a report that were named, in their order."""
        found: tuple[str, ...] = getattr(self, report)
        return found
