"""Record: what every governance file has in common."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from aanzien_cli.domain.fields import Lijst, Tekst
from aanzien_cli.domain.quantities.datum import Datum


class Deel(BaseModel):
    """A part of a record: frozen, and refusing fields that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Uitzondering(Deel):
    """Een afspraak om een regel bij dit record niet te volgen: waarom, en tot wanneer."""

    regel: Tekst
    """De naam van de regel."""
    reden: Tekst | None = None
    """Waarom de regel hier niet past; zonder reden telt de uitzondering niet."""
    tot: Datum | None = None
    """De laatste dag waarop de uitzondering geldt."""
    gescheiden: Tekst | None = None
    """Hoe werkzaamheden gescheiden zijn: per dag, dagdeel of periode."""


class Record(Deel):
    """One governance file; `id` and `path` come from its place, never from its text."""

    kind: ClassVar[str]
    """The kind, singular: `opgave`."""
    folder: ClassVar[str]
    """The folder that records of this kind stand in: `opgaven`."""

    id: str
    path: str
    toelichting: Tekst | None = None
    """Vrije tekst in Markdown; in een Markdown-bestand is dit de tekst onder de kop."""
    aanspreekpunt: Tekst | None = None
    """Wie aanspreekbaar is op dit record: een rol of een pseudoniem, geen naam."""
    bron: Tekst | None = None
    """Waar de gegevens vandaan komen."""
    voorheen: Lijst[Tekst] = ()
    """Eerdere ids van dit record; de geschiedenis volgt ze."""
    uitzonderingen: Lijst[Uitzondering] = ()
    """Regels die hier met reden niet gelden."""
