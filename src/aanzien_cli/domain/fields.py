"""Fields: the building blocks that record fields are typed with."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

T = TypeVar("T")


class _Text:
    """Marks a field as text with something in it, without blanks around it."""

    __slots__ = ()

    def __get_pydantic_core_schema__(self, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.str_schema(strip_whitespace=True, min_length=1)


class _Many:
    """Marks a field as a list, after `before` has looked at how it is written.

    `written` is what may be written, where that is not the list alone.
    """

    __slots__ = ("_before", "_written")

    def __init__(self, before: Callable[[Any], Any], written: CoreSchema | None = None) -> None:
        self._before = before
        self._written = written

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            self._before, handler(source), json_schema_input_schema=self._written
        )


def _absent_is_empty(value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
    return () if value is None else value


Tekst = Annotated[str, _Text()]
"""Text with something in it."""

Lijst = Annotated[tuple[T, ...], _Many(_absent_is_empty)]
"""A list; a key without a value counts as an empty one."""


class Verwijzing(_Text):
    """Marks a text field as the name of something that must exist.

    `naar` holds the kinds it may be (`("opgave",)`), tried in this order, or one of the
    vocabularies of the organisation: `discipline`, `perspectief`, `bestuursorgaan`.
    """

    __slots__ = ("naar",)

    def __init__(self, *naar: str) -> None:
        """Take what it may name."""
        self.naar = naar


OpgaveId = Annotated[str, Verwijzing("opgave")]
DoelstellingId = Annotated[str, Verwijzing("doelstelling")]
IndicatorId = Annotated[str, Verwijzing("indicator")]
OpdrachtId = Annotated[str, Verwijzing("opdracht")]
TeamId = Annotated[str, Verwijzing("team")]
PersoonId = Annotated[str, Verwijzing("persoon")]
AfdelingId = Annotated[str, Verwijzing("afdeling")]
PartnerId = Annotated[str, Verwijzing("partner")]
InzetafspraakId = Annotated[str, Verwijzing("inzetafspraak")]
ToetsId = Annotated[str, Verwijzing("toets")]
BesluitId = Annotated[str, Verwijzing("besluit")]
SignaalId = Annotated[str, Verwijzing("signaal")]
Discipline = Annotated[str, Verwijzing("discipline")]
PerspectiefId = Annotated[str, Verwijzing("perspectief")]
BestuursorgaanId = Annotated[str, Verwijzing("bestuursorgaan")]


def _one_is_many(value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
    return (value,) if isinstance(value, str) else _absent_is_empty(value)


EenOfMeer = Annotated[tuple[T, ...], _Many(_one_is_many, core_schema.any_schema())]
"""A list that may be written as one text."""
Onderwerp = Annotated[
    str,
    Verwijzing(
        "opgave", "doelstelling", "opdracht", "team", "indicator", "inzetafspraak", "afdeling"
    ),
]
"""What a decision is about: an id, or `kind:id`."""
Signaalonderwerp = Annotated[str, Verwijzing("opdracht", "opgave", "team")]
Afhankelijkheidsbron = Annotated[str, Verwijzing("opdracht", "team", "partner")]
