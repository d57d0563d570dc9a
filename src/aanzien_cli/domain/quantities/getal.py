"""Getal: reading and printing numbers as the Dutch write them."""

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.quantities.number_habits import has_multiple, number_meant

MAX_DIGITS: Final = 30
_MAX_LENGTH: Final = 80
_GROUP: Final = 3
_BLANKS: Final = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2212": "-"})
_PLACES: Final = Context(prec=64, rounding=ROUND_HALF_UP)


def parse_getal(text: str, decimalen: int | None = None) -> Decimal:
    """Read `18,5`, `18.5`, `1.234,5`, `€ 1.330`, `10,55 %` or `-3`, keeping printed decimals.

    One dot with three digits behind it (`1.645`) may be a thousand or a decimal: `decimalen`
    settles it (0: 1645, 3: 1,645); an euro sign also makes it a thousand; otherwise it is asked.
    Raises a PydanticCustomError (a ValueError) with a Dutch sentence, and nothing else.
    """
    if text.isdecimal() and text.isascii() and len(text) <= MAX_DIGITS:
        return Decimal(text)
    mark, body = split_mark(text)
    return parse_bare(body, 0 if mark == "€" and decimalen is None else decimalen)


def split_mark(text: str) -> tuple[str, str]:
    """Split an euro or percent sign from a number: `€ 1.330` gives `("€", "1.330")`."""
    body = text[:_MAX_LENGTH].translate(_BLANKS).strip() if len(text) <= _MAX_LENGTH else text
    if body.endswith("%"):
        return "%", body[:-1].rstrip()
    sign = body[:1] if body[:1] in "+-" else ""
    rest = body[len(sign) :].lstrip()
    return ("€", sign + rest[1:].lstrip()) if rest.startswith("€") else ("", body)


def parse_bare(body: str, decimalen: int | None = None) -> Decimal:
    """Read a number without a mark; raises as `parse_getal` does."""
    if len(body) > _MAX_LENGTH:
        raise invalid("getal_te_lang", f"een getal heeft ten hoogste {MAX_DIGITS} cijfers")
    body = body.translate(_BLANKS).strip()
    sign, digits = (body[0], body[1:].lstrip()) if body[:1] in ("+", "-") else ("", body)
    whole, comma, fraction = digits.partition(",")
    if not comma and whole.count(".") == 1:
        number = _one_dot(whole, decimalen)
    else:
        number = _join(_ungroup(whole), fraction) if comma else _ungroup(whole)
    if not number:
        raise _no_number(body)
    if len(number) - number.count(".") > MAX_DIGITS:
        raise invalid("getal_te_lang", f"een getal heeft ten hoogste {MAX_DIGITS} cijfers")
    return Decimal(sign + number)


def is_number(text: str) -> bool:
    """Whether a text is only digits 0-9, one at least."""
    return text.isascii() and text.isdecimal()


def _join(whole: str, fraction: str) -> str:
    return f"{whole}.{fraction}" if whole and is_number(fraction) else ""


def _ungroup(text: str) -> str:
    """Drop thousands separators, dots or blanks but not both; empty where it is no number."""
    if is_number(text):
        return text
    first, *groups = text.split("." if "." in text else " ")
    if not is_number(first) or len(first) > _GROUP:
        return ""
    whole = all(len(group) == _GROUP and is_number(group) for group in groups)
    return "".join((first, *groups)) if whole else ""


def _one_dot(text: str, decimalen: int | None) -> str:
    whole, _, fraction = text.partition(".")
    if not is_number(whole) or not is_number(fraction):
        return ""
    if len(fraction) != _GROUP or len(whole) > _GROUP or whole[0] == "0" or decimalen == _GROUP:
        return f"{whole}.{fraction}"
    if decimalen == 0:
        return whole + fraction
    raise invalid(
        "getal_dubbelzinnig",
        "dit kan een duizendtal zijn en een getal met drie decimalen",
        f"schrijf {whole}{fraction} of {whole},{fraction}",
    )


def _no_number(body: str) -> ValueError:
    sentence = "hier hoort een getal, zoals 18,5 of 1.234,5"
    if written := number_meant(body):
        return invalid("geen_getal", sentence, write=written)
    if has_multiple(body):
        return invalid("geen_getal", sentence, "schrijf het getal voluit, zoals 1.500.000")
    number, blank, unit = body.rpartition(" ")
    if blank and number.rstrip(".").isalpha() and unit[:1].isdigit():
        return invalid("geen_getal", sentence, "schrijf alleen het getal")
    if not blank or not number[-1:].isdigit() or not unit.isalpha():
        return invalid("geen_getal", sentence)
    return invalid("geen_getal", sentence, "schrijf alleen het getal", guess=number)


def format_getal(value: Decimal, decimalen: int | None = None) -> str:
    """Print a finite number as the Dutch do (`1.234,5`); `decimalen` rounds, half away from zero.

    `parse_getal` reads it back when told the number of decimals that were printed.
    """
    if decimalen is not None:
        value = value.quantize(Decimal(1).scaleb(-decimalen), context=_PLACES)
    return f"{value:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
