"""Short forms: parts that their file says in one text, such as `norm: ">= 65"`."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from aanzien_cli.analysis.incoming.outcome import Value
from aanzien_cli.analysis.records.columns import Cell, Column
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.grid import RawCell, is_empty
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.parts.meting import Nulmeting
from aanzien_cli.domain.parts.waarde import Ontbrekend, is_missing
from aanzien_cli.domain.quantities.getal import split_mark
from aanzien_cli.importing.writing import Fields, Way, value_at

FIGURE: Final[Way] = ("waarde",)
"""What the one text of a norm or a first figure stands for."""
_REASON: Final[Way] = ("ontbrekend",)
_LIMITS: Final = ("operator", "waarde", "ondergrens", "bovengrens")
_NUMBER: Final = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)*")


def way_in(data: dict[str, Any], field: FieldPath, column: Column, raw: RawCell) -> Way:
    """Give the way inside a part to what a column says; a figure has two columns for one value.

    A reason that is one text, or that is not there yet, is a text and no part; and where a mark
    such as `n.n.b.` stands in the place of the figure, another one or none comes there.
    """
    way = way_of(column)
    holder = value_at(data, (*field, *way[:-1]))
    if column.model is not Ontbrekend or isinstance(holder, dict):
        return way
    is_mark = holder is None and is_missing(value_at(data, (*field, *FIGURE)))
    return FIGURE if is_mark and (is_empty(raw) or is_missing(raw)) else way[:-1]


def way_of(column: Column) -> Way:
    """Give the way inside a part to what a column says, where every part is written out."""
    is_field = column.model is not None and column.path[-1] in column.model.model_fields
    return column.path if is_field else column.path[:-1]


def one_text(model: type[BaseModel], fields: Fields) -> str | None:
    """Give the text that says all of these fields in the short form, if one does."""
    if len(fields) != 1:
        return None
    ((way, value),) = fields.items()
    is_reason = model is Nulmeting and way == _REASON and is_missing(value)
    return value if isinstance(value, str) and (way == FIGURE or is_reason) else None


def written_out(text: str, values: Fields) -> Fields:
    """Give all fields of a part that was one text, with the values that change."""
    is_other = is_missing(text) and values.get(_REASON) is not None
    own: Fields = {} if is_other else {FIGURE: text}
    return {way: value for way, value in {**own, **values}.items() if value is not None}


def norm_values(text: str, told: Mapping[str, Cell], values: Fields) -> Fields:
    """Give the values that a norm is to have of which the text says sign and figure: `>= 65`.

    Where the text can say the new ones too, it does; else they become fields of their own. `told`
    is what an export says of the norm now.
    """
    said = {name: values[name,] for name in (*_LIMITS, "tekst") if (name,) in values}
    rest = {way: value for way, value in values.items() if way[0] not in said}
    is_printed = "tekst" in said
    printed = said.pop("tekst", text)
    if is_printed and printed and not said:
        return {FIGURE: printed, **rest}
    wanted = {name: _text(told.get(name)) for name in _LIMITS} | said
    meant = _meaning({name: value for name, value in wanted.items() if value is not None})
    candidates = (printed,) if is_printed else _candidates(text, wanted)
    for candidate in candidates:
        if meant and candidate and _meaning(candidate) == meant:
            return {FIGURE: candidate, **rest}
    own: Fields = {("tekst",): printed} if is_printed else {}
    return {**{(name,): value for name, value in wanted.items()}, **own, **rest}


def _candidates(text: str, wanted: Mapping[str, Value]) -> Iterator[str]:
    """Yield texts that may say what is wanted: with another figure, sign, or pair of limits."""
    found, number = _NUMBER.search(text), split_mark(str(wanted["waarde"] or ""))[1]
    if found and number:
        behind = f"{number}{text[found.end() :]}"
        yield f"{text[: found.start()]}{behind}"
        yield f"{wanted['operator'] or ''} {behind}".strip()
    yield f"tussen {wanted['ondergrens']} en {wanted['bovengrens']}"


def _meaning(norm: object) -> tuple[object, ...] | None:
    try:
        found = Grenswaarde.model_validate(norm)
    except ValidationError:
        return None
    return tuple(getattr(found, name) for name in _LIMITS)


def _text(cell: Cell) -> str | None:
    return None if cell is None else str(cell).replace(".", ",")
