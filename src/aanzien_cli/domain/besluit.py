"""Besluit: a choice, with what is not done because of it."""

from typing import ClassVar, Literal

from aanzien_cli.domain.fields import BesluitId, IndicatorId, Lijst, Onderwerp, PerspectiefId, Tekst
from aanzien_cli.domain.parts.waarde import Waarde
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.record import Deel, Record

Besluitsoort = Literal["start", "stop", "uitstel", "bijsturing", "herverdeling", "norm"]
Besluitniveau = Literal["team", "directie", "college", "raad"]


class VerwachtEffect(Deel):
    """Wat een besluit moet veranderen, te zien aan een indicator."""

    indicator: IndicatorId | None = None
    """De indicator waaraan het te zien is."""
    waarde: Waarde | None = None
    """De waarde die wordt verwacht."""
    op: Datum | None = None
    """De dag waarop dat te zien is."""


class Besluit(Record):
    """Een keuze over werk, mensen of normen, met wat er daardoor niet gebeurt."""

    kind: ClassVar[str] = "besluit"
    folder: ClassVar[str] = "besluiten"

    titel: Tekst | None = None
    """Het besluit in één regel."""
    soort: Besluitsoort
    """Wat er is besloten: start, stop, uitstel, bijsturing, herverdeling of norm."""
    onderwerp: Lijst[Onderwerp] = ()
    """Waarover het gaat: een id, of soort:id."""
    gevraagd_op: Datum | None = None
    """De dag waarop om het besluit is gevraagd."""
    besloten_op: Datum | None = None
    """De dag waarop het besluit is genomen; zonder dag staat het nog open."""
    niveau: Besluitniveau | None = None
    """Wie besluit: team, directie, college of raad."""
    perspectieven: Lijst[PerspectiefId] = ()
    """De gezichtspunten die zijn gewogen."""
    betrokkenen: Lijst[Tekst] = ()
    """Wie betrokken waren: rollen, pseudoniemen of partners."""
    wat_niet: Lijst[Tekst] = ()
    """Wat er door deze keuze niet of later gebeurt."""
    gevolgen: Lijst[Tekst] = ()
    """Wat de keuze betekent voor ander werk en andere mensen."""
    verworpen_alternatieven: Lijst[Tekst] = ()
    """Wat ook kon en niet is gekozen."""
    herziet: BesluitId | None = None
    """Het eerdere besluit dat hiermee verandert."""
    verwacht_effect: VerwachtEffect | None = None
    """Wat het besluit moet veranderen."""
    effectoordeel: Tekst | None = None
    """Wat er achteraf van het verwachte effect terechtkwam."""
