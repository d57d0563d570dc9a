"""Meting: one figure at one moment, or the reason why it is missing."""

from typing import Any, Literal, Self

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from aanzien_cli.domain.fields import IndicatorId, Tekst
from aanzien_cli.domain.parts.waarde import Ontbrekend, Waarde, is_missing
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import Cijfer
from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.record import Deel

Metingstatus = Literal["voorlopig", "definitief"]
Metingsoort = Literal["realisatie", "begroot", "prognose"]


class Cijfermoment(Deel):
    """Een cijfer met zijn moment, of de reden dat het ontbreekt."""

    waarde: Waarde | None = None
    """Het cijfer zoals gedrukt (18,5, 39%, € 1.330), of het teken dat het mist (n.n.b., PM)."""
    ontbrekend: Ontbrekend | None = None
    """Waarom het cijfer ontbreekt; nooit een nul."""
    peildatum: Datum | None = None
    """De dag waarop dit cijfer gold."""
    periode: Periode | None = None
    """De periode waarover dit cijfer gaat: 2026-K3, 2026-09, 2026 of 2026-W05."""
    toelichting: Tekst | None = None
    """Wat een lezer bij dit cijfer moet weten."""

    @model_validator(mode="before")
    @classmethod
    def _sort_out(cls, value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
        if isinstance(value, dict) and is_missing(value.get("waarde")):
            return {"ontbrekend": value["waarde"]} | value | {"waarde": None}
        return value


class Nulmeting(Cijfermoment):
    """De stand voordat het werk begon, waartegen later wordt gemeten."""

    bron: Tekst | None = None
    """Waar dit cijfer vandaan komt."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
        return {"waarde": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell an editor that a plain figure will do."""
        return {"anyOf": [{"type": ["number", "string"]}, handler(schema)]}


class Meting(Cijfermoment):
    """Eén waarneming van een indicator, op een peildatum of over een periode."""

    status: Metingstatus | None = None
    """Of het cijfer voorlopig of definitief is."""
    soort: Metingsoort = "realisatie"
    """Gemeten (realisatie), begroot of verwacht (prognose); een begroot cijfer is geen meting."""
    eenheid: Tekst | None = None
    """De eenheid van dit ene cijfer, als die afwijkt van die van de indicator."""
    teller: Cijfer | None = None
    """Het aantal boven de streep, als het cijfer een aandeel is."""
    noemer: Cijfer | None = None
    """Het aantal onder de streep, als het cijfer een aandeel is."""
    bron_versie: Tekst | None = None
    """De uitgave of versie van de bron waaruit dit cijfer komt."""
    opgehaald_op: Datum | None = None
    """De dag waarop dit cijfer is opgehaald of overgenomen."""

    @model_validator(mode="after")
    def _one_moment(self) -> Self:
        if (self.peildatum is None) == (self.periode is None):
            raise invalid(
                "meting_zonder_moment",
                "een meting heeft een peildatum of een periode, en niet allebei",
                "noem één moment, bijvoorbeeld peildatum: 2026-01-01 of periode: 2025",
            )
        return self


class Toetsmeting(Cijfermoment):
    """Een cijfer waarop een toets rust."""

    indicator: IndicatorId | None = None
    """De indicator die is bekeken."""
    omschrijving: Tekst | None = None
    """Wat er is gemeten of waargenomen, als er geen indicator voor is."""


class Meetregel(Meting):
    """Eén regel uit het bestand met metingen van een indicator."""

    @model_validator(mode="before")
    @classmethod
    def _from_row(cls, value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
        if not isinstance(value, dict) or "reden" not in value:
            return value
        row = {key: cell for key, cell in value.items() if key != "reden"}
        return {"ontbrekend": value["reden"]} | row if value["reden"] else row
