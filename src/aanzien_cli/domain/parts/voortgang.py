"""Voortgang: how an opdracht stands on time, money and quality."""

from typing import Literal

from aanzien_cli.domain.fields import Tekst
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.record import Deel

Kleur = Literal["groen", "oranje", "rood"]


class Voortgang(Deel):
    """Het stoplicht van een opdracht, met de uitleg erbij."""

    tijd: Kleur | None = None
    """Of het op tijd gaat: groen (binnen de afspraak), oranje (in gevaar) of rood (erbuiten)."""
    geld: Kleur | None = None
    """Of het binnen het budget blijft: groen, oranje of rood."""
    kwaliteit: Kleur | None = None
    """Of de kwaliteit goed is: groen, oranje of rood."""
    oorzaak: Tekst | None = None
    """Waardoor het oranje of rood is."""
    consequentie: Tekst | None = None
    """Wat dat betekent."""
    bijsturing: Tekst | None = None
    """Wat er nu gebeurt."""
    peildatum: Datum | None = None
    """De dag waarop dit gold."""
