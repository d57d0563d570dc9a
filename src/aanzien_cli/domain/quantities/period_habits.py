"""Period habits: the period that somebody means who writes it otherwise than a file does."""

import re
from typing import Final

from aanzien_cli.domain.quantities.datum import month_number

_PIECE: Final = r"[0-9]+|[^\W\d_]+"  # compiled when first needed
_LONGEST: Final = 40
_YEAR_DIGITS: Final = 4
_FILLERS: Final = frozenset({"e", "de", "ste", "het", "van", "in", "maand"})
_SIGNS: Final = {
    **dict.fromkeys(("k", "q", "kw", "kwartaal"), "K"),
    **dict.fromkeys(("w", "wk", "week"), "W"),
    "": "",
}


def period_meant(text: str) -> str:
    """Give `2026-K4` for `Q4 2026` or `4e kwartaal 2026`; nothing for what is no period.

    It is the text of a period, of which it is not said that a year has it: `2026-K7`.
    """
    tokens = re.findall(_PIECE, text[:_LONGEST].lower())
    words = [each for each in tokens if not each.isdecimal() and each not in _FILLERS]
    numbers = [each for each in tokens if each.isdecimal()]
    years = [each for each in numbers if len(each) == _YEAR_DIGITS]
    if len(years) != 1 or len(words) > 1:
        return ""
    part = _part("".join(words), [each for each in numbers if each not in years])
    return f"{years[0]}-{part}" if part else ""


def _part(word: str, numbers: list[str]) -> str:
    """Give the part of a year that a word and numbers stand for; nothing when it is no part."""
    month = month_number(word)
    if month and not numbers:
        return f"{month:02}"
    sign = _SIGNS.get(word)
    if sign is None or len(numbers) != 1:
        return ""
    return f"K{int(numbers[0])}" if sign == "K" else f"{sign}{int(numbers[0]):02}"
