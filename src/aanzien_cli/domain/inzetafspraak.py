"""Inzetafspraak: people that an afdeling lends to a team, and what gives way for it."""

from typing import ClassVar, Literal

from aanzien_cli.domain.fields import AfdelingId, Discipline, OpgaveId, PersoonId, TeamId, Tekst
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import Fte
from aanzien_cli.domain.record import Record

Inzetstatus = Literal["gevraagd", "toegezegd", "geleverd", "teruggetrokken"]


class Inzetafspraak(Record):
    """De afspraak dat een afdeling mensen beschikbaar stelt, met wat daarvoor blijft liggen."""

    kind: ClassVar[str] = "inzetafspraak"
    folder: ClassVar[str] = "inzetafspraken"

    van_afdeling: AfdelingId
    """De afdeling die de inzet levert."""
    naar: TeamId
    """Het team dat de inzet krijgt."""
    opgave: OpgaveId | None = None
    """De opgave waarvoor de inzet is, als dat niet uit het team blijkt."""
    persoon: PersoonId | None = None
    """Het pseudoniem van wie gaat, als dat bekend is."""
    discipline: Discipline | None = None
    """De discipline waarom het gaat."""
    fte: Fte | None = None
    """Het aantal fte."""
    van: Datum | None = None
    """De eerste dag van de inzet."""
    tot: Datum | None = None
    """De dag waarop de inzet eindigt; die dag telt niet meer mee."""
    status: Inzetstatus | None = None
    """Hoe het ervoor staat: gevraagd, toegezegd, geleverd of teruggetrokken."""
    gevraagd_op: Datum | None = None
    """De dag waarop de inzet is gevraagd."""
    besloten_op: Datum | None = None
    """De dag waarop erover is besloten."""
    voorgelegd_op: Datum | None = None
    """De dag waarop de afspraak aan het bestuursorgaan is voorgelegd."""
    gevolg: Tekst | None = None
    """Welk werk bij de afdeling blijft liggen of later komt."""
    budget_terugvloei: Tekst | None = None
    """Wat er is afgesproken over het geld dat meegaat en terugkomt."""
