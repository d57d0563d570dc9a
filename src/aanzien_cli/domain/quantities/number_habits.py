"""Number habits: the number that somebody means who writes it otherwise than a file does."""

import re
from decimal import Decimal
from typing import Final

_DUTCH: Final = str.maketrans(",.", ".,")
_MILLION: Final = 1_000_000
_POWERS: Final = {
    **dict.fromkeys(("duizend", "dzd", "k"), 3),
    **dict.fromkeys(("miljoen", "mln", "mio"), 6),
    **dict.fromkeys(("miljard", "mld", "mrd"), 9),
}
# Compiled when first needed: few texts are no number.
_ENGLISH: Final = r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+"
_WHOLE_EUROS: Final = r"([+-]?(?:[0-9]{1,3}(?:\.[0-9]{3}){1,5}|[0-9]{1,18})),(?:[-=–—]{1,2})"
_MULTIPLE: Final = r"([+-]?[0-9]{1,6}(?:,[0-9]{1,6}|\.[0-9]{1,2})?) ?([a-z]+)\.?"


def number_meant(text: str) -> str:
    """Give `1.500.000` for `1,5 miljoen`, `1000` for `1.000,-`; nothing where there is doubt."""
    if re.fullmatch(_ENGLISH, text):
        return text.translate(_DUTCH)
    if euros := re.fullmatch(_WHOLE_EUROS, text):
        return _written(Decimal(euros[1].replace(".", "")))
    multiple = re.fullmatch(_MULTIPLE, text.lower())
    power = _POWERS.get(multiple[2], 0) if multiple else 0
    return (
        _written(Decimal(multiple[1].replace(",", ".")).scaleb(power)) if multiple and power else ""
    )


def has_multiple(text: str) -> bool:
    """Whether a text ends with a word such as `miljoen`, so that its number is not the whole."""
    return text.lower().rstrip(".").rpartition(" ")[2] in _POWERS


def _written(number: Decimal) -> str:
    """Write a number so that nobody can take its thousands for decimals."""
    text = f"{number:,f}" if abs(number) >= _MILLION else f"{number:f}"
    return text.translate(_DUTCH)
