"""Verdict: what a row of capacity comes down to, in a few words."""

from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.rows import Row
from aanzien_cli.reporting.capacity.figures import fte, hours, percent, wait, whole_percent

_LEAST_CHANCE: Final = 0.01


def verdict(row: Row) -> str:
    """Say whether it fits, in words that stand beside the bar."""
    if not row.demand:
        return "geen vraag"
    if row.load is None or row.firm_load is None:
        return "geen aanbod"
    if _is_above(row.firm_load, 1):
        return "te veel"
    if _is_above(row.load, 1):
        return "te veel met wat gereed staat"
    if _is_above(row.load, row.subject.ceiling):
        return f"boven het plafond van {percent(row.subject.ceiling)}"
    return ""


def _is_above(load: float, limit: float | Decimal) -> bool:
    """Whether a load is above a limit as both are printed, so that words and figures agree."""
    return whole_percent(load) > whole_percent(limit)


def is_tight(row: Row) -> bool:
    """Whether the sum in fte is worth showing."""
    return verdict(row) not in ("", "geen vraag")


def is_doubtful(row: Row) -> bool:
    """Whether what is asked may be too much, so that a chance is worth showing."""
    return row.chance is not None and row.chance >= _LEAST_CHANCE


def remarks(row: Row) -> str:
    """Say the verdict, the chance of overload and the wait, as far as they tell something."""
    chance = f"kans op te veel {percent(row.chance)}" if is_doubtful(row) else ""
    return "; ".join(filter(None, (verdict(row), chance, wait(row.wait))))


def below(row: Row) -> str:
    """Say the sum behind a row that is tight, and how far a doubtful demand may go."""
    said = (sum_in_words(row) if is_tight(row) else "", _enough(row) if is_doubtful(row) else "")
    return "; ".join(filter(None, said))


def _enough(row: Row) -> str:
    most, nearly_all = row.enough()
    return f"P80 {hours(most)}, P95 {hours(nearly_all)}"


def sum_in_words(row: Row) -> str:
    """Say the sum as a sum: `0,6 + 0,5 = 1,1 > 1,0 fte`."""
    asked, there = row.asked.total, row.there.total
    sign = ">" if asked > there else "van"
    lost = f", min {percent(row.lost / (row.supply + row.lost))} schakelverlies" if row.lost else ""
    about = " contract" if row.subject.per is Per.PERSOON else ""
    return f"{row.asked} {sign} {fte(there)} fte{about}{lost}"
