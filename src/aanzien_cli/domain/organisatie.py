"""Organisatie: the organisation whose repository it is, with its own settings."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Literal

from pydantic import Field, GetJsonSchemaHandler, field_validator, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from aanzien_cli.domain.fields import Lijst, Tekst
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.parts.huisstijl import Huisstijl
from aanzien_cli.domain.quantities.codes import CbsCode
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import Getal, Percentage, Uren
from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.quantities.janee import JaNee
from aanzien_cli.domain.quantities.periode import Periodesoort
from aanzien_cli.domain.record import Deel, Record

Organisatietype = Literal[
    "gemeente", "provincie", "waterschap", "uitvoeringsorganisatie", "ministerie", "samenwerking"
]
Bestuurssoort = Literal["raad", "college", "directie"]
Profiel = Literal["basis", "gemeente", "rekenkamer"]
_ALLES = 100


class Bestuursorgaan(Deel):
    """Een orgaan dat besluit en verantwoording aflegt."""

    id: Tekst
    """De korte naam waarmee andere bestanden naar dit orgaan verwijzen."""
    naam: Tekst | None = None
    """De naam van het orgaan."""
    soort: Bestuurssoort | None = None
    """Het soort orgaan: raad, college of directie."""


class Perspectief(Deel):
    """Een gezichtspunt van waaruit keuzes worden gewogen, zoals beleid, organisatie of techniek."""

    id: Tekst
    """De korte naam waarmee andere bestanden naar dit perspectief verwijzen."""
    naam: Tekst | None = None
    """De naam van het perspectief."""
    gewicht: Getal | None = None
    """Hoe zwaar dit perspectief meetelt, ten opzichte van de andere."""


class Vakgebied(Deel):
    """Een discipline die teams in huis kunnen hebben."""

    id: Tekst
    """De korte naam waarmee andere bestanden naar deze discipline verwijzen."""
    naam: Tekst | None = None
    """De naam van de discipline."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
        return {"id": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell an editor that a plain text will do."""
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(schema)]}


class Regels(Deel):
    """Hoe de organisatie de regels gebruikt."""

    ernst: Mapping[str, Severity] = Field(default_factory=dict)
    """Per regel hoe zwaar die telt: fout, waarschuwing of advies."""
    uit: Lijst[Tekst] = ()
    """De regels die hier niet worden gebruikt."""
    profiel: Profiel = "basis"
    """Welke extra regels gelden: basis, gemeente (BBV-indicatoren) of rekenkamer."""


class Organisatie(Record):
    """De organisatie zelf: wie zij is, waarmee zij rekent en hoe streng zij kijkt."""

    kind: ClassVar[str] = "organisatie"
    folder: ClassVar[str] = ""

    naam: Tekst
    """De naam van de organisatie."""
    type: Organisatietype | None = None
    """Het soort organisatie."""
    cbs_code: CbsCode | None = None
    """De code van het CBS, bijvoorbeeld GM0363."""
    bestuur: Lijst[Bestuursorgaan] = ()
    """De organen die besluiten en verantwoording afleggen."""
    uren_per_fte_week: Uren = Decimal(36)
    """Het aantal uren van 1 fte per week."""
    productieve_uren_per_fte: Uren | None = None
    """Het aantal productieve uren van 1 fte per jaar; zonder getal rekent de kalender."""
    verlof_uren_per_fte: Uren = Decimal(180)
    """Het aantal verlofuren van 1 fte per jaar, zonder feestdagen."""
    verlof_zomer_procent: Percentage = Decimal(34)
    """Het deel van het verlof dat in juli en augustus valt, in procenten; een aanname."""
    ziekteverzuim_procent: Percentage = Decimal(5)
    """Het ziekteverzuim van de organisatie als geheel, in procenten; nooit per persoon."""
    indirect_procent: Percentage = Decimal(12)
    """De tijd voor opleiding, overleg en dergelijke, in procenten."""
    periode: Periodesoort = "kwartaal"
    """De periode waarin wordt gepland: kwartaal, maand, jaar of week."""
    disciplines: Lijst[Vakgebied] = ()
    """De disciplines die in deze organisatie worden gebruikt."""
    perspectieven: Lijst[Perspectief] = ()
    """De gezichtspunten van waaruit keuzes worden gewogen."""
    drempels: Drempels = Field(default_factory=Drempels)
    """De grenswaarden waarmee regels en rapporten oordelen."""
    regels: Regels = Field(default_factory=Regels)
    """Welke regels gelden, en hoe zwaar."""
    persoon_aliassen: Mapping[str, str] = Field(default_factory=dict)
    """Oude pseudoniemen met het pseudoniem van nu; de geschiedenis volgt ze."""
    peildatum: Datum | None = None
    """De dag waarop deze map is vastgelegd, bij een archief of een voorbeeld.

    Wie geen andere dag noemt, krijgt dan het oordeel van die dag, en niet dat van vandaag.
    """
    geschiedenis_in_submap: JaNee = True
    """Of git ook het verleden vertelt als deze map in een grotere repository ligt.

    Met nee tellen daar alleen de datums in de bestanden, zoals bij een voorbeeld of een kopie.
    """
    huisstijl: Huisstijl | None = None
    """Hoe verslagen eruitzien."""
    negeer: Lijst[Tekst] = ()
    """Mappen en bestanden die niet worden gelezen, als patroon; ook in de mappen van aanzien."""
    vrije_dagen: Lijst[Datum] = ()
    """Dagen waarop de organisatie dicht is, naast de feestdagen."""

    @field_validator("verlof_zomer_procent", "ziekteverzuim_procent", "indirect_procent")
    @classmethod
    def _part_of_a_whole(cls, percentage: Decimal) -> Decimal:
        if 0 <= percentage <= _ALLES:
            return percentage
        raise invalid("percentage_buiten_bereik", "een deel van het geheel is 0 tot en met 100 %")
