"""Value words: what may be written in a field, in Dutch, from the type of the field."""

from collections.abc import Iterable, Mapping
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from aanzien_cli.domain.fields import Tekst, Verwijzing
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.domain.parts.waarde import Waarde
from aanzien_cli.domain.quantities.codes import CbsCode, Taakveld
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.quantities.hoeveelheid import (
    Aandeel,
    Cijfer,
    Euro,
    Fte,
    Geheel,
    Getal,
    Percentage,
    Uren,
)
from aanzien_cli.domain.quantities.janee import JaNee
from aanzien_cli.domain.quantities.periode import Periode, Termijn

_WORDS: Final[tuple[tuple[Any, str], ...]] = (
    (Tekst, "tekst"),
    (str, "tekst"),
    (Datum, "datum"),
    (Termijn, "datum of periode"),
    (Periode, "periode"),
    (JaNee, "ja of nee"),
    (Fte, "aantal fte"),
    (Uren, "aantal uren"),
    (Euro, "bedrag in euro's"),
    (Percentage, "percentage"),
    (Aandeel, "aandeel van 0 tot 1, of een percentage"),
    (Geheel, "heel getal"),
    (Getal, "getal"),
    (Cijfer, "getal, met of zonder % of €"),
    (Waarde, "cijfer zoals het gedrukt staat"),
    (Taakveld, "taakveld, tussen aanhalingstekens"),
    (CbsCode, "CBS-code"),
    (Severity, "`fout`, `waarschuwing` of `advies`"),
)


def words(hint: Any) -> str:  # noqa: ANN401 -- the type of a field
    """Say what may stand in a field of this type; raises LookupError for a type never seen."""
    for part in _metadata(hint):
        if isinstance(part, Verwijzing):
            return _reference(part)
    for known, text in _WORDS:
        if hint == known:
            return text
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return _compound(hint)


def _compound(hint: Any) -> str:  # noqa: ANN401 -- the type of a field
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _either(words(each) for each in arguments if each is not NoneType)
    if origin is Literal:
        return _either(f"`{each}`" for each in arguments)
    if origin is tuple:
        return f"lijst: {words(arguments[0])}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"per naam: {words(arguments[1])}"
    if _metadata(hint):
        return words(arguments[0])
    raise LookupError(f"no words for {hint}")


def _metadata(hint: Any) -> tuple[object, ...]:  # noqa: ANN401 -- the type of a field
    return getattr(hint, "__metadata__", ())


def _reference(reference: Verwijzing) -> str:
    targets = [f"[{kind}](#{kind})" if kind in BY_NAME else kind for kind in reference.naar]
    return f"id van {_either(targets)}"


def _either(texts: Iterable[str]) -> str:
    *first, last = texts
    return f"{', '.join(first)} of {last}" if first else last
