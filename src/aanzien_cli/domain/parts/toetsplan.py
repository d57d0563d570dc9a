"""Toetsplan: what an opdracht assumes and how it is to be tested early."""

from typing import Literal

from aanzien_cli.domain.fields import IndicatorId, Lijst, Tekst
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import Geheel
from aanzien_cli.domain.record import Deel

Veronderstellingstatus = Literal["open", "bevestigd", "weerlegd", "onbeslist"]


class Veronderstelling(Deel):
    """Een aanname onder de opdracht die een toets kan bevestigen of weerleggen."""

    id: Tekst
    """De korte naam waarmee een toets naar deze veronderstelling verwijst."""
    tekst: Tekst | None = None
    """De aanname als zin: als wij dit doen, dan gebeurt dat."""
    indicator: IndicatorId | None = None
    """De indicator waaraan het te zien is."""
    verwacht_effect: Tekst | None = None
    """Welke verandering wordt verwacht, en wanneer."""
    vroege_onderbouwing: Tekst | None = None
    """Waarop de verwachting nu al rust, bijvoorbeeld cijfers."""
    status: Veronderstellingstatus = "open"
    """Hoe het ervoor staat: open, bevestigd, weerlegd of onbeslist."""


class Toetsplan(Deel):
    """De aanpak voor kort-cyclische toetsing, gemaakt voordat het werk begint."""

    opgesteld_op: Datum | None = None
    """De dag waarop het plan is opgesteld."""
    cyclus_dagen: Geheel | None = None
    """Het aantal dagen tussen twee toetsen."""
    eerste_toets_voor: Datum | None = None
    """De dag waarvoor de eerste toets is gehouden."""
    vragen: Lijst[Tekst] = ()
    """De vragen die de toetsen beantwoorden."""


class Uitvoeringstoets(Deel):
    """Een toets vooraf bij de mensen die het werk uitvoeren."""

    met: Lijst[Tekst] = ()
    """Met wie is getoetst: rollen of partners."""
    datum: Datum | None = None
    """De dag van de toets."""
    uitkomst: Tekst | None = None
    """Wat eruit kwam."""
