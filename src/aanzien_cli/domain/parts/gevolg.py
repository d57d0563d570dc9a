"""Gevolg: what an opdracht does to people and to others outside its goal."""

from aanzien_cli.domain.fields import IndicatorId, Lijst, Tekst
from aanzien_cli.domain.quantities.hoeveelheid import Euro
from aanzien_cli.domain.quantities.janee import JaNee
from aanzien_cli.domain.record import Deel


class Neveneffect(Deel):
    """Een onbedoeld gevolg van de opdracht, voor wie, en hoe dat te zien is."""

    omschrijving: Tekst
    """Wat er kan gebeuren."""
    getroffenen: Tekst | None = None
    """Wie het treft."""
    tegenindicator: IndicatorId | None = None
    """De indicator die het laat zien."""
    signaalbron: Tekst | None = None
    """Waar signalen hierover binnenkomen."""
    gemeten: JaNee | None = None
    """Of het wordt gemeten."""
    ketenkosten: Euro | None = None
    """Wat het elders in de keten kost, in euro's per jaar."""
    besparing: Euro | None = None
    """Wat de opdracht zelf bespaart, in euro's per jaar."""


class AutomatischeIngreep(Deel):
    """Een beslissing die een systeem zelf neemt en die een inwoner raakt."""

    ja: JaNee | None = None
    """Of er zo'n beslissing is."""
    omschrijving: Tekst | None = None
    """Wat het systeem beslist."""
    menselijke_tussenkomst: Tekst | None = None
    """Wie meekijkt voordat het gevolgen heeft."""
    herstelroute: Tekst | None = None
    """Hoe een inwoner het snel kan laten herstellen."""


class Raakvlakken(Deel):
    """Waar de opdracht in de praktijk op stuit."""

    wetgeving: Tekst | None = None
    """De wetten en regels waarmee de opdracht te maken heeft."""
    ict: Tekst | None = None
    """De systemen waarmee de opdracht te maken heeft."""
    belangen: Lijst[Tekst] = ()
    """De belangen die met elkaar kunnen botsen."""
    uitvoerbaarheid: Tekst | None = None
    """Wat het van de uitvoering vraagt."""


class Usecase(Deel):
    """De toepassing van data of kunstmatige intelligentie in de dienstverlening."""

    data: Lijst[Tekst] = ()
    """De gegevens die worden gebruikt."""
    doelgroep: Tekst | None = None
    """Voor wie de toepassing is."""
    ai: JaNee | None = None
    """Of er kunstmatige intelligentie wordt gebruikt."""
    algoritmeregister: Tekst | None = None
    """Waar de toepassing in het algoritmeregister staat."""
