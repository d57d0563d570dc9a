"""Indicator: what is measured to see whether a doelstelling comes closer."""

from typing import Any, ClassVar, Literal

from pydantic import model_validator

from aanzien_cli.domain.fields import IndicatorId, Lijst, PartnerId, Tekst
from aanzien_cli.domain.parts.decimalen import settle_decimals
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde, Richting
from aanzien_cli.domain.parts.meting import Meting, Nulmeting
from aanzien_cli.domain.quantities.hoeveelheid import Geheel
from aanzien_cli.domain.record import Deel, Record

Indicatorsoort = Literal["input", "output", "effect", "tegenindicator", "vertrouwen"]
Brontype = Literal["cbs", "swing", "csv", "eigen"]
Frequentie = Literal[
    "dag", "week", "maand", "kwartaal", "halfjaar", "jaar", "twee_jaar", "vier_jaar"
]


class Databron(Deel):
    """Waar de cijfers van een indicator vandaan komen."""

    type: Brontype | None = None
    """Het soort bron: cbs, swing, csv of eigen."""
    naam: Tekst | None = None
    """De bron zoals die bij het cijfer wordt genoemd."""
    tabel: Tekst | None = None
    """Het nummer of de naam van de tabel."""
    meetwaarde: Tekst | None = None
    """Het onderwerp of de kolom in die tabel."""
    regio: Tekst | None = None
    """De regiocode of het gebied, bijvoorbeeld GM0363."""
    dimensies: Lijst[Tekst] = ()
    """De andere keuzes in de tabel, elk als naam=waarde."""
    url: Tekst | None = None
    """Het webadres van de bron."""
    licentie: Tekst | None = None
    """De licentie waaronder de cijfers gebruikt mogen worden, bijvoorbeeld CC BY 4.0."""
    beheerder: Tekst | None = None
    """Wie de bron bijhoudt: een rol of een organisatie."""
    herkomst: Literal["intern", "extern"] | None = None
    """Of de cijfers van binnen of van buiten de organisatie komen."""


class Indicator(Record):
    """Een gegeven dat laat zien of een doelstelling dichterbij komt, of wat elders gebeurt."""

    kind: ClassVar[str] = "indicator"
    folder: ClassVar[str] = "indicatoren"

    naam: Tekst
    """De naam van de indicator."""
    definitie: Tekst | None = None
    """Wat er precies wordt geteld of gemeten, en bij wie."""
    eenheid: Tekst | None = None
    """De eenheid van de cijfers, bijvoorbeeld % of aantal per 1.000 inwoners."""
    decimalen: Geheel | None = None
    """Het aantal cijfers achter de komma; bepaalt ook of 1.645 een duizendtal is."""
    soort: Indicatorsoort | None = None
    """Wat de indicator meet: input, output, effect, tegenindicator of vertrouwen."""
    tegenhanger_van: IndicatorId | None = None
    """De indicator waarvan deze de keerzijde laat zien."""
    richting: Richting | None = None
    """Wanneer het beter gaat: hoger_beter, lager_beter, bandbreedte of handhaven."""
    nulmeting: Nulmeting | None = None
    """De stand voordat het werk begon."""
    metingen: Lijst[Meting] = ()
    """De waarnemingen, van oud naar nieuw; een lange reeks mag in een eigen bestand."""
    norm: Grenswaarde | None = None
    """Het getal waartegen wordt gemeten, met de termijn en wie het heeft vastgesteld."""
    tussennormen: Lijst[Grenswaarde] = ()
    """De normen op weg naar de norm, elk met een termijn."""
    databron: Databron | None = None
    """Waar de cijfers vandaan komen."""
    frequentie: Frequentie | None = None
    """Hoe vaak er een nieuw cijfer komt."""
    publicatievertraging: Geheel | None = None
    """Hoeveel dagen na de peildatum of periode het cijfer verschijnt."""
    bbv_nummer: Geheel | None = None
    """Het nummer van de verplichte gemeentelijke indicator (BBV), 1 tot en met 34."""
    eigenaar: Tekst | None = None
    """Wie op het cijfer aanspreekbaar is: een rol of een pseudoniem."""
    vastgesteld_met: Lijst[PartnerId] = ()
    """De partners die over de keuze van deze indicator hebben meegesproken."""
    voorbehoud: Tekst | None = None
    """Wat dit cijfer niet laat zien."""

    @model_validator(mode="before")
    @classmethod
    def _settle_decimals(cls, value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a file
        return settle_decimals(value)
