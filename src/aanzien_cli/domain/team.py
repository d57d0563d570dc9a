"""Team: the people who carry out opdrachten together."""

from typing import ClassVar, Literal

from aanzien_cli.domain.fields import AfdelingId, Discipline, Lijst, PersoonId, TeamId, Tekst
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import Euro, Fte, Geheel, Uren
from aanzien_cli.domain.quantities.janee import JaNee
from aanzien_cli.domain.record import Deel, Record

Teamsoort = Literal["waardetoevoegend", "ondersteunend", "professioneel"]


class Liduitzondering(Deel):
    """De afspraak waarmee een lid ook ander werk doet, gescheiden van dat van het team."""

    werk: Tekst | None = None
    """Welk ander werk dat is."""
    gescheiden_door: Literal["dag", "dagdeel", "periode"] | None = None
    """Hoe het werk gescheiden is: per dag, dagdeel of periode."""
    reden: Tekst | None = None
    """Waarom de uitzondering nodig is."""
    tot: Datum | None = None
    """De dag waarop de uitzondering eindigt; die dag telt niet meer mee."""


class Lid(Deel):
    """Iemand in een team, met de inzet en de periode."""

    persoon: PersoonId
    """Het pseudoniem van het lid."""
    rol: Tekst | None = None
    """De rol van het lid in het team."""
    disciplines: Lijst[Discipline] = ()
    """De disciplines die het lid inbrengt; zonder deze gelden die van de persoon."""
    fte: Fte | None = None
    """Het aantal fte dat het lid aan dit team geeft."""
    kern: JaNee = True
    """Of het lid bij de vaste kern hoort; zonder antwoord is dat ja."""
    van: Datum | None = None
    """De eerste dag in het team."""
    tot: Datum | None = None
    """De dag waarop het lid vertrekt; die dag telt niet meer mee."""
    uitzondering: Liduitzondering | None = None
    """De afspraak waarmee het lid ook ander werk doet."""


class Teammandaat(Deel):
    """Waarover het team zelf beslist, en waarover niet."""

    besluiten: Lijst[Tekst] = ()
    """De besluiten die het team zelf neemt."""
    niet: Lijst[Tekst] = ()
    """De besluiten die het team niet zelf neemt."""
    plafond: Euro | None = None
    """Tot welk bedrag in euro's het team zelf beslist."""


class Afwezigheid(Deel):
    """Een tijd waarin een lid er niet is; de reden hoort hier niet."""

    persoon: PersoonId
    """Het pseudoniem van het lid."""
    van: Datum | None = None
    """De eerste dag van de afwezigheid."""
    tot: Datum | None = None
    """De dag waarop het lid er weer is."""
    gemeld_op: Datum | None = None
    """De dag waarop de afwezigheid bekend was."""


class Rotatie(Deel):
    """De afspraak dat leden na een vaste termijn wisselen."""

    termijn: Geheel | None = None
    """De vaste termijn van een lid, in maanden."""
    overlap: Geheel | None = None
    """Hoeveel weken opvolger en voorganger samenwerken."""


class Team(Record):
    """Een stabiel opdrachtenteam dat zelf verantwoordelijk is voor de uitvoering."""

    kind: ClassVar[str] = "team"
    folder: ClassVar[str] = "teams"

    naam: Tekst
    """De naam van het team."""
    soort: Teamsoort | None = None
    """Of het team waarde toevoegt, andere teams ondersteunt of kennis bewaart (professioneel)."""
    afdeling: AfdelingId | None = None
    """De afdeling waar het team onder valt, als dat er één is."""
    leden: Lijst[Lid] = ()
    """De leden van het team, ook die van vroeger."""
    mandaat: Teammandaat | None = None
    """Waarover het team zelf beslist."""
    werkwijze: Tekst | None = None
    """Hoe het team werkt, bijvoorbeeld Scrum."""
    sprint_dagen: Geheel | None = None
    """Hoeveel dagen een werkperiode van het team duurt."""
    faciliteert: Lijst[TeamId] = ()
    """De teams die dit team ondersteunt."""
    overleg_uren_week: Uren | None = None
    """Hoeveel uur per lid per week naar overleg gaat."""
    afwezigheid: Lijst[Afwezigheid] = ()
    """Wie er wanneer niet is."""
    rotatie: Rotatie | None = None
    """De afspraak dat leden na een vaste termijn wisselen."""
    bevestigd_op: Datum | None = None
    """De dag waarop de samenstelling voor het laatst is bevestigd."""
    van: Datum | None = None
    """De eerste dag van het team."""
    tot: Datum | None = None
    """De dag waarop het team eindigt; die dag telt niet meer mee."""
