"""Messages: pydantic's errors as Dutch sentences with the value found and what was expected."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from pydantic_core import ErrorDetails

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.findings.repair import Add, Enlist, Join, Put, Rename, Repair, Write
from aanzien_cli.domain.quantities.invalid import GUESS, WRITE
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.words.closest import Guess, asked, guess, listed, suggestion
from aanzien_cli.loading.shape import fields_at

_LONGEST_VALUE: Final = 60
_LISTS: Final = frozenset({"tuple_type", "list_type"})
_CURLY: Final = ("\u2018", "\u2019", "\u201c", "\u201d", "\u201e")
_STRAIGHT: Final = "gebruik rechte aanhalingstekens (')"
_ITEMS: Final = "begin elk onderdeel met '- '"
_NAMES: Final = frozenset({"titel", "naam"})
"""Fields that a record must have, and for which the name of its file is a first proposal."""


class _Sentence(NamedTuple):
    """What to say of an error, and what a program can do about it."""

    rule: str
    message: str
    fix: str
    repair: Repair | None = None


def to_fault(kind: type[Record], path: str, place: FieldPath, detail: ErrorDetails) -> PlacedFault:
    """Give the fault that an error of pydantic stands for."""
    if detail["type"] == "missing":
        found = _missing(path, place, detail)
    elif detail["type"] == "extra_forbidden":
        found = _unknown(kind, place)
    else:
        found = _invalid(kind, place, detail)
    return PlacedFault(
        path=path,
        rule=found.rule,
        message=found.message,
        fix=found.fix,
        field=place,
        about_name=found.rule == "onbekend-veld",
        repair=found.repair,
    )


def _missing(path: str, place: FieldPath, detail: ErrorDetails) -> _Sentence:
    name = str(detail["loc"][-1])
    where = f" in '{_dotted(place)}'" if place else ""
    message, fix = f"veld '{name}' ontbreekt{where}", f"voeg een regel '{name}: …' toe"
    is_named = name in _NAMES and not place
    repair = Add(place, name, _from_file_name(path)) if is_named else None
    return _Sentence("ontbrekend-veld", message, fix, repair)


def _from_file_name(path: str) -> str:
    """Give `opgaven/betaalbaar-wonen.yaml` as a title: `Betaalbaar wonen`."""
    stem = path.rpartition("/")[2].partition(".")[0]
    return stem.replace("-", " ").replace("_", " ").capitalize()


def _unknown(kind: type[Record], place: FieldPath) -> _Sentence:
    name = str(place[-1]) if place else ""
    holder = tuple(part for part in place[:-1] if isinstance(part, str))
    if name.isdecimal() and fields_at(kind, holder):
        return _decimal_comma(place, name)
    meant = _meant(kind, holder, name)
    fix = asked(meant) or f"bekijk welke velden er zijn met 'aanzien schema {kind.kind}'"
    repair = Rename(place, meant.word, meant.is_certain) if meant else None
    return _Sentence("onbekend-veld", f"veld '{name}' bestaat hier niet", fix, repair)


@lru_cache(maxsize=256)
def _meant(kind: type[Record], holder: tuple[str, ...], name: str) -> Guess | None:
    """Give the field that was meant; remembered, as files are copied with the slips in them."""
    return guess(name, fields_at(kind, holder))


def _decimal_comma(place: FieldPath, name: str) -> _Sentence:
    message = f"veld '{name}' bestaat hier niet; is dit het deel na een komma in een getal?"
    fix = f"schrijf een punt of aanhalingstekens, zoals 18.{name} of '18,{name}'"
    return _Sentence("onbekend-veld", message, fix, Join(place))


def _invalid(kind: type[Record], place: FieldPath, detail: ErrorDetails) -> _Sentence:
    given = detail["input"]
    if given is None:
        return _Sentence("ontbrekend-veld", f"veld '{_name(place)}' is leeg", "vul een waarde in")
    expected, fix = _expectation(detail)
    if isinstance(given, dict | list) and detail["type"] not in _BUILTIN:
        return _Sentence("ongeldige-waarde", expected, fix)
    message = f"{shown(given)} past niet in '{_name(place)}': {expected}"
    if detail["type"] in _LISTS and isinstance(given, str):
        is_of_parts = bool(fields_at(kind, [part for part in place if isinstance(part, str)]))
        return _Sentence("ongeldige-waarde", message, *_as_list(place, given, is_of_parts))
    repair = _repair(place, detail)
    if repair is None and (bare := _in_curly_quotes(given)):
        return _Sentence("ongeldige-waarde", message, _STRAIGHT, Write(place, bare))
    return _Sentence("ongeldige-waarde", message, fix, repair)


def _in_curly_quotes(given: object) -> str:
    """Give what stands between the quotes of a word processor, which to YAML are plain signs."""
    text = str(given)
    return text[1:-1].strip() if text.startswith(_CURLY) and text.endswith(_CURLY) else ""


def _repair(place: FieldPath, detail: ErrorDetails) -> Repair | None:
    """Give what a program can do about a value: write what was meant, or make a list of it."""
    context: Mapping[str, Any] = detail.get("ctx", {})
    given = detail["input"]
    if detail["type"] in {"literal_error", "enum"}:
        meant = guess(str(given), _choices(context))
        return Write(place, meant.word, is_safe=meant.is_certain) if meant else None
    text = context.get(WRITE) or context.get(GUESS)
    return Write(place, str(text), is_safe=WRITE in context) if text else None


def _as_list(place: FieldPath, given: str, is_of_parts: bool) -> tuple[str, Repair | None]:  # noqa: FBT001
    """Say how a text becomes a list, and what a program can do: names are parted, sentences not."""
    if is_of_parts:
        return "zet elk onderdeel op een eigen regel, met '- ' en daarachter zijn velden", None
    if given.startswith("-"):
        return "zet een spatie na elk streepje", None
    names = [each.strip() for each in given.split(",")]
    if len(names) == 1:
        return f"schrijf [{given}]", Enlist(place)
    if all(map(_is_name, names)):
        return f"schrijf [{', '.join(names)}]", Put(place, tuple(names))
    return "zet de tekst op een eigen regel, met '- ' ervoor", Enlist(place)


def _is_name(text: str) -> bool:
    return text.replace("-", "").replace("_", "").replace(":", "").isalnum()


def _expectation(detail: ErrorDetails) -> tuple[str, str]:
    """Say what was expected, and how to mend it."""
    context: Mapping[str, Any] = detail.get("ctx", {})
    words = _BUILTIN.get(detail["type"])
    if words is None:
        return detail["msg"], str(context.get("fix", ""))
    return words(context, detail["input"])


def _choice(context: Mapping[str, Any], given: Any) -> tuple[str, str]:  # noqa: ANN401
    words = _choices(context)
    return f"verwacht {listed(words, most=12)}", suggestion(str(given), words)


def _choices(context: Mapping[str, Any]) -> list[str]:
    return [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]


_BUILTIN: Final[Mapping[str, Callable[[Mapping[str, Any], Any], tuple[str, str]]]] = {
    "literal_error": _choice,
    "enum": _choice,
    "tuple_type": lambda _context, _given: ("hier hoort een lijst", _ITEMS),
    "list_type": lambda _context, _given: ("hier hoort een lijst", _ITEMS),
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
