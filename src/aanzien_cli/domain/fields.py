"""Fields: the building blocks that record fields are typed with."""

from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, StringConstraints

T = TypeVar("T")


def _absent_is_empty(value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
    return () if value is None else value


Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text with something in it."""

Lijst = Annotated[tuple[T, ...], BeforeValidator(_absent_is_empty)]
"""A list; a key without a value counts as an empty one."""


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Marks a text field as the name of something that must exist.

    `naar` holds the kinds it may be (`("opgave",)`), tried in this order, or one of the
    vocabularies of the organisation: `discipline`, `perspectief`, `bestuursorgaan`.
    """

    naar: tuple[str, ...]


def _verwijzing(*naar: str) -> Verwijzing:
    return Verwijzing(naar)


OpgaveId = Annotated[Tekst, _verwijzing("opgave")]
DoelstellingId = Annotated[Tekst, _verwijzing("doelstelling")]
IndicatorId = Annotated[Tekst, _verwijzing("indicator")]
OpdrachtId = Annotated[Tekst, _verwijzing("opdracht")]
TeamId = Annotated[Tekst, _verwijzing("team")]
PersoonId = Annotated[Tekst, _verwijzing("persoon")]
AfdelingId = Annotated[Tekst, _verwijzing("afdeling")]
PartnerId = Annotated[Tekst, _verwijzing("partner")]
InzetafspraakId = Annotated[Tekst, _verwijzing("inzetafspraak")]
ToetsId = Annotated[Tekst, _verwijzing("toets")]
BesluitId = Annotated[Tekst, _verwijzing("besluit")]
SignaalId = Annotated[Tekst, _verwijzing("signaal")]
Discipline = Annotated[Tekst, _verwijzing("discipline")]
PerspectiefId = Annotated[Tekst, _verwijzing("perspectief")]
BestuursorgaanId = Annotated[Tekst, _verwijzing("bestuursorgaan")]


def _one_is_many(value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
    return (value,) if isinstance(value, str) else _absent_is_empty(value)


EenOfMeer = Annotated[tuple[T, ...], BeforeValidator(_one_is_many, json_schema_input_type=Any)]
"""A list that may be written as one text."""
Onderwerp = Annotated[
    Tekst,
    _verwijzing(
        "opgave", "doelstelling", "opdracht", "team", "indicator", "inzetafspraak", "afdeling"
    ),
]
"""What a decision is about: an id, or `kind:id`."""
Signaalonderwerp = Annotated[Tekst, _verwijzing("opdracht", "opgave", "team")]
Afhankelijkheidsbron = Annotated[Tekst, _verwijzing("opdracht", "team", "partner")]
