"""Figures: the series of an indicator as a table, each figure beside the line it stands on."""

from dataclasses import dataclass

from aanzien_cli.analysis.days import moment
from aanzien_cli.analysis.indicators.sheet import Sheet
from aanzien_cli.analysis.series import Gap, Point, behind
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.parts.goals import unit
from aanzien_cli.reporting.documents.parts.places import place
from aanzien_cli.reporting.render.template import Md


@dataclass(frozen=True)
class Figure:
    """A figure of the series: its moment, its line, and what a reader has to know of it."""

    when: str
    value: str
    remark: str
    line: Md


@dataclass(frozen=True)
class Figures:
    """All figures and what is missing, in the order of time.

    `file` is the path that the lines are of; `remarked` is whether there is a remark at all.
    """

    file: str
    rows: tuple[Figure, ...]
    remarked: bool


def figures(sheet: Sheet, register: Register, cite: Citations) -> Figures:
    """Tell all figures, with their lines in the file where the last of them stands."""
    found, one = sheet.series, sheet.indicator
    every: list[Point | Gap] = [*found.points, *found.other_unit, *found.missing]
    rows = sorted(every, key=lambda row: row.moment)
    places = [place(one, row, register) for row in rows]
    file = places[-1][0] if places else ""
    lines = _lines(places, file, cite)
    told = tuple(
        Figure(moment(row.when), *_said(sheet, row), line)
        for row, line in zip(rows, lines, strict=True)
    )
    return Figures(file, told, any(each.remark for each in told))


def shown(sheet: Sheet, point: Point) -> str:
    """Give a figure with its unit."""
    name = behind(point.eenheid or "") or unit(sheet.indicator, point.shown)
    return f"{point.shown} {name.removeprefix('euro ') if '€' in point.shown else name}".strip()


def _lines(places: list[tuple[str, str]], file: str, cite: Citations) -> tuple[Md, ...]:
    """Give the line of each place; one in another file has a mark of its own."""
    here = iter(cite.lines(file, [field for path, field in places if path == file]))
    return tuple(
        next(here) if path == file else Md(cite.lines(path, [field])[0] + cite.at(path, field))
        for path, field in places
    )


def _said(sheet: Sheet, row: Point | Gap) -> tuple[str, str]:
    """Give what a row says, and what a reader has to know of it."""
    if isinstance(row, Gap):
        return "niet gemeten", row.reden or "geen reden gegeven"
    return shown(sheet, row), _remark(sheet, row)


def _remark(sheet: Sheet, point: Point) -> str:
    said = ["voorlopig"] if point.voorlopig else []
    if point in sheet.series.other_unit:
        said.append("andere eenheid, telt niet mee")
    elif point not in sheet.recent:
        said.append("van voor een breuk in de reeks")
    if point.teller is not None and point.noemer is not None:
        said.append(f"{format_getal(point.teller)} van {format_getal(point.noemer)}")
    return "; ".join(said)
