"""Waarde: a measured number with the text it was printed as, or the reason why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from aanzien_cli.domain.fields import Tekst
from aanzien_cli.domain.quantities.getal import format_getal, parse_bare, split_mark
from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.record import Deel

_NO_FIGURE: Final = "geen gegeven"
_MEANING: Final[Mapping[str, str]] = {
    "n.n.b.": "nog niet bekend",
    "n.n.b": "nog niet bekend",
    "nnb": "nog niet bekend",
    "n.v.t.": "niet van toepassing",
    "n.v.t": "niet van toepassing",
    "nvt": "niet van toepassing",
    "pm": "pro memorie",
    "p.m.": "pro memorie",
    ".": _NO_FIGURE,
    "x": _NO_FIGURE,
    "-": _NO_FIGURE,
    "–": _NO_FIGURE,
    "—": _NO_FIGURE,
}
_MAX_TEXT: Final = 500
_THOUSAND: Final = 3
_PLAIN: Final = 15


def is_missing(value: object) -> bool:
    """Whether a raw value is a mark for a figure that is not there: `n.n.b.`, `PM`, `–`."""
    return isinstance(value, str) and not value[:1].isdigit() and value.strip().lower() in _MEANING


class Ontbrekend(Deel):
    """Een cijfer dat er niet is, met de reden; een leeg cijfer is nooit een nul."""

    reden: Tekst
    """Waarom het cijfer ontbreekt: het gedrukte teken (n.n.b., n.v.t., PM, x, –) of een zin."""

    @model_validator(mode="before")
    @classmethod
    def _from_mark(cls, value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
        return {"reden": value} if isinstance(value, str) else value

    @property
    def betekenis(self) -> str:
        """Give what the mark stands for, in words; a sentence stands for itself."""
        return _MEANING.get(self.reden.lower(), self.reden)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell an editor that a plain mark will do."""
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(schema)]}


@dataclass(frozen=True, slots=True)
class Waarde:
    """A number as printed: `39% (meting 2016)` is 39, mark `%`, remark `meting 2016`."""

    getal: Decimal
    tekst: str
    teken: str = ""
    opmerking: str = ""

    @classmethod
    def parse(cls, text: str, decimalen: int | None = None) -> "Waarde":
        """Read a printed number; `decimalen` settles `1.645`. Raises a PydanticCustomError."""
        return _parse(text, decimalen)

    def __str__(self) -> str:
        """Give the text as printed."""
        return self.tekst

    @classmethod
    def __get_pydantic_core_schema__(cls, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic read it from its text and write it as its text."""
        return core_schema.no_info_plain_validator_function(
            _read, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe it to an editor: a number, or a text such as `18,5`, `39%` or `n.n.b.`."""
        return {"anyOf": [{"type": "number"}, {"type": "string", "minLength": 1}]}


@lru_cache(maxsize=16_384)
def _parse(text: str, decimalen: int | None = None) -> Waarde:
    """Read a printed number; many files hold the same ones, which then share one value."""
    if _is_plain(text):
        return Waarde(Decimal(text.replace(",", ".")), text)
    if len(text) > _MAX_TEXT:
        raise invalid("waarde_te_lang", "hier hoort een getal, zoals 18,5")
    if text.lstrip()[:1] in tuple("<>=≤≥~±"):
        raise invalid(
            "meting_met_operator",
            "een meting is één getal; groter of kleiner dan hoort bij een norm",
            "schrijf het getal, of zet de reden dat het ontbreekt onder ontbrekend",
        )
    number, remark = split_remark(text)
    mark, body = split_mark(number)
    decimalen = 0 if mark == "€" and decimalen is None else decimalen
    return Waarde(parse_bare(body, decimalen), text.strip(), mark, remark)


def in_dutch(getal: Decimal, teken: str = "", opmerking: str = "") -> str:
    """Write a number as the Dutch do, however it was typed: `34.1%` is `34,1 %`."""
    number = format_getal(getal)
    marked = {"%": f"{number} %", "€": f"€ {number}"}.get(teken, number)
    return f"{marked} ({opmerking})" if opmerking else marked


def _is_plain(text: str) -> bool:
    """Whether a text is digits with at most one comma, or a dot that can only be a decimal."""
    if not text.isascii() or len(text) > _PLAIN:
        return False
    whole, sign, fraction = text.partition("," if "," in text else ".")
    if not sign:
        return whole.isdecimal()
    plain = whole.isdecimal() and fraction.isdecimal()
    return plain and (sign == "," or len(fraction) != _THOUSAND)


def split_remark(text: str) -> tuple[str, str]:
    """Split a remark in brackets from the end: `39% (meting 2016)` gives number and remark."""
    head, bracket, tail = text.strip().partition("(")
    if bracket and head and tail.endswith(")"):
        return head.rstrip(), tail[:-1].strip()
    return text, ""


def _read(value: Any) -> Waarde:  # noqa: ANN401 -- whatever stands in a user's file
    if isinstance(value, str):
        return _parse(value)
    if isinstance(value, Waarde):
        return value
    if (
        isinstance(value, (int, Decimal))
        and not isinstance(value, bool)
        and Decimal(value).is_finite()
    ):
        return Waarde(Decimal(value), format_getal(Decimal(value)))
    raise invalid("geen_getal", "hier hoort een getal, zoals 18,5 of 1.234,5")
