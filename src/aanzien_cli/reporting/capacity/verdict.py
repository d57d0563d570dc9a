"""Verdict: what a row of capacity comes down to, in a few words."""

from decimal import Decimal

from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.rows import Row
from aanzien_cli.reporting.capacity.figures import fte, percent, wait, whole_percent


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


def remarks(row: Row) -> str:
    """Say the verdict, the chance of overload and the wait, as far as they tell something."""
    chance = f"kans op te veel {percent(row.chance)}" if row.chance and row.chance >= 0.01 else ""  # noqa: PLR2004
    return "; ".join(filter(None, (verdict(row), chance, wait(row.wait))))


def sum_in_words(row: Row) -> str:
    """Say the sum as a sum: `0,6 + 0,5 = 1,1 > 1,0 fte`."""
    asked, there = row.asked.total, row.there.total
    sign = ">" if asked > there else "van"
    lost = f", min {percent(row.lost / (row.supply + row.lost))} schakelverlies" if row.lost else ""
    about = " contract" if row.subject.per is Per.PERSOON else ""
    return f"{row.asked} {sign} {fte(there)} fte{about}{lost}"
