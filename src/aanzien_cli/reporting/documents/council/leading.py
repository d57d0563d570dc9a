"""Leading: the few figures of an opgave that a council looks at first, drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from aanzien_cli.analysis.days import moment
from aanzien_cli.analysis.indicators.judged import judged
from aanzien_cli.analysis.norm_words import asked_by
from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Chart
from aanzien_cli.reporting.documents.parts.course import course_chart, on_the_way
from aanzien_cli.reporting.documents.parts.goals import unit
from aanzien_cli.reporting.documents.parts.places import figure_mark
from aanzien_cli.reporting.render.template import Md, literal

MOST: Final = 2
FEWEST: Final = 3
FIGURES: Final = 8
"""How many charts an opgave has, and how many figures each; the databoek has all of them."""
_LOW: Final = 180
"""A chart for the council is lower than one of the databoek."""
_LEVELS: Final = ("ambitie", "doel", "subdoel", None)


@dataclass(frozen=True)
class Shown:
    """A figure with its moment."""

    when: str
    value: Md


@dataclass(frozen=True)
class Picture:
    """A chart by its name, and the figures that it shows; `left` older ones are not there.

    `milestones` are the norms on the way that it shows as well.
    """

    chart: str
    name: str
    figures: tuple[Shown, ...]
    left: int
    milestones: tuple[Md, ...]


def leading(ends: tuple[Doelstelling, ...], register: Register) -> tuple[Indicator, ...]:
    """Give the indicators that say most: with a norm and a course, of the highest doelstelling.

    Those that measure an effect for people go before those that count what was done.
    """
    found: dict[str, tuple[int, bool, int, Indicator]] = {}
    for end in ends:
        for id_ in end.indicatoren:
            each = register.get(Indicator, id_)
            if each and each.norm and len(judged(each, register).points) >= FEWEST:
                rank = (_LEVELS.index(end.niveau), each.soort != "effect", len(found), each)
                found.setdefault(each.path, rank)
    return tuple(each for *_, each in sorted(found.values(), key=lambda rank: rank[:3])[:MOST])


def leading_pictures(
    found: tuple[Indicator, ...], start: int, register: Register, cite: Citations
) -> Iterator[tuple[Picture, Chart]]:
    """Yield a chart of each, numbered from `start`, with the figures that it shows."""
    for number, each in enumerate(found, start):
        points = judged(each, register).points
        shown = points[-FIGURES:]
        name = f"verloop{number}"
        figures = tuple(_shown(each, point, register, cite) for point in shown)
        milestones = tuple(_milestones(each, shown, cite))
        picture = Picture(name, each.naam, figures, len(points) - len(shown), milestones)
        yield picture, course_chart(name, each, shown, register, _LOW)


def _shown(one: Indicator, point: Point, register: Register, cite: Citations) -> Shown:
    text = literal(f"{point.shown} {unit(one, point.shown)}".strip())
    return Shown(moment(point.when), Md(text + figure_mark(one, point, register, cite)))


def _milestones(one: Indicator, points: Sequence[Point], cite: Citations) -> Iterator[Md]:
    for _, norm in on_the_way(one, points):
        number = one.tussennormen.index(norm)
        yield Md(literal(asked_by(norm)) + cite(one, f"tussennormen.{number}"))
