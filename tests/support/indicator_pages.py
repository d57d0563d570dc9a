"""Indicator pages: pages of the databoek out of files given as text."""

from collections.abc import Mapping

from aanzien_cli.analysis.indicators.sheet import Sheet, sheet
from aanzien_cli.domain.indicator import Indicator
from support.repository import inspected

QUARTERS = ["2024-K1", "2024-K2", "2024-K3", "2024-K4", "2025-K1", "2025-K2", "2025-K3", "2025-K4"]


def metingen(*numbers: object, periods: list[str] = QUARTERS) -> str:
    """Write figures as YAML, one a quarter."""
    rows = zip(periods, numbers, strict=False)
    return "metingen:\n" + "".join(f"  - {{periode: {p}, waarde: '{n}'}}\n" for p, n in rows)


WAITING = "naam: Wachttijd\neenheid: weken\nrichting: lager_beter\n" + metingen(
    "7,9", "7,4", "7,7", "7,0", "6,8", "7,1", "6,3", "6,1"
)


def page(text: str, more: Mapping[str, str] | None = None) -> Sheet:
    """Give the page of one indicator; `more` are other files."""
    found = inspected({"indicatoren/i.yaml": text, **(more or {})})
    one = next(each for each in found.register.of(Indicator) if each.id == "i")
    return sheet(one, found)
