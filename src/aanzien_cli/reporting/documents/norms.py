"""Norms: what is asked of a figure, as a reader of a report expects it: in signs or in words."""

import re
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.norm import written
from aanzien_cli.domain.getal import format_getal
from aanzien_cli.domain.grenswaarde import Grenswaarde
from aanzien_cli.reporting.documents.words import day, short_day

_SIGNS: Final = {">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤"}
_SIGN: Final = re.compile(r"(>=|=>|<=|=<|[≥≤<>])\s*(?=[\d€])")
_WORDS: Final = {"≥": "ten minste", "≤": "ten hoogste", ">": "meer dan", "<": "minder dan"}
_POINT: Final = re.compile(r"(?<!\d)\d+\.\d+")
_MARK: Final = re.compile(r"(?<=\d)%")


def asked(norm: Grenswaarde) -> str:
    """Give what a norm asks in signs, for a table: `≥ 34,1 %`."""
    numbers = {norm.waarde, norm.ondergrens, norm.bovengrens}
    text = _POINT.sub(lambda found: _typed(found[0], numbers), written(norm))
    text = _MARK.sub(" %", text)
    return _SIGN.sub(lambda found: f"{_SIGNS.get(found[1], found[1])} ", text)


def asked_by(norm: Grenswaarde) -> str:
    """Give what a norm asks and on which day, for a table."""
    return f"{asked(norm)} op {short_day(norm.termijn)}" if norm.termijn else asked(norm)


def in_words(norm: Grenswaarde) -> str:
    """Give what a norm asks in words, for who hears it: `ten minste 34,1 %`."""
    sign, blank, rest = asked(norm).partition(" ")
    return f"{_WORDS[sign]}{blank}{rest}" if sign in _WORDS else asked(norm)


def in_words_by(norm: Grenswaarde) -> str:
    """Give what a norm asks in words, and on which day."""
    return f"{in_words(norm)} op {day(norm.termijn)}" if norm.termijn else in_words(norm)


def set_by(norm: Grenswaarde, unknown: str = "niet opgeschreven") -> str:
    """Give who set a norm and when, for a table: `raad, 30 mrt 2023`."""
    when = short_day(norm.vastgesteld_op, "")
    return ", ".join(filter(None, (norm.vastgesteld_door, when))) or unknown


def _typed(number: str, numbers: set[Decimal | None]) -> str:
    """Give a number that was typed with a point as the Dutch write it; `1.150` may be one."""
    return format_getal(Decimal(number)) if Decimal(number) in numbers else number
