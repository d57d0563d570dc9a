"""Drawings: trends to draw, and what the picture of one holds."""

import itertools
from datetime import date
from decimal import Decimal
from typing import Final
from xml.etree import ElementTree as ET

from aanzien_cli.reporting.charts.course import Trend, TrendNorm, TrendPoint

SVG: Final = "{http://www.w3.org/2000/svg}"
DAYS: Final = [date(2023, 7, 2), date(2024, 7, 1), date(2025, 7, 2)]


def trend(
    numbers: list[str], norm: TrendNorm | None = None, title: str = "Woningen", unit: str = "%"
) -> Trend:
    """Give a trend of yearly figures."""
    days = itertools.cycle(DAYS)
    points = [
        TrendPoint(day, Decimal(n), n.replace(".", ","), str(day.year))
        for n, day in zip(numbers, days, strict=False)
    ]
    return Trend("a", title, unit, points, (norm,) if norm else ())


def words(svg: str) -> list[str]:
    """Give the texts of a picture, in order."""
    return ["".join(each.itertext()) for each in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 -- our own
