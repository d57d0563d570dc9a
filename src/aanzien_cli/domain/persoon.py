"""Persoon: somebody, known by a pseudonym only."""

from typing import ClassVar

from aanzien_cli.domain.fields import AfdelingId, Discipline, Lijst, Tekst
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import Fte
from aanzien_cli.domain.record import Record


class Persoon(Record):
    """Iemand die meewerkt, bekend onder een pseudoniem; de naam staat buiten deze map."""

    kind: ClassVar[str] = "persoon"
    folder: ClassVar[str] = "personen"

    rol: Tekst | None = None
    """De functie of rol."""
    afdeling: AfdelingId | None = None
    """De afdeling waar iemand in dienst is."""
    fte: Fte | None = None
    """De omvang van het contract in fte; zonder getal wordt 1,0 aangenomen."""
    disciplines: Lijst[Discipline] = ()
    """De disciplines die iemand beheerst."""
    vaardigheden: Lijst[Tekst] = ()
    """Wat iemand verder kan."""
    van: Datum | None = None
    """De eerste dag van het contract."""
    tot: Datum | None = None
    """De dag waarop het contract eindigt; die dag telt niet meer mee."""
