"""Partner: an organisation or group outside that works along."""

from typing import ClassVar, Literal

from aanzien_cli.domain.fields import AfdelingId, Discipline, Lijst, PersoonId, Tekst
from aanzien_cli.domain.quantities.hoeveelheid import Fte
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.record import Deel, Record


class Contact(Deel):
    """Wie binnen de organisatie het gesprek met de partner voert, per onderwerp."""

    onderwerp: Tekst | None = None
    """Waar het gesprek over gaat."""
    persoon: PersoonId | None = None
    """Het pseudoniem van wie het gesprek voert."""
    afdeling: AfdelingId | None = None
    """De afdeling die het gesprek voert."""


class Partnercapaciteit(Deel):
    """Hoeveel inzet een partner in een periode levert."""

    periode: Periode
    """De periode waarin de inzet er is."""
    discipline: Discipline | None = None
    """De discipline die de partner levert."""
    fte: Fte
    """Het aantal fte dat de partner levert."""


class Partner(Record):
    """Een organisatie of groep van buiten die aan opgaven meewerkt."""

    kind: ClassVar[str] = "partner"
    folder: ClassVar[str] = "partners"

    naam: Tekst
    """De naam van de partner."""
    soort: (
        Literal["ketenpartner", "maatschappelijk", "ondernemer", "bewoners", "overheid"] | None
    ) = None
    """Het soort partner."""
    aanspreekpunten: Lijst[Contact] = ()
    """Wie binnen de organisatie het gesprek met de partner voert."""
    capaciteit: Lijst[Partnercapaciteit] = ()
    """Hoeveel inzet de partner levert, per periode."""
