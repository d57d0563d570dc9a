"""Opgave: the public task that everything else serves."""

from typing import ClassVar, Literal

from aanzien_cli.domain.fields import (
    BestuursorgaanId,
    Discipline,
    EenOfMeer,
    Lijst,
    PartnerId,
    Tekst,
)
from aanzien_cli.domain.quantities.codes import Taakveld
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import Euro, Fte, Geheel
from aanzien_cli.domain.quantities.janee import JaNee
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.record import Deel, Record

Opgavesoort = Literal["maatschappelijk", "organisatorisch"]
Opgavestatus = Literal["verkenning", "lopend", "on_hold", "afgerond", "gestopt"]
Urgentieniveau = Literal["laag", "middel", "hoog"]


class Urgentie(Deel):
    """Hoe dringend de opgave is, en wie dat heeft vastgesteld."""

    niveau: Urgentieniveau | None = None
    """Hoe dringend: laag, middel of hoog."""
    vastgesteld_door: Tekst | None = None
    """Wie de urgentie heeft vastgesteld: een rol of een bestuursorgaan."""
    op: Datum | None = None
    """De dag waarop de urgentie is vastgesteld."""


class Opgavemandaat(Deel):
    """Waarover de opgavemanager zelf mag beslissen."""

    mensen: Tekst | None = None
    """Welke zeggenschap er is over mensen."""
    middelen: Tekst | None = None
    """Welke zeggenschap er is over geld."""
    besluiten: Lijst[Tekst] = ()
    """Welke besluiten de opgavemanager zelf neemt."""


class Behoefte(Deel):
    """Hoeveel inzet de opgave in een periode nodig heeft."""

    periode: Periode
    """De periode waarin de inzet nodig is."""
    fte: Fte
    """Het aantal fte dat nodig is."""
    discipline: Discipline | None = None
    """De discipline waarom het gaat; zonder discipline telt het voor alle samen."""


class Budgetpost(Deel):
    """Geld voor een jaar, met waar het vandaan komt en hoe het terugvloeit."""

    jaar: Geheel | None = None
    """Het begrotingsjaar."""
    bedrag: Euro | None = None
    """Het bedrag in euro's."""
    afkomstig_van: Tekst | None = None
    """De afdeling of het programma waar het geld vandaan komt."""
    terugvloei_afspraak: Tekst | None = None
    """Wat er is afgesproken over het terugvloeien van het geld."""
    taakveld: Taakveld | None = None
    """Het taakveld in de begroting (Iv3), bijvoorbeeld 7.4."""


class Partnerrol(Deel):
    """Wat een partner aan de opgave bijdraagt."""

    partner: PartnerId
    """De partner."""
    rol: Tekst | None = None
    """De rol van de partner in deze opgave."""
    bijdrage: Tekst | None = None
    """Wat de partner inbrengt."""
    sturend: JaNee | None = None
    """Of de partner mee bestuurt."""


class Opgave(Record):
    """Een vraagstuk van samenleving of organisatie waaraan de organisatie waarde wil toevoegen."""

    kind: ClassVar[str] = "opgave"
    folder: ClassVar[str] = "opgaven"

    titel: Tekst
    """De opgave in één regel."""
    soort: Opgavesoort | None = None
    """Of de opgave maatschappelijk of organisatorisch is."""
    leefwereldvraag: Tekst | None = None
    """De vraag zoals inwoners die stellen."""
    waarde: Tekst | None = None
    """De maatschappelijke waarde die moet ontstaan."""
    bijdrage_organisatie: Tekst | None = None
    """Wat juist deze organisatie bijdraagt, naast anderen."""
    urgentie: Urgentie | None = None
    """Hoe dringend de opgave is."""
    thema: Tekst | None = None
    """Het thema of programma waar de opgave onder valt."""
    afdelingsoverstijgend: JaNee | None = None
    """Of de opgave mensen uit meer dan één afdeling vraagt."""
    opgavemanager: Tekst | None = None
    """Wie de opgave leidt: een rol of een pseudoniem."""
    eindverantwoordelijke: EenOfMeer[Tekst] = ()
    """Wie de eindverantwoordelijkheid draagt: één rol of pseudoniem."""
    bestuursorgaan: BestuursorgaanId | None = None
    """Het orgaan dat over de opgave besluit."""
    portefeuillehouder: Tekst | None = None
    """De bestuurder die op de opgave aanspreekbaar is, als rol."""
    mandaat: Opgavemandaat | None = None
    """Waarover de opgavemanager zelf mag beslissen."""
    benodigde_fte: Lijst[Behoefte] = ()
    """Hoeveel fte de opgave nodig heeft, per periode."""
    budget: Lijst[Budgetpost] = ()
    """Het geld voor de opgave, per jaar."""
    partners: Lijst[Partnerrol] = ()
    """De partners die aan de opgave werken."""
    strategisch_plan: Tekst | None = None
    """Het plan waar de opgave op rust."""
    belemmerende_regels: Lijst[Tekst] = ()
    """Regels of procedures die de opgave in de weg staan."""
    status: Opgavestatus | None = None
    """Hoe het ervoor staat: verkenning, lopend, on_hold, afgerond of gestopt."""
    van: Datum | None = None
    """De eerste dag van de opgave."""
    tot: Datum | None = None
    """De dag waarop de opgave eindigt; die dag telt niet meer mee."""
