"""Judged: how an indicator stands against its norm, without the rest of its page."""

from typing import NamedTuple

from aanzien_cli.analysis.indicators.breaks import breaks, unbroken
from aanzien_cli.analysis.indicators.verdict import Basis, Verdict, verdict
from aanzien_cli.analysis.series import Point, series
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register


class Judged(NamedTuple):
    """An indicator with its figures up to the peildatum, and the verdict on its norm."""

    indicator: Indicator
    points: tuple[Point, ...]
    verdict: Verdict


def judged(indicator: Indicator, register: Register) -> Judged:
    """Judge an indicator by its norm, as its page in the databoek does; worked out once."""
    return register.remember(("judged", indicator.path), lambda: _judged(indicator, register))


def _judged(indicator: Indicator, register: Register) -> Judged:
    found = series(indicator, register)
    points = tuple({point.moment: point for point in found.points}.values())
    recent = unbroken(points, breaks(indicator, found, register))
    basis = Basis(indicator, points, recent, register.drempels, register.peildatum)
    return Judged(indicator, points, verdict(basis, indicator.norm))
