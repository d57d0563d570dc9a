"""Norm words: what is asked of a figure, as a Dutch reader expects it: in signs or in words."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.days import day, short_day
from aanzien_cli.analysis.norm import written
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.quantities.getal import format_getal

_SIGNS: Final = {">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤"}
_WORDS: Final = {"≥": "ten minste", "≤": "ten hoogste", ">": "meer dan", "<": "minder dan"}
# Compiled when first needed: few runs print a norm.
_SIGN: Final = r"(>=|=>|<=|=<|[≥≤<>])\s*(?=[\d€])"
_POINT: Final = r"(?<!\d)\d+\.\d+"
_MARK: Final = r"(?<=\d)%"


def asked(norm: Grenswaarde) -> str:
    """Give what a norm asks in signs, for a table: `≥ 34,1 %`."""
    numbers = {norm.waarde, norm.ondergrens, norm.bovengrens}
    text = re.sub(_POINT, lambda found: _typed(found[0], numbers), written(norm))
    return in_signs(re.sub(_MARK, " %", text))


def in_signs(text: str) -> str:
    """Give what a norm asks, as it was typed, with the signs of mathematics: `>=34` is `≥ 34`."""
    return re.sub(_SIGN, lambda found: f"{_SIGNS.get(found[1], found[1])} ", text)


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


def set_in_words(norm: Grenswaarde, partners: Sequence[str] = ()) -> str:
    """Say who set a norm, when and with whom; `partners` are their names, or else their ids."""
    who = f"vastgesteld door {norm.vastgesteld_door}" if norm.vastgesteld_door else ""
    on = f"{'' if who else 'vastgesteld'} op {day(norm.vastgesteld_op)}"
    said = f"{who}{on}" if norm.vastgesteld_op else who
    if not said:
        return "wie de norm vaststelde, staat er niet"
    along = ", ".join(partners or norm.vastgesteld_met)
    return f"{said}, met {along}" if along else f"{said}, zonder partners"


def _typed(number: str, numbers: set[Decimal | None]) -> str:
    """Give a number that was typed with a point as the Dutch write it; `1.150` may be one."""
    return format_getal(Decimal(number)) if Decimal(number) in numbers else number
