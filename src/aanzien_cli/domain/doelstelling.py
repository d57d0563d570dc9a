"""Doelstelling: an end that an opgave is to reach."""

from typing import ClassVar, Literal

from aanzien_cli.domain.fields import DoelstellingId, IndicatorId, Lijst, OpgaveId, Tekst
from aanzien_cli.domain.quantities.periode import Termijn
from aanzien_cli.domain.record import Record

Doelniveau = Literal["ambitie", "doel", "subdoel"]
Effectsoort = Literal["maatschappelijk", "organisatorisch"]


class Doelstelling(Record):
    """Een waarde of effect dat de opgave moet opleveren, in samenhang met andere doelstellingen."""

    kind: ClassVar[str] = "doelstelling"
    folder: ClassVar[str] = "doelstellingen"

    titel: Tekst
    """Het effect dat bereikt moet worden, in één regel."""
    niveau: Doelniveau | None = None
    """Hoe hoog het doel ligt: ambitie, doel of subdoel."""
    effect: Effectsoort | None = None
    """Of het effect maatschappelijk of organisatorisch is."""
    opgave: OpgaveId
    """De opgave waar deze doelstelling bij hoort."""
    draagt_bij_aan: Lijst[DoelstellingId] = ()
    """De doelstellingen waaraan deze bijdraagt."""
    schuurt_met: Lijst[DoelstellingId] = ()
    """De doelstellingen waarvan het belang met dit belang botst."""
    indicatoren: Lijst[IndicatorId] = ()
    """De indicatoren waaraan te zien is of het doel dichterbij komt."""
    bron_plan: Tekst | None = None
    """Het plan of besluit waar de doelstelling uit komt."""
    lokale_ruimte: Tekst | None = None
    """Wat het team zelf mag aanpassen aan de situatie."""
    termijn: Termijn | None = None
    """Wanneer het doel bereikt moet zijn: een datum, of een periode zoals 2030 of 2030-K2."""
