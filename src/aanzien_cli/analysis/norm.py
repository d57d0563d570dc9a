"""Norm: which norm holds for an indicator on a day, and since when it is missed."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.quantities.getal import format_getal

_FLOOR: Final = (">", ">=")
_CEILING: Final = ("<", "<=")


def meets(norm: Grenswaarde, indicator: Indicator, value: Decimal) -> bool | None:
    """Whether a value, in the unit of the indicator, meets a norm; None where that is unknown.

    A norm that is relative to a base year cannot be held against a figure.
    """
    return None if norm.relatief_aan else norm.holds(value, indicator.richting)


def norm_on(indicator: Indicator, day: date) -> Grenswaarde | None:
    """Give the norm that has to be met on a day: the latest whose term has come.

    A norm without a term, and one that says to keep a level, holds on every day.
    """
    norm = indicator.norm
    norms = (*indicator.tussennormen, norm) if norm else indicator.tussennormen
    terms = [(each.termijn, each) for each in norms if each.termijn and each.termijn <= day]
    if terms:
        return max(terms, key=lambda pair: pair[0])[1]
    return norm if norm and (norm.termijn is None or norm.operator == "handhaven") else None


def bounds(norm: Grenswaarde, indicator: Indicator) -> tuple[Decimal | None, Decimal | None]:
    """Give the lowest and the highest value that meet a norm; None where there is no such limit."""
    if norm.ondergrens is not None or norm.bovengrens is not None:
        return norm.ondergrens, norm.bovengrens
    if norm.operator in _FLOOR or (norm.operator is None and indicator.richting == "hoger_beter"):
        return norm.waarde, None
    if norm.operator in _CEILING or (norm.operator is None and indicator.richting == "lager_beter"):
        return None, norm.waarde
    return None, None


def missed_since(indicator: Indicator, points: Sequence[Point]) -> Point | None:
    """Give the first figure of the unbroken row of figures, up to the last, that miss the norm."""
    first = None
    for point in reversed(points):
        norm = norm_on(indicator, point.moment)
        if norm is None or meets(norm, indicator, point.getal) is not False:
            break
        first = point
    return first


def written(norm: Grenswaarde) -> str:
    """Give a norm as it was printed, or else from its numbers."""
    if norm.tekst:
        return norm.tekst
    low, high = norm.ondergrens, norm.bovengrens
    if low is not None and high is not None:
        return f"tussen {format_getal(low)} en {format_getal(high)}"
    keep = "handhaven op " if norm.operator == "handhaven" else ""
    limits = (
        (norm.operator or "", norm.waarde),
        (f"{keep}minstens", low),
        (f"{keep}hoogstens", high),
    )
    said = (f"{word} {format_getal(limit)}" for word, limit in limits if limit is not None)
    return next(said, norm.operator or "zonder getal").strip()
