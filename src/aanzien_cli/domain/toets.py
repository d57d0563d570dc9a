"""Toets: a judgement by people whether an assumption under an opdracht holds."""

from typing import ClassVar, Literal

from aanzien_cli.domain.fields import BesluitId, Lijst, OpdrachtId, PartnerId, Tekst
from aanzien_cli.domain.parts.meting import Toetsmeting
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.record import Record

Toetsuitkomst = Literal["bevestigd", "weerlegd", "onbeslist"]
Toetsbesluit = Literal["doorgaan", "bijsturen", "stoppen"]


class Toets(Record):
    """Een moment waarop mensen nagaan of een veronderstelling uit de opdracht klopt."""

    kind: ClassVar[str] = "toets"
    folder: ClassVar[str] = "toetsen"

    opdracht: OpdrachtId
    """De opdracht die wordt getoetst."""
    veronderstelling: Tekst | None = None
    """De korte naam van de veronderstelling in die opdracht."""
    gepland_op: Datum | None = None
    """De dag waarop de toets gepland is."""
    uitgevoerd_op: Datum | None = None
    """De dag waarop de toets is gehouden."""
    vraag: Tekst | None = None
    """De vraag uit het toetsplan die wordt beantwoord."""
    metingen: Lijst[Toetsmeting] = ()
    """De cijfers en waarnemingen waarop de toets rust."""
    bevinding: Tekst | None = None
    """Wat er is gezien."""
    uitkomst: Toetsuitkomst | None = None
    """Of de veronderstelling is bevestigd, weerlegd of onbeslist bleef."""
    besluit: Toetsbesluit | None = None
    """Wat er daarna gebeurt: doorgaan, bijsturen of stoppen."""
    besloten_op: Datum | None = None
    """De dag waarop dat is besloten."""
    vastgelegd_in: BesluitId | None = None
    """Het besluit waarin dat is vastgelegd."""
    les: Tekst | None = None
    """Wat hiervan is geleerd."""
    deelnemers: Lijst[Tekst] = ()
    """Wie meededen: rollen of pseudoniemen."""
    partners: Lijst[PartnerId] = ()
    """De partners die meededen."""
