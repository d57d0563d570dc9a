"""Listing: the records of one kind as the Markdown table that `aanzien list` prints."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from aanzien_cli.domain.getal import format_getal
from aanzien_cli.domain.grenswaarde import Grenswaarde
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "organisatie": ("naam", "type"),
    "opgave": ("titel", "status", "urgentie.niveau", "opgavemanager"),
    "doelstelling": ("titel", "niveau", "opgave"),
    "indicator": ("naam", "soort", "eenheid", "norm"),
    "opdracht": ("titel", "status", "team", "doelstellingen"),
    "team": ("naam", "soort", "afdeling", "leden"),
    "persoon": ("rol", "afdeling", "fte"),
    "afdeling": ("naam", "hoofd", "bezetting_fte"),
    "partner": ("naam", "soort"),
    "inzetafspraak": ("van_afdeling", "naar", "fte", "status"),
    "toets": ("opdracht", "uitgevoerd_op", "uitkomst", "besluit"),
    "besluit": ("titel", "soort", "besloten_op", "niveau"),
    "signaal": ("tekst", "bron", "datum", "afgehandeld_op"),
    "meetreeks": ("metingen",),
    "rapport": ("titel",),
}
"""The columns per kind, after `id`; dots lead into a part of the record."""

_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BYTE: Final = range(0xDC80, 0xDD00)
_SIGNS: Final = re.compile(r"[\\`*_\[\]<>|#~&!@$]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LIST_START: Final = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
_REFERENCE: Final = re.compile(r"\\@(?=\w)|\\#(?=\d)")


def listing(kind: type[Record], register: Register) -> str:
    """Give the table of all records of a kind, in the order of their paths."""
    return register.remember(("listing", kind), lambda: _listing(kind, register))


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; the cells of the rows are escaped, those of the header are ours."""
    lines = [header, ["---"] * len(header)]
    lines.extend([_escaped(cell) for cell in row] for row in rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _listing(kind: type[Record], register: Register) -> str:
    columns = COLUMNS[kind.kind]
    return markdown_table(("id", *columns), (_row(each, columns) for each in register.of(kind)))


def _row(record: Record, columns: Sequence[str]) -> list[str]:
    data = record.model_dump(exclude_unset=True, exclude={"id", "path"}, warnings=False)
    if isinstance(record, Indicator) and record.norm:
        data["norm"] = _norm(record.norm)
    return [record.id, *(_in_short(_at(data, column)) for column in columns)]


def _at(data: object, column: str) -> object:
    for part in column.split("."):
        data = data.get(part) if isinstance(data, Mapping) else None
    return data


def _norm(norm: Grenswaarde) -> str:
    """Say a norm as it was printed, or from its numbers."""
    if norm.tekst:
        return norm.tekst
    if norm.ondergrens is not None and norm.bovengrens is not None:
        return f"tussen {_in_words(norm.ondergrens)} en {_in_words(norm.bovengrens)}"
    limits = (norm.waarde, norm.ondergrens, norm.bovengrens)
    value = next((each for each in limits if each is not None), None)
    return " ".join(filter(None, (norm.operator, _in_words(value)))) or "zonder getal"


def _in_words(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(_in_words(each) for each in value)
    if isinstance(value, Decimal):
        return format_getal(value)
    return "" if value is None else str(value)


def _in_short(value: object) -> str:
    """Say a value in a cell; of a list of parts only their number."""
    if isinstance(value, (list, tuple)) and any(isinstance(each, Mapping) for each in value):
        return str(len(value))
    return " ".join(_in_words(value).split())


def _escaped(text: str) -> str:
    """Give text that Markdown shows as it is, with what cannot be seen written out."""
    seen = text if text.isprintable() else "".join(map(_visible, text))
    safe = _LIST_START.sub(_started, _SIGNS.sub(r"\\\g<0>", seen))
    return _REFERENCE.sub(r"\g<0>&#8203;", safe)


def _visible(char: str) -> str:
    code = ord(char)
    if char.isprintable() or unicodedata.category(char) not in _HIDDEN:
        return char
    if code in _BYTE:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 -- the plane


def _started(found: re.Match[str]) -> str:
    blanks, sign = found.groups()
    return f"{blanks}{sign}\\" if sign.isdigit() else f"{blanks}\\{sign}"
