"""Verdict: how an indicator stands against a norm, in a word and with the reason for it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from aanzien_cli.analysis.indicators.forecast import FEWEST, Limits
from aanzien_cli.analysis.indicators.outlook import Outlook, ahead_of, limits_of, outlook
from aanzien_cli.analysis.indicators.small import Small, small
from aanzien_cli.analysis.indicators.status import Status
from aanzien_cli.analysis.norm import meets
from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde

_UNCLEAR: Final = "de norm zegt niet welke waarden goed zijn"


class Verdict(NamedTuple):
    """A status and its reason in Dutch; `outlook` is there where a chance could be given.

    `judged` is the figure that decided, where the norm is met or not. `small` is the interval of
    the last figure where few cases are behind it: then there is no chance.
    """

    status: Status
    reason: str
    norm: Grenswaarde | None = None
    outlook: Outlook | None = None
    judged: Point | None = None
    small: Small | None = None


class Basis(NamedTuple):
    """What a verdict rests on: all figures, and those since the last break in the series."""

    indicator: Indicator
    points: Sequence[Point]
    recent: Sequence[Point]
    drempels: Drempels
    peildatum: date


def verdict(basis: Basis, norm: Grenswaarde | None) -> Verdict:
    """Judge an indicator by a norm."""
    if norm is None:
        return Verdict(Status.NO_NORM, "er is geen norm vastgesteld")
    if norm.relatief_aan:
        reason = f"de norm is afgemeten aan {norm.relatief_aan}, en is daarmee geen vast getal"
        return Verdict(Status.NO_VERDICT, reason, norm)
    if not basis.points:
        return Verdict(Status.NOT_MEASURED, "er is nog geen cijfer", norm)
    if norm.termijn is None or "handhaven" in (norm.operator, basis.indicator.richting):
        reason = "een norm om te handhaven" if norm.termijn else "een norm zonder termijn"
        return _met(basis, norm, basis.points[-1], f"{reason}: het laatste cijfer telt")
    if norm.termijn <= basis.peildatum:
        return _ended(basis, norm, norm.termijn)
    return _coming(basis, norm)


def figure_at(points: Sequence[Point], day: date) -> Point | None:
    """Give the figure that decides about a term: the nearest within half the usual distance.

    Where there is none, the first one after it.
    """
    nearest = min(points, key=lambda point: (abs(point.moment - day), point.moment < day))
    if nearest.moment >= day or day - nearest.moment <= _usual(points) / 2:
        return nearest
    return next((point for point in points if point.moment > day), None)


def _usual(points: Sequence[Point]) -> timedelta:
    return (points[-1].moment - points[0].moment) / max(len(points) - 1, 1)


def _ended(basis: Basis, norm: Grenswaarde, term: date) -> Verdict:
    point = figure_at(basis.points, term)
    if point is None:
        reason = f"de termijn ({term}) is voorbij en er is geen cijfer over"
        return Verdict(Status.NOT_MEASURED, reason, norm)
    return _met(basis, norm, point, f"de termijn ({term}) is voorbij")


def _met(basis: Basis, norm: Grenswaarde, point: Point, reason: str) -> Verdict:
    found = meets(norm, basis.indicator, point.getal)
    if found is None:
        return Verdict(Status.NO_VERDICT, _UNCLEAR, norm)
    return Verdict(Status.MET if found else Status.NOT_MET, reason, norm, judged=point)


def _coming(basis: Basis, norm: Grenswaarde) -> Verdict:
    few, limits = small(basis.points[-1], basis.drempels), limits_of(norm, basis.indicator)
    if limits is None:
        return Verdict(Status.NO_VERDICT, _UNCLEAR, norm)
    if few:
        return _by_interval(norm, few, limits)
    if len(basis.recent) < FEWEST:
        return Verdict(Status.TOO_EARLY, _too_few(basis), norm)
    found = outlook(norm, limits, basis.recent, basis.drempels)
    if found is None:
        return Verdict(Status.NO_VERDICT, _too_far(basis, norm), norm)
    return Verdict(found.status, _why(found), norm, found)


def _by_interval(norm: Grenswaarde, few: Small, limits: Limits) -> Verdict:
    """Judge by the interval of the last figure alone, as if it stays as it is."""
    low, high = limits
    inside = (low is None or few.low >= low) and (high is None or few.high <= high)
    outside = (low is not None and few.high < low) or (high is not None and few.low > high)
    about = "kleine aantallen, dus geen kans; het interval rond het laatste cijfer ligt"
    if inside:
        return Verdict(Status.ON_COURSE, f"{about} geheel binnen de norm", norm, small=few)
    if outside:
        return Verdict(Status.OFF_COURSE, f"{about} geheel buiten de norm", norm, small=few)
    return Verdict(Status.RISK, f"{about} om de norm heen", norm, small=few)


def _too_few(basis: Basis) -> str:
    count = len(basis.recent)
    since = " sinds de laatste breuk in de reeks" if count < len(basis.points) else ""
    noun = "cijfer" if count == 1 else "cijfers"
    return f"{count} {noun}{since}; een kans vraagt er {FEWEST}"


def _too_far(basis: Basis, norm: Grenswaarde) -> str:
    ahead = ahead_of(norm, basis.recent)
    most = basis.drempels.vooruitblik_perioden
    return f"de termijn ligt {round(ahead)} metingen vooruit; verder dan {most} zegt een kans niets"


def _why(found: Outlook) -> str:
    if found.status is found.plain:
        return ""
    return f"de kans alleen zou '{found.plain}' zijn; een oordeel wisselt niet bij elk cijfer"
