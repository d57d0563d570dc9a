"""Grenswaarde: a number with an operator, by which one judges a measurement."""

from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from aanzien_cli.domain.fields import Lijst, PartnerId, Tekst
from aanzien_cli.domain.parts.waarde import split_remark
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.getal import parse_getal
from aanzien_cli.domain.quantities.hoeveelheid import Cijfer
from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.quantities.periode import Termijn
from aanzien_cli.domain.record import Deel

Operator = Literal[">", ">=", "<", "<=", "=", "tussen", "handhaven"]
Richting = Literal["hoger_beter", "lager_beter", "bandbreedte", "handhaven"]
_MAX_TEXT: Final = 200
_SIGNS: Final = {
    ">=": ">=",
    "=>": ">=",
    "<=": "<=",
    "=<": "<=",
    "≥": ">=",
    "≤": "<=",
    ">": ">",
    "<": "<",
    "=": "=",
    "minstens": ">=",
    "minimaal": ">=",
    "ten minste": ">=",
    "hoogstens": "<=",
    "maximaal": "<=",
    "ten hoogste": "<=",
    "meer dan": ">",
    "minder dan": "<",
}
_EXPECTED: Final = (
    "een norm is een getal met wat daarvoor geldt, zoals >= 65, < 13, 22,"
    " tussen 10 en 20 of handhaven op minstens 22"
)


def _sign(value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
    return _SIGNS.get(value.strip().lower(), value.strip()) if isinstance(value, str) else value


class Grenswaarde(Deel):
    """Een norm of streefwaarde: het getal waartegen een meting wordt gehouden, en tot wanneer."""

    tekst: Tekst | None = None
    """De norm zoals die gedrukt staat, bijvoorbeeld > 34%."""
    operator: Annotated[Operator, BeforeValidator(_sign)] | None = None
    """Wat er ten opzichte van het getal geldt: >, >=, <, <=, =, tussen of handhaven."""
    waarde: Cijfer | None = None
    """Het getal, in de eenheid van de indicator."""
    ondergrens: Cijfer | None = None
    """De laagste waarde die nog goed is, in de eenheid van de indicator."""
    bovengrens: Cijfer | None = None
    """De hoogste waarde die nog goed is, in de eenheid van de indicator."""
    termijn: Termijn | None = None
    """Wanneer de norm gehaald moet zijn: een datum, of een periode zoals 2030 of 2030-K2."""
    relatief_aan: Tekst | None = None
    """Het basisjaar of de stand waaraan de norm is afgemeten, als die geen vast getal is."""
    vastgesteld_op: Datum | None = None
    """De dag waarop de norm is vastgesteld."""
    vastgesteld_door: Tekst | None = None
    """Wie de norm heeft vastgesteld: een rol of een bestuursorgaan."""
    vastgesteld_met: Lijst[PartnerId] = ()
    """De partners die over de norm hebben meegesproken."""
    toelichting: Tekst | None = None
    """Waarom de norm zo ligt."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
        return settle_norm(value, None)

    def holds(self, value: Decimal, richting: Richting | None = None) -> bool | None:
        """Whether a value meets this norm; None where the norm does not tell.

        `richting`, the direction of the indicator, decides for a bare number: at least it where
        higher is better, at most it where lower is better.
        """
        operator = self.operator if self.operator in _COMPARE else _DIRECTION.get(richting or "")
        if self.ondergrens is not None or self.bovengrens is not None:
            return self._within(value)
        if self.waarde is None or operator is None:
            return None
        return _COMPARE[operator](value, self.waarde)

    def _within(self, value: Decimal) -> bool:
        low, high = self.ondergrens, self.bovengrens
        return (low is None or low <= value) and (high is None or value <= high)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell an editor that a plain text will do."""
        return {"anyOf": [{"type": ["number", "string"]}, handler(schema)]}


_COMPARE: Final = {
    ">": Decimal.__gt__,
    ">=": Decimal.__ge__,
    "<": Decimal.__lt__,
    "<=": Decimal.__le__,
    "=": Decimal.__eq__,
}
_TELLS_ITSELF: Final = frozenset({"ondergrens", "bovengrens", "relatief_aan"})
_DIRECTION: Final = {"hoger_beter": ">=", "lager_beter": "<="}


def settle_norm(value: Any, decimalen: int | None) -> Any:  # noqa: ANN401 -- raw as in a file
    """Turn a norm written as text (`> 34%`) into fields; `decimalen` settles `1.645`.

    A mapping keeps its fields; a `waarde` with an operator in it is taken apart, and so is a
    `tekst` that stands without a number. What is neither is given back as it is. Raises a
    PydanticCustomError where a text is no norm.
    """
    if isinstance(value, str):
        return _take_apart(value, decimalen)
    if not isinstance(value, dict):
        return value
    text = value.get("waarde")
    if text is None:
        return _read_print(value, decimalen)
    if not isinstance(text, str):
        return value
    if text[:1].isdigit():
        return value if value.get("operator") else {"tekst": text} | value
    return _take_apart(text, decimalen) | {key: value[key] for key in value if key != "waarde"}


def _read_print(value: dict[str, Any], decimalen: int | None) -> dict[str, Any]:
    """Take the number from the printed text; a print that tells no number stays a print."""
    text = value.get("tekst")
    if not isinstance(text, str) or not value.keys().isdisjoint(_TELLS_ITSELF):
        return value
    try:
        return _take_apart(text, decimalen) | value
    except PydanticCustomError:
        return value


def _take_apart(text: str, decimalen: int | None) -> dict[str, Any]:
    if len(text) > _MAX_TEXT:
        raise invalid("geen_norm", _EXPECTED)
    body, _ = split_remark(text.strip().lower())
    if body.startswith("tussen "):
        low, _, high = body.removeprefix("tussen ").partition(" en ")
        bounds = {"ondergrens": _number(low, decimalen), "bovengrens": _number(high, decimalen)}
        return {"tekst": text, "operator": "tussen", **bounds}
    if body.startswith("handhaven"):
        return {"tekst": text, **_keep(body.removeprefix("handhaven"), decimalen)}
    sign, number = _split_sign(body)
    return {"tekst": text, "operator": sign, "waarde": _number(number, decimalen)}


def _keep(rest: str, decimalen: int | None) -> dict[str, Any]:
    rest = rest.strip().removeprefix("op ").strip()
    if not rest:
        return {"operator": "handhaven"}
    sign, number = _split_sign(rest)
    value = _number(number, decimalen)
    bound = {">": "ondergrens", ">=": "ondergrens", "<": "bovengrens", "<=": "bovengrens"}
    limit = {bound[sign]: value} if sign in bound else {}
    return {"operator": "handhaven", "waarde": value, **limit}


def _split_sign(text: str) -> tuple[str | None, str]:
    for sign, operator in _SIGNS.items():
        if text.startswith(sign):
            return operator, text.removeprefix(sign).strip()
    return None, text


def _number(text: str, decimalen: int | None) -> Decimal:
    try:
        return parse_getal(text, decimalen)
    except PydanticCustomError as error:
        if error.type == "getal_dubbelzinnig":
            raise
        raise invalid("geen_norm", _EXPECTED) from error
