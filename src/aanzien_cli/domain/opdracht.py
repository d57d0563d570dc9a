"""Opdracht: the work that a team does for one or more doelstellingen."""

from typing import ClassVar, Literal

from aanzien_cli.domain.fields import AfdelingId, Discipline, DoelstellingId, Lijst, TeamId, Tekst
from aanzien_cli.domain.parts.gevolg import AutomatischeIngreep, Neveneffect, Raakvlakken, Usecase
from aanzien_cli.domain.parts.inzet import (
    Afhankelijkheid,
    Claim,
    Perspectiefscore,
    Randvoorwaarde,
    Spanning,
)
from aanzien_cli.domain.parts.toetsplan import Toetsplan, Uitvoeringstoets, Veronderstelling
from aanzien_cli.domain.parts.voortgang import Voortgang
from aanzien_cli.domain.quantities.codes import Taakveld
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import Euro, Geheel
from aanzien_cli.domain.quantities.janee import JaNee
from aanzien_cli.domain.record import Record

Opdrachtsoort = Literal["regulier", "usecase"]
Opdrachtstatus = Literal[
    "idee", "in_voorbereiding", "gereed", "in_uitvoering", "on_hold", "afgerond", "gestopt"
]
Herkomst = Literal["pull", "push", "wettelijk"]


class Opdracht(Record):
    """Een initiatief waarmee een team aan een of meer doelstellingen werkt."""

    kind: ClassVar[str] = "opdracht"
    folder: ClassVar[str] = "opdrachten"

    titel: Tekst
    """De opdracht in één regel."""
    soort: Opdrachtsoort = "regulier"
    """Of het een gewone opdracht is (regulier) of een toepassing van data of AI (usecase)."""
    doelstellingen: Lijst[DoelstellingId] = ()
    """De doelstellingen waaraan de opdracht bijdraagt."""
    team: TeamId | None = None
    """Het team dat de opdracht uitvoert."""
    afdeling: AfdelingId | None = None
    """De afdeling waar de opdracht onder valt."""
    ambtelijk_opdrachtgever: Tekst | None = None
    """Wie ambtelijk de opdracht geeft: een rol of een pseudoniem."""
    bestuurlijk_opdrachtgever: Tekst | None = None
    """Wie bestuurlijk de opdracht geeft, als rol."""
    status: Opdrachtstatus | None = None
    """Hoe het ervoor staat, van idee tot afgerond of gestopt."""
    herkomst: Herkomst | None = None
    """Waarom zij begint: er is ruimte (pull), iemand wil het (push) of het moet (wettelijk)."""
    prioriteit: Geheel | None = None
    """De plaats in de volgorde; 1 gaat voor."""
    perspectiefscores: Lijst[Perspectiefscore] = ()
    """De oordelen over de opdracht, per perspectief."""
    claims: Lijst[Claim] = ()
    """Hoeveel inzet de opdracht vraagt, per periode en discipline."""
    benodigde_disciplines: Lijst[Discipline] = ()
    """De disciplines die voor de opdracht nodig zijn."""
    afhankelijkheden: Lijst[Afhankelijkheid] = ()
    """Wat de opdracht van buiten het team nodig heeft."""
    randvoorwaarden: Lijst[Randvoorwaarde] = ()
    """Wat het team nodig heeft om te kunnen beginnen."""
    beoogde_waarde: Tekst | None = None
    """De maatschappelijke waarde die de opdracht moet voortbrengen."""
    bijdrage: Tekst | None = None
    """Hoe dit bijdraagt aan de opgaven en doelstellingen."""
    veronderstellingen: Lijst[Veronderstelling] = ()
    """De aannames onder de opdracht."""
    toetsplan: Toetsplan | None = None
    """Hoe en wanneer wordt getoetst."""
    uitvoeringstoets: Uitvoeringstoets | None = None
    """De toets vooraf bij de uitvoering."""
    neveneffecten: Lijst[Neveneffect] = ()
    """De onbedoelde gevolgen die bekend zijn."""
    automatische_ingreep: AutomatischeIngreep | None = None
    """De beslissing die een systeem zelf neemt, als die er is."""
    proportionaliteit: Tekst | None = None
    """Waarom het middel in verhouding staat tot het doel."""
    raakvlakken: Raakvlakken | None = None
    """Waar de opdracht in de praktijk op stuit."""
    spanningen: Lijst[Spanning] = ()
    """De spanningen tussen rollen en belangen."""
    vaste_oplossing: JaNee | None = None
    """Of de oplossing vooraf al vastligt."""
    voortgang: Voortgang | None = None
    """Het stoplicht, met de uitleg erbij."""
    budget: Euro | None = None
    """Het budget in euro's."""
    taakveld: Taakveld | None = None
    """Het taakveld in de begroting (Iv3), bijvoorbeeld 6.71."""
    usecase: Usecase | None = None
    """De toepassing van data of AI, bij een usecase."""
    van: Datum | None = None
    """De eerste dag van de uitvoering."""
    tot: Datum | None = None
    """De dag waarop de opdracht eindigt; die dag telt niet meer mee."""
