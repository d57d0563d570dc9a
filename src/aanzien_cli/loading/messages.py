"""Messages: pydantic's errors as Dutch sentences with the value found and what was expected."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic_core import ErrorDetails

from aanzien_cli.domain.closest import listed, suggestion
from aanzien_cli.domain.fault import PlacedFault
from aanzien_cli.domain.location import FieldPath
from aanzien_cli.domain.record import Record
from aanzien_cli.loading.shape import fields_at

_LONGEST_VALUE: Final = 60
_Sentence = tuple[str, str, str]
"""Rule, message, fix."""


def to_fault(kind: type[Record], path: str, place: FieldPath, detail: ErrorDetails) -> PlacedFault:
    """Give the fault that an error of pydantic stands for."""
    if detail["type"] == "missing":
        rule, message, fix = _missing(place, detail)
    elif detail["type"] == "extra_forbidden":
        rule, message, fix = _unknown(kind, place)
    else:
        rule, message, fix = _invalid(place, detail)
    is_name = rule == "onbekend-veld"
    return PlacedFault(path, rule, message, fix, field=place, about_name=is_name)


def _missing(place: FieldPath, detail: ErrorDetails) -> _Sentence:
    name = detail["loc"][-1]
    where = f" in '{_dotted(place)}'" if place else ""
    return "ontbrekend-veld", f"veld '{name}' ontbreekt{where}", f"voeg een regel '{name}: …' toe"


def _unknown(kind: type[Record], place: FieldPath) -> _Sentence:
    name = str(place[-1]) if place else ""
    known = fields_at(kind, place[:-1])
    if name.isdecimal() and known:
        return _decimal_comma(name)
    meant = suggestion(name, known)
    fix = meant or f"bekijk welke velden er zijn met 'aanzien schema {kind.kind}'"
    return "onbekend-veld", f"veld '{name}' bestaat hier niet", fix


def _decimal_comma(name: str) -> _Sentence:
    message = f"veld '{name}' bestaat hier niet; is dit het deel na een komma in een getal?"
    fix = f"schrijf een punt of aanhalingstekens, zoals 18.{name} of '18,{name}'"
    return "onbekend-veld", message, fix


def _invalid(place: FieldPath, detail: ErrorDetails) -> _Sentence:
    given = detail["input"]
    if given is None:
        return "ontbrekend-veld", f"veld '{_name(place)}' is leeg", "vul een waarde in"
    expected, fix = _expectation(detail)
    if isinstance(given, dict | list) and detail["type"] not in _BUILTIN:
        return "ongeldige-waarde", expected, fix
    return "ongeldige-waarde", f"{shown(given)} past niet in '{_name(place)}': {expected}", fix


def _expectation(detail: ErrorDetails) -> tuple[str, str]:
    """Say what was expected, and how to mend it."""
    context: Mapping[str, Any] = detail.get("ctx", {})
    words = _BUILTIN.get(detail["type"])
    if words is None:
        return detail["msg"], str(context.get("fix", ""))
    return words(context, detail["input"])


def _choice(context: Mapping[str, Any], given: Any) -> tuple[str, str]:  # noqa: ANN401
    words = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
    return f"verwacht {listed(words, most=12)}", suggestion(str(given), words)


def _list(_context: Mapping[str, Any], given: Any) -> tuple[str, str]:  # noqa: ANN401
    fix = f"schrijf [{given}]" if isinstance(given, str) else "begin elk onderdeel met '- '"
    return "hier hoort een lijst", fix


_BUILTIN: Final[Mapping[str, Callable[[Mapping[str, Any], Any], tuple[str, str]]]] = {
    "literal_error": _choice,
    "enum": _choice,
    "tuple_type": _list,
    "list_type": _list,
    "string_type": lambda _context, _given: ("hier hoort één regel tekst", ""),
    "string_too_short": lambda _context, _given: ("hier hoort tekst", "vul een waarde in"),
    "model_type": lambda _context, _given: (
        "hier horen velden onder elkaar",
        "schrijf 'veld: waarde'",
    ),
    "model_attributes_type": lambda _context, _given: (
        "hier horen velden onder elkaar",
        "schrijf 'veld: waarde'",
    ),
    "dict_type": lambda _context, _given: (
        "hier horen velden onder elkaar",
        "schrijf 'veld: waarde'",
    ),
}


def shown(value: object) -> str:
    """Show a value from a file in a sentence, cut off where it is long."""
    if isinstance(value, dict):
        return "een blok velden"
    if isinstance(value, list):
        return "een lijst"
    text = str(value)
    cut = text if len(text) <= _LONGEST_VALUE else text[:_LONGEST_VALUE] + "…"
    return f"'{cut}'"


def _name(place: FieldPath) -> str:
    names = [part for part in place if isinstance(part, str)]
    return names[-1] if names else "dit bestand"


def _dotted(place: FieldPath) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in place)
