"""Inzet: what an opdracht asks of people and of others."""

from aanzien_cli.domain.fields import (
    Afhankelijkheidsbron,
    Discipline,
    Lijst,
    PartnerId,
    PerspectiefId,
    Tekst,
)
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import Fte, Getal
from aanzien_cli.domain.quantities.janee import JaNee
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.record import Deel


class Perspectiefscore(Deel):
    """Het oordeel over een opdracht vanuit één perspectief."""

    perspectief: PerspectiefId
    """Het perspectief van waaruit is geoordeeld."""
    score: Getal
    """Het oordeel, van 0 tot en met 10."""
    door: Tekst | None = None
    """Wie het oordeel gaf: een rol of een pseudoniem."""
    op: Datum | None = None
    """De dag van het oordeel."""


class Claim(Deel):
    """Hoeveel inzet een opdracht in een periode vraagt."""

    periode: Periode
    """De periode waarin de inzet nodig is."""
    discipline: Discipline | None = None
    """De discipline die nodig is."""
    partner: PartnerId | None = None
    """De partner die de inzet levert, als dat niet het eigen team is."""
    fte: Fte | None = None
    """Het aantal fte dat nodig is."""
    laag: Fte | None = None
    """De lage schatting in fte: in 1 van de 10 gevallen is minder nodig."""
    verwacht: Fte | None = None
    """De verwachte inzet in fte."""
    hoog: Fte | None = None
    """De hoge schatting in fte: in 1 van de 10 gevallen is meer nodig."""


class Afhankelijkheid(Deel):
    """Iets wat een opdracht van buiten het team nodig heeft."""

    van: Afhankelijkheidsbron
    """De opdracht, het team of de partner waar het van afhangt."""
    wat: Tekst | None = None
    """Wat er nodig is."""
    harde: JaNee | None = None
    """Of de opdracht zonder dit niet verder kan."""


class Randvoorwaarde(Deel):
    """Wat een team nodig heeft om de opdracht te kunnen uitvoeren."""

    wat: Tekst
    """De voorwaarde."""
    besproken_op: Datum | None = None
    """De dag waarop opdrachtgever en team dit bespraken."""
    akkoord: JaNee | None = None
    """Of opdrachtgever en team het eens zijn."""


class Spanning(Deel):
    """Een spanning tussen rollen of belangen, en wanneer die is besproken."""

    omschrijving: Tekst | None = None
    """Waar het schuurt."""
    rollen: Lijst[Tekst] = ()
    """De rollen waartussen het schuurt."""
    belangen: Lijst[Tekst] = ()
    """De belangen die botsen."""
    besproken_op: Datum | None = None
    """De dag waarop de spanning is besproken."""
