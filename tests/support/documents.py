"""Documents: what a user may write in a file of some kind, drawn from the model of that kind.

A value is drawn as it stands in the file, so that each reader of YAML makes of it what it makes.
"""

import json
from collections.abc import Collection, Mapping
from datetime import date
from enum import Enum
from typing import Any, Final, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel

from aanzien_cli.domain.parts.huisstijl import Kleurcode
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
from support.every_field import PLACES

Drawn = st.SearchStrategy[str]
Fields = list[tuple[str, str]]

_WORDS: Final = st.text(
    st.characters(categories=["L", "N", "P", "Zs"], max_codepoint=0x24FF), min_size=1, max_size=12
).filter(lambda text: bool(text.strip()))
TEXTS: Final = st.one_of(
    _WORDS.map(lambda text: json.dumps(text, ensure_ascii=False)),
    st.sampled_from(["wonen", "2030", "'1.5'", "Een zin: met van alles", "'x'", "-5", "1,5"]).map(
        lambda text: json.dumps(text) if ": " in text else text
    ),
)
DAYS: Final = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(str)
PERIODS: Final = st.sampled_from(["2026", "2026-K1", "'2026-09'", "2026-W05", "2030-K4"])
NUMBERS: Final = st.sampled_from(["0", "1", "5", "0,5", "'0,25'", '"12,75"', "1.234,5", "40"])
_BY_TYPE: Final[Mapping[Any, Drawn]] = {
    Datum: DAYS,
    Termijn: DAYS | PERIODS,
    JaNee: st.sampled_from(["ja", "nee", "Ja", "'NEE'", "true", "false"]),
    Getal: NUMBERS | st.just("-5"),
    Cijfer: NUMBERS | st.sampled_from(["€ 5", "39%", "'-1,5 %'"]),
    Fte: NUMBERS,
    Uren: NUMBERS,
    Euro: NUMBERS.filter("40".__ne__) | st.sampled_from(["€ 1.330", "1.330"]),
    Percentage: st.sampled_from(["0", "5", "12,5", "'100 %'"]),
    Aandeel: st.sampled_from(["0", "0,25", "85 %", "1"]),
    Geheel: st.integers(0, 30).map(str) | st.just("'7'"),
    Taakveld: st.sampled_from(["'6.71a'", "'0.10'", "'8.1'"]),
    CbsCode: st.sampled_from(["GM0363", "WS0123"]),
    Kleurcode: st.just("'#154273'"),
}
_BY_MARK: Final[Mapping[int, Drawn]] = {
    id(get_args(kind)[1]): values for kind, values in _BY_TYPE.items()
}
"""By what marks the type: what somebody writes who knows what is asked."""
_BY_NAME: Final = {
    "bestanden_url": st.just("https://git.example/blob/{pad}#L{regel}"),
    "logo": st.just("huisstijl/logo.svg"),
    **dict.fromkeys(("tekst", "vet", "cursief", "koppen"), st.just("huisstijl/letter.ttf")),
}
ODD: Final = st.sampled_from(
    [
        *(
            "",
            "~",
            "null",
            "''",
            "' '",
            "true",
            "no",
            "on",
            "1e3",
            "0x1f",
            "0o7",
            "+5",
            "-5",
            "1.5",
        ),
        *(".inf", ".nan", "12:30", "'2026-02-30'", "01-02-2026", "2026-K5", "2026-13", "x"),
        *(
            "[]",
            "{}",
            "[a]",
            "[[]]",
            "{a: b}",
            "[~]",
            "['']",
            "[{}]",
            "'1,2,3'",
            "€ 5",
            "5%",
            "50 %",
        ),
        *(
            "'2026-03-01T10:00'",
            "9999",
            "99999999999999999999",
            "GM363",
            "9.1",
            "'#fff'",
            "JA",
            "j",
        ),
        *(
            "' 5 '",
            "' ja '",
            "'2026-K1 '",
            "' 2026-03-01'",
            "lopend ",
            "'lopend '",
            "Lopend",
            "'-'",
        ),
        *("n.n.b.", "'> 5'", "tussen 1 en 2", "handhaven", "1.645", "fout", "advies", "'\\u00a05'"),
    ]
)


@st.composite
def document(draw: st.DrawFn, model: type[BaseModel], odd: int = 0) -> str:
    """Draw a record; in `odd` of a hundred fields stands something else, or nothing.

    With no odd field at all it is a record in order.
    """
    fields = draw(_fields(model, odd, PLACES))
    return "".join(f"{name}: {value}\n" for name, value in fields) or "{}\n"


@st.composite
def _fields(draw: st.DrawFn, model: type[BaseModel], odd: int, skipped: Collection[str]) -> Fields:
    fields = {name: field for name, field in model.model_fields.items() if name not in skipped}
    chosen = draw(st.lists(st.sampled_from([*fields]), max_size=4, unique=True))
    found = []
    for name in sorted(_complete(model, {*chosen}) & fields.keys()):
        number = draw(_CHANCE)
        if number < _LAST - odd:
            marks = tuple(fields[name].metadata)
            right = _BY_NAME.get(name, _value(fields[name].annotation, marks, odd))
            found.append((name, draw(right)))
        elif number % 3:
            found.append((f"{name}x" if number % 3 == 1 else name, draw(ODD)))
    return found


def _complete(model: type[BaseModel], chosen: set[str]) -> set[str]:
    """Add the fields that must be there; a measurement has one moment, not none and not two."""
    chosen |= {name for name, field in model.model_fields.items() if field.is_required()}
    if model.__name__ in _ONE_MOMENT:
        return chosen - {"periode"} | {"peildatum"}
    return chosen


def _flow(fields: Fields) -> str:
    """Write a part on one line, where a comma has to stand between quotes."""
    return "{" + ", ".join(f"{name}: {_in_flow(value)}" for name, value in fields) + "}"


def _in_flow(value: str) -> str:
    is_plain = bool(value) and value[0] not in "\"'[{"
    return f"'{value}'" if is_plain and set(value) & set(",[]{}>") else value


_CHANCE: Final = st.integers(0, 99)
_LAST: Final = 100
_ONE_MOMENT: Final = {"Meting", "Meetregel"}


def _value(kind: Any, marks: tuple[Any, ...], odd: int) -> Drawn:  # noqa: ANN401 -- any type
    arguments = [each for each in get_args(kind) if each is not type(None)]
    known = [_BY_MARK[id(mark)] for mark in marks if id(mark) in _BY_MARK]
    if known:
        return known[0]
    if hasattr(kind, "__metadata__"):
        return _value(arguments[0], (*marks, *kind.__metadata__), odd)
    origin = get_origin(kind)
    if origin is tuple:
        return st.lists(_value(arguments[0], (), odd), max_size=2, unique=not odd).map(_listed)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _value(arguments[1], (), odd).map(lambda value: _flow([("wonen", value)]))
    if origin is not None:
        return st.one_of(
            *(
                st.just(json.dumps(a)) if isinstance(a, str) else _value(a, (), odd)
                for a in arguments
            )
        )
    return _plain(kind, odd)


def _plain(kind: Any, odd: int) -> Drawn:  # noqa: ANN401 -- any class
    if issubclass(kind, BaseModel):
        return _fields(kind, odd, ()).map(_flow)
    if issubclass(kind, Enum):
        return st.sampled_from([each.value for each in kind])
    return {Periode: PERIODS, Waarde: NUMBERS | st.just("39%")}.get(kind, TEXTS)


def _listed(parts: list[str]) -> str:
    return f"[{', '.join(map(_in_flow, parts))}]"
