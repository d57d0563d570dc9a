"""Afdeling: a unit of the organisation, with the regular work that it must do."""

from typing import ClassVar, Literal

from aanzien_cli.domain.fields import AfdelingId, Discipline, Lijst, Tekst
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import Fte
from aanzien_cli.domain.quantities.janee import JaNee
from aanzien_cli.domain.record import Deel, Record


class Werkzaamheid(Deel):
    """Werk dat een afdeling altijd doet."""

    wat: Tekst
    """Welk werk het is."""
    fte: Fte | None = None
    """Het aantal fte dat het werk vraagt."""
    discipline: Discipline | None = None
    """De discipline die het werk vraagt."""
    wettelijk: JaNee | None = None
    """Of de wet het werk voorschrijft."""
    van: Datum | None = None
    """De eerste dag van het werk, als het niet altijd geldt."""
    tot: Datum | None = None
    """De dag waarop het werk ophoudt; die dag telt niet meer mee."""


class Afdeling(Record):
    """Een onderdeel van de organisatie, met de mensen en het werk dat altijd doorgaat."""

    kind: ClassVar[str] = "afdeling"
    folder: ClassVar[str] = "afdelingen"

    naam: Tekst
    """De naam van de afdeling."""
    hoofd: Tekst | None = None
    """Wie de afdeling leidt: een rol of een pseudoniem."""
    formatie_fte: Fte | None = None
    """Het aantal fte dat de afdeling mag hebben."""
    bezetting_fte: Fte | None = None
    """Het aantal fte dat er nu werkt."""
    afgerekend_op: Literal["afdeling", "opgave", "beide"] | None = None
    """Waarop het hoofd wordt beoordeeld: resultaten van de afdeling, van opgaven of beide."""
    reguliere_werkzaamheden: Lijst[Werkzaamheid] = ()
    """Het werk dat altijd doorgaat."""
    stuurwijze: Tekst | None = None
    """Waarop wordt gestuurd, bijvoorbeeld formatie, uren of resultaat."""
    boven: AfdelingId | None = None
    """De afdeling waar deze onder valt."""
