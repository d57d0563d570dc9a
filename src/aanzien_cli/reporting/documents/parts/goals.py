"""Goals: what an opgave is to reach, and what is measured of that."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from aanzien_cli.analysis.days import dutch, moment, short_day
from aanzien_cli.analysis.freshness import most_days
from aanzien_cli.analysis.indicators.judged import Judged, judged
from aanzien_cli.analysis.indicators.words import (
    judged_in_words,
    small_in_words,
    verdict_in_words,
)
from aanzien_cli.analysis.norm import meets, norm_on
from aanzien_cli.analysis.norm_words import asked
from aanzien_cli.analysis.series import behind, series
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.parts.places import figure_mark
from aanzien_cli.reporting.documents.signs import sign, standing
from aanzien_cli.reporting.render.lamps import GREEN, GREY, RED
from aanzien_cli.reporting.render.template import Md, literal

NEVER: Final = "–"
"""The moment of a figure that is not there."""
Briefly = Callable[[Indicator, Register], Md | None]


@dataclass(frozen=True)
class Measured:
    """An indicator: its last figure, its norms, and how it stands against the one at the end."""

    name: str
    figure: Md
    norm: Md
    verdict: Md
    when: str


@dataclass(frozen=True)
class Goal:
    """A doelstelling with its term, and whether anything is measured of it."""

    title: Md
    term: str
    is_measured: bool


def goals(opgave: Opgave, register: Register, cite: Citations) -> tuple[Goal, ...]:
    """Give the doelstellingen of an opgave, in the order of the files."""
    ends = register.referring(Doelstelling, "opgave", opgave.id)
    return tuple(
        Goal(
            Md(literal(end.titel) + cite(end, "titel")),
            f"termijn {short_day(end.termijn)}" if end.termijn else "zonder termijn",
            any(register.get(Indicator, id_) for id_ in end.indicatoren),
        )
        for end in ends
    )


def measured(
    indicator: Indicator,
    register: Register,
    cite: Citations,
    briefly: Briefly = lambda _indicator, _register: None,
) -> Measured:
    """Give how an indicator stands; a figure that is not there is never a zero.

    `briefly` may give the verdict in fewer words; where it does not, it is told in full.
    """
    points = series(indicator, register).points
    return Measured(
        name=indicator.naam,
        figure=figure(indicator, register, cite),
        norm=_norm(indicator, register, cite),
        verdict=briefly(indicator, register) or _verdict(indicator, register),
        when=_when(indicator, register) if points else NEVER,
    )


def _verdict(indicator: Indicator, register: Register) -> Md:
    """Judge by the norm at the end, as the databoek does; without one by that of now."""
    found = judged(indicator, register)
    if indicator.norm:
        said = _reason(found)
        return Md(standing(found.verdict.status) + (literal(f": {said}") if said else ""))
    met = _met_now(indicator, register)
    if met is None:
        return sign(GREY, "geen norm" if found.points else "niet gemeten")
    return sign(GREEN, "haalt de norm") if met else sign(RED, "haalt de norm niet")


def _reason(found: Judged) -> str:
    """Say what the verdict rests on, as far as the row does not tell that already."""
    decided = found.verdict.judged
    if not found.points or decided is found.points[-1]:
        return ""
    if found.verdict.small and not decided:
        return small_in_words(found.verdict.small, found)
    said = judged_in_words if decided else verdict_in_words
    return dutch(said(found.verdict, found))


def _met_now(indicator: Indicator, register: Register) -> bool | None:
    """Whether the last figure meets the norm of now; None where one of them is not there."""
    norm, points = norm_on(indicator, register.peildatum), series(indicator, register).points
    return meets(norm, indicator, points[-1].getal) if norm and points else None


def figure(indicator: Indicator, register: Register, cite: Citations) -> Md:
    """Give the last figure as it was printed, or the reason why there is none."""
    points = series(indicator, register).points
    if not points:
        return literal(not_measured(indicator, register))
    last = points[-1]
    shown = literal(f"{last.shown} {unit(indicator, last.shown)}".strip())
    return Md(shown + figure_mark(indicator, last, register, cite))


def unit(indicator: Indicator, shown: str) -> str:
    """Give the unit where the printed figure does not carry it already."""
    name = indicator.eenheid or ""
    if "€" in shown:
        name = name.removeprefix("€").removeprefix("euro").strip()
    return "" if name in shown else behind(name)


def not_measured(indicator: Indicator, register: Register) -> str:
    """Say that there is no figure, and why as far as anybody wrote it down."""
    missing = series(indicator, register).missing
    reason = next((gap.reden for gap in reversed(missing) if gap.reden), "")
    return f"niet gemeten ({reason or 'geen meting vastgelegd'})"


def _norm(indicator: Indicator, register: Register, cite: Citations) -> Md:
    """Give the norm of now, which is judged by, and the one at the end where that is another."""
    now, end = norm_on(indicator, register.peildatum), indicator.norm
    if now is None and end is None:
        return Md("geen norm")
    last = _said(end, "") + cite(indicator, "norm") if end else ""
    if now is None or now is end:
        return Md(last)
    met = _met_now(indicator, register) if end else None
    said = {True: " (gehaald)", False: " (niet gehaald)", None: ""}[met]
    number = indicator.tussennormen.index(now)
    here = _said(now, "nu ") + said + cite(indicator, f"tussennormen.{number}")
    return Md("; ".join(filter(None, (here, last))))


def _said(norm: Grenswaarde, before: str) -> str:
    term = f" ({short_day(norm.termijn)})" if norm.termijn and not before else ""
    return literal(f"{before}{asked(norm)}{term}")


def _when(indicator: Indicator, register: Register) -> str:
    """Give the moment of the last figure, and whether a newer one should be there."""
    last = series(indicator, register).points[-1]
    most = most_days(indicator, last)
    old = most is not None and (register.peildatum - last.moment).days > most
    return f"{moment(last.when)}{', verouderd' if old else ''}"
