"""Privacy: personal data that stands in a file, whatever the field."""

import re
from collections.abc import Iterator
from typing import Final

from aanzien_cli.loading.parsing.text import span_at
from aanzien_cli.loading.remark import Remark

# Patterns are kept as text: re compiles each when a file first asks for it, and few ever do.
_EMAIL: Final = r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}"
_SIGN: Final = r"[ ./\u00a0\u202f\u2010-\u2015-]"
_GAP: Final = rf"(?:{_SIGN}| [-\u2013] )?"
_ABROAD: Final = rf"\(?(?:\+|00)31\)?{_SIGN}?(?:\(0\){_SIGN}?)?"
_PHONE: Final = (
    rf"(?<![\w.,/-])(?:(?:{_ABROAD}6|\(0 ?6\)|0 ?6){_GAP}(?!\d\d{_SIGN}20\d\d)\d(?:{_SIGN}?\d){{7}}"
    rf"|(?:{_ABROAD}\d\d|\(0\d\d\)|0\d\d(?=\D)){_GAP}\d(?:{_SIGN}?\d){{6}}"
    rf"|(?:\(0\d{{3}}\)|0\d{{3}}(?=\D)){_GAP}\d(?:{_SIGN}?\d){{5}})(?![\w-]|[.,]\d)"
)
_TITLES: Final = ("heer ", "evr", "mw", "Mw", "dhr", "Dhr")
_ENDS: Final = dict.fromkeys(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"A") | dict.fromkeys(b"rw.", b"r")
_SHAPE: Final = b"".join((_ENDS | {ord(" "): b" "}).get(byte, b"x") for byte in range(256))
"""Of a text only where capitals, blanks and the ends of titles stand."""
_TITLED: Final = b"r A"
_DIGITS: Final = b"".join(b"0" if byte in b"0123456789" else b"x" for byte in range(256))
_BETWEEN: Final = " ./()-\u00a0\u202f\u2010\u2011\u2012\u2013\u2014\u2015".encode()
"""Bytes of what stands between the digits of a number."""
_NUMBER: Final = b"0" * 9
"""As many digits stand together, but for what is between them, in every number sought here."""
_NINE_DIGITS: Final = r"(?<![\w.,/€-])\d{9}(?![\w.,-])"
_TITLE: Final = r"\b(?:[Dd]e heer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?) [A-Z][\w.'-]{0,40}"

_LEFT_OUT: Final = "(weggelaten)"
_BSN_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ROUND: Final = "000"
_MEND: Final = (
    "gebruik een rol of een pseudoniem; wat in git staat, blijft in de geschiedenis staan"
)


def privacy_remarks(text: str, content: bytes) -> Iterator[Remark]:
    """Yield a remark for everything that looks like personal data, in comments too.

    Most files hold nothing of the kind: a cheap look at where digits and capitals stand comes
    first.
    """
    if "@" in text:
        yield from _found(text, _EMAIL, "dit is een e-mailadres")
    if _TITLED in content.translate(_SHAPE) and any(word in text for word in _TITLES):
        yield from _found(text, _TITLE, "dit lijkt de naam van een persoon")
    if _NUMBER in content.translate(_DIGITS, _BETWEEN):
        yield from _numbers(text)


def without_personal_data(text: str) -> str:
    """Leave out of a text what looks like personal data; the rest stays as it is."""
    for pattern in (_EMAIL, _TITLE, _PHONE):
        text = re.sub(pattern, _LEFT_OUT, text)
    return re.sub(_NINE_DIGITS, lambda found: _LEFT_OUT if is_bsn(found[0]) else found[0], text)


def names_a_person(text: str) -> bool:
    """Whether a title such as `dhr` stands before a name in a text."""
    return re.search(_TITLE, text) is not None


def _numbers(text: str) -> Iterator[Remark]:
    yield from _found(text, _PHONE, "dit lijkt een telefoonnummer")
    for number in re.finditer(_NINE_DIGITS, text):
        if is_bsn(number[0]):
            yield _remark(text, number, "dit kan een burgerservicenummer zijn")


def is_bsn(digits: str) -> bool:
    """Whether nine digits pass the 11-proef; round amounts are left alone."""
    weighed = sum(w * int(d) for w, d in zip(_BSN_WEIGHTS, digits, strict=True))
    return weighed % 11 == 0 and not digits.endswith(_ROUND)


def _found(text: str, pattern: str, what: str) -> Iterator[Remark]:
    for match in re.finditer(pattern, text):
        yield _remark(text, match, what)


def _remark(text: str, match: re.Match[str], what: str) -> Remark:
    return Remark(span_at(text, match.start(), match.end()), "persoonsgegeven", what, _MEND)
