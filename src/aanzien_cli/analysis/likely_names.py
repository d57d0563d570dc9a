"""Likely names: whether a text is shaped like the name of a person."""

from typing import Final

_BETWEEN: Final = frozenset(
    {"van", "de", "der", "den", "ten", "ter", "te", "op", "'t", "het", "in"}
)
_NO_NAMES: Final = (
    *("adviseur", "afdeling", "bestuur", "bestuurder", "bureau", "burgemeester", "college"),
    *("commissie", "concern", "contact", "coördinator", "dienst", "directeur", "directie"),
    *("domein", "gemeente", "griffie", "griffier", "hoofd", "kring", "leider", "manager"),
    *("medewerker", "ministerie", "openbare", "portaal", "provincie", "raad", "regio"),
    *("regisseur", "ruimte", "samenleving", "secretaris", "sociaal", "stichting", "stuurgroep"),
    *("team", "unit", "vereniging", "voorzitter", "waterschap", "wethouder", "wijk", "zorg"),
)
"""Words of an office or an organisation, and what such words end in."""
_LONGEST: Final = 6


def is_like_a_name(text: str) -> bool:
    """Whether a text is a first name or initials and a last name, perhaps with `van der` between.

    Words of an office or an organisation make it none: this asks, and should not ask in vain.
    """
    words = text.split()
    if not 1 < len(words) <= _LONGEST:
        return False
    if any(_bare(word).endswith(_NO_NAMES) for word in words):
        return False
    first, *between, last = words
    return _is_first(first) and _is_capital(last) and _BETWEEN.issuperset(between)


def _is_first(word: str) -> bool:
    initials = word.replace(".", "")
    return _is_capital(word) or ("." in word and initials.isalpha() and initials.isupper())


def _is_capital(word: str) -> bool:
    """Whether a word, or each part of a double name, has one capital, at its start."""
    return all(part.isalpha() and part.istitle() for part in word.split("-"))


def _bare(word: str) -> str:
    return word.strip(".,()").lower()
