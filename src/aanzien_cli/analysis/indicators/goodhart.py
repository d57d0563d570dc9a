"""Goodhart: what may have bent a figure once it became a goal, from the dates in files and git.

What a rule asks already is not asked again: its finding stands among the notes.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from aanzien_cli.analysis.indicators.breaks import Break
from aanzien_cli.analysis.norm import meets
from aanzien_cli.analysis.past.norms import easing
from aanzien_cli.analysis.series import Point, Series, day_of
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register

RULES: Final = (
    "indicator-zonder-nulmeting",
    "nulmeting-na-start",
    "gunstige-nulmeting",
    "norm-verschoven",
    "meting-herzien",
    "eenheid-verdacht",
    "norm-zonder-tegenindicator",
    "norm-gehaald-schade-elders",
)
"""The rules that look for this."""


def notes(
    indicator: Indicator, found: Series, told: tuple[Break, ...], register: Register
) -> Iterator[str]:
    """Yield a sentence for each thing that no rule asks."""
    yield from _late_norm(indicator, found)
    yield from _passes_now(indicator, found, register)
    yield from _late_baseline(indicator, register)
    yield from _late_figures(found, register.drempels.laat_vastgelegd_dagen)
    yield from _one_hand(indicator)
    yield from (f"{each.reason}: over deze breuk heen loopt geen trend" for each in told)


def findings_of(indicator: Indicator, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give what the rules found on an indicator."""
    return tuple(each for each in findings if each.path == indicator.path and each.rule in RULES)


def _late_norm(indicator: Indicator, found: Series) -> Iterator[str]:
    """Say that the norm came after figures that already showed where it would go."""
    set_on = indicator.norm.vastgesteld_op if indicator.norm else None
    start = day_of(indicator.nulmeting) if indicator.nulmeting else None
    later = [each for each in found.points if start is None or each.moment > start]
    if set_on and later and later[0].moment < set_on:
        after = "het eerste cijfer" if start is None else "het eerste cijfer na de nulmeting"
        yield f"de norm is vastgesteld op {set_on}, na {after} ({later[0].when})"


def _passes_now(indicator: Indicator, found: Series, register: Register) -> Iterator[str]:
    """Say that the last figure meets a norm that was eased, and did not meet the one before."""
    eased = easing(indicator, register)
    if eased and found.points:
        last = found.points[-1].getal
        if meets(eased.new, indicator, last) and meets(eased.old, indicator, last) is False:
            yield "het laatste cijfer haalt de norm van nu, en de norm van eerder niet"


def _late_baseline(indicator: Indicator, register: Register) -> Iterator[str]:
    about = day_of(indicator.nulmeting) if indicator.nulmeting else None
    written = _first_written(indicator, register)
    most = register.drempels.nulmeting_laat_dagen
    if about and written and (written - about).days > most:
        days = (written - about).days
        yield f"de nulmeting staat {days} dagen na haar moment voor het eerst in git"


def _first_written(indicator: Indicator, register: Register) -> date | None:
    """Give the day the nulmeting was added to a record that stood there without it."""
    history = register.history
    seen = [
        (day, version.nulmeting is not None)
        for day, version in (history.of(Indicator, indicator.id) if history else ())
        if version
    ]
    without = [day for day, has in seen if not has]
    return next((day for day, has in seen if has and without and day > without[0]), None)


def _late_figures(found: Series, most: int) -> Iterator[str]:
    late = [point for point in found.points if _days_late(point) > most]
    if late:
        days = max(_days_late(point) for point in late)
        one = len(late) == 1
        words = "1 cijfer is" if one else f"{len(late)} cijfers zijn"
        yield f"{words} laat opgehaald, tot {days} dagen na het moment waarover het gaat"


def _days_late(point: Point) -> int:
    return (point.opgehaald - point.moment).days if point.opgehaald else 0


def _one_hand(indicator: Indicator) -> Iterator[str]:
    source, norm = indicator.databron, indicator.norm
    keeper = source.beheerder if source else None
    if keeper and norm and keeper == indicator.eigenaar == norm.vastgesteld_door:
        yield f"'{keeper}' stelt de norm, meet en oordeelt"
