"""Signaal: what somebody in practice noticed."""

from typing import ClassVar, Literal

from aanzien_cli.domain.fields import EenOfMeer, Signaalonderwerp, Tekst
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.record import Record

Signaalbron = Literal["balie", "inwoner", "uitvoerder", "partner", "media", "bezwaar"]


class Signaal(Record):
    """Iets wat inwoners of uitvoerders merken van het werk van de organisatie."""

    kind: ClassVar[str] = "signaal"
    folder: ClassVar[str] = "signalen"

    tekst: Tekst
    """Wat er is gemerkt, zonder namen."""
    datum: Datum | None = None
    """De dag waarop het signaal binnenkwam."""
    bron: Signaalbron | None = None
    """Van wie het signaal komt: balie, inwoner, uitvoerder, partner, media of bezwaar."""
    over: EenOfMeer[Signaalonderwerp] = ()
    """De opdracht, de opgave of het team waar het over gaat."""
    doorgezet_naar: Tekst | None = None
    """Naar wie het signaal is doorgezet: een rol, team of bestuursorgaan."""
    doorgezet_op: Datum | None = None
    """De dag waarop het is doorgezet."""
    afgehandeld_op: Datum | None = None
    """De dag waarop het is afgehandeld."""
    terugkoppeling: Tekst | None = None
    """Wat er is teruggemeld aan wie het signaal gaf."""
