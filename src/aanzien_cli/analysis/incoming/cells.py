"""Cells: what somebody filled in, held against what stands in a record, and as a file says it."""

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.records.columns import Cell
from aanzien_cli.domain.grid import FORMULA_ERROR, Percent, RawCell, is_empty, shortest
from aanzien_cli.domain.quantities.datum import FIRST_YEAR
from aanzien_cli.domain.quantities.getal import parse_getal
from aanzien_cli.domain.words.visible import visible

LONGEST: Final = 32_767
"""How many signs a cell holds, for Excel and so for us."""
_FORMULA: Final = re.compile(r"'(?=\s*[=+\-@＝＋－＠])")  # noqa: RUF001 -- as they are guarded
_WRITTEN_OUT: Final = {"\\u000a": "\n", "\\u0009": "\t", "\\u000d": ""}
_YES_NO: Final = {True: ("ja", "true", "waar"), False: ("nee", "false", "onwaar")}
_MIDNIGHT: Final = "T00:00:00"
_THOUSAND: Final = 3


_ERRORS: Final = frozenset(
    f"#{word}"
    for word in (
        *("DIV/0!", "N/A", "NAME?", "NULL!", "NUM!", "REF!", "VALUE!", "SPILL!", "CALC!"),
        *("DEEL/0!", "N/B", "NAAM?", "LEEG!", "GETAL!", "VERW!", "WAARDE!", "OVERLOOP!"),
        FORMULA_ERROR.removeprefix("#"),
    )
)
"""What a formula shows that came to nothing, in English and in Dutch."""


class CellError(Exception):
    """What stands in a cell cannot be a value; the text says why, in Dutch."""


def is_same(cell: Cell, raw: RawCell) -> bool:
    """Whether a cell still says what an export of the record says there."""
    if cell is None or is_empty(raw):
        return cell is None and is_empty(raw)
    if isinstance(cell, bool):
        return raw is cell or (isinstance(raw, str) and raw.strip().lower() in _YES_NO[cell])
    if isinstance(raw, (int, float, Percent)):
        return not isinstance(raw, bool) and _equal(cell, raw)
    if isinstance(cell, Decimal):
        return isinstance(raw, str) and _reads_as(raw, cell)
    if isinstance(cell, date):
        return _day(raw) == cell.isoformat()
    written = visible(cell)
    spellings = {_bare(cell), _bare(written), _bare(written[:LONGEST])}
    return isinstance(raw, str) and _bare(raw) in spellings


def _equal(cell: Cell, number: float | Percent) -> bool:
    """Whether a number is what an export made of a value; `0.10` as a text stays itself."""
    if isinstance(number, Percent):
        return isinstance(cell, Decimal) and cell == number.number
    with suppress(ArithmeticError, ValueError):
        value = Decimal(str(cell))
        return float(value) == number or value == shortest(number)
    return False


def _reads_as(text: str, number: Decimal) -> bool:
    """Whether a text is a number as an export writes it, or as a Dutch spreadsheet saves it."""
    with suppress(ValueError):
        return text.strip() == f"{number:f}" or parse_getal(text, 0) == number
    return False


def _day(raw: RawCell) -> str:
    if isinstance(raw, datetime):
        return raw.isoformat().removesuffix(_MIDNIGHT)
    return str(raw).strip()


def _bare(text: str) -> str:
    """Give a text without what a spreadsheet or an export may have put around it."""
    return unguarded(text).replace("\r\n", "\n").strip().replace("# #", "##").replace(".::", "::")


def unguarded(text: str) -> str:
    """Take away the quote that an export puts before what would be a formula."""
    return _FORMULA.sub("", text, count=1) if text.startswith("'") else text


def text_of(raw: RawCell) -> str:
    """Give what was filled in as a file would say it. Raises CellError."""
    if isinstance(raw, bool):
        return _YES_NO[raw][0]
    if isinstance(raw, (int, float)):
        return _number(raw)
    if isinstance(raw, Percent):
        return str(raw)
    if isinstance(raw, date):
        return _of_day(raw)
    if isinstance(raw, (time, timedelta)):
        raise CellError("hier staat een tijd of een tijdsduur, en geen veld heeft die")
    return _of_text(raw or "")


def _number(number: float) -> str:
    """Write the shortest number that a spreadsheet shows; three decimals get a comma.

    `1.645` would be a question: it may be a thousand.
    """
    text = f"{shortest(number):f}"
    _, point, decimals = text.partition(".")
    return text.replace(".", ",") if point and len(decimals) == _THOUSAND else text


def _of_day(day: date) -> str:
    text = _day(day)
    if "T" in text:
        raise CellError("een datum heeft geen tijd")
    if day.year < FIRST_YEAR:
        raise CellError("hier staat een tijd, of een datum van voor 1900")
    return text


def _of_text(text: str) -> str:
    if len(text) > LONGEST:
        raise CellError(f"een cel heeft ten hoogste {LONGEST} tekens")
    if text.strip() in _ERRORS:
        raise CellError("de formule in deze cel geeft een fout")
    bare = unguarded(text).replace("\r\n", "\n").replace("\r", "\n")
    for written, sign in _WRITTEN_OUT.items():
        bare = bare.replace(written, sign)
    return bare.strip()
