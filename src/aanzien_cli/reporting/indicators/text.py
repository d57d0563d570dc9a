"""Text: the databoek for a reader at a terminal: a few lines per indicator."""

import textwrap
from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.days import dutch, moment
from aanzien_cli.analysis.indicators.methods import Method
from aanzien_cli.analysis.indicators.overview import Group, Overview
from aanzien_cli.analysis.indicators.sheet import Sheet
from aanzien_cli.analysis.indicators.words import (
    freshness_in_words,
    method_in_words,
    trend_in_words,
)
from aanzien_cli.analysis.norm_words import asked_by, set_in_words
from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.indicators.sparkline import sparkline
from aanzien_cli.reporting.text import join, plain
from aanzien_cli.reporting.visible import visible

WIDTH: Final = 100
_INDENT: Final = "    "


def render_list(overview: Overview, signs: str) -> str:
    """Write all indicators, per doelstelling."""
    lines = [
        *_heading(overview),
        *(line for group in overview.groups for line in _group(group, overview.method, signs)),
        *closing_lines(overview),
    ]
    return written(lines)


def written(lines: list[str]) -> str:
    """Give lines as text, wrapped, with what cannot be seen written out."""
    wrapped = (each for line in lines for each in _wrap(visible(line)))
    return join((plain(line) for line in wrapped), color=False)


def _wrap(line: str) -> list[str]:
    if len(line) <= WIDTH:
        return [line]
    blanks = len(line) - len(line.lstrip())
    indent = " " * (blanks + 2)
    return textwrap.wrap(
        line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _heading(overview: Overview) -> Iterator[str]:
    count = number(len(overview.sheets), "indicator", "indicatoren")
    yield f"Databoek: {count} (peildatum {overview.register.peildatum})"
    if overview.method is Method.KANS:
        yield "Een verwachting heeft een band van 80 %. Een trend zegt niets over de oorzaak."
    else:
        yield f"Het oordeel is volgens de methode {overview.method}."
    yield ""


def _group(group: Group, method: Method, signs: str) -> Iterator[str]:
    end, opgave = group.end, group.opgave
    if end is None:
        yield "Zonder doelstelling"
    else:
        level = f"{end.niveau}, " if end.niveau else ""
        yield f"{end.titel} ({level}opgave {opgave.id if opgave else end.opgave})"
    for each in group.sheets:
        yield from _short(each, method, signs)
    yield ""


def _short(sheet: Sheet, method: Method, signs: str) -> Iterator[str]:
    one = sheet.indicator
    unit = f", in {one.eenheid}" if one.eenheid else ""
    yield f"  {one.naam} ({one.id}){unit}"
    norm = f"norm {norm_line(one.norm)}" if one.norm else _no_norm(method)
    trend = f"trend: {trend_in_words(sheet)}"
    judged = method_in_words(method, sheet)
    age = freshness_in_words(sheet) if sheet.last else ""
    lines = (course(sheet, signs), norm, judged, trend, age)
    yield from (f"{_INDENT}{dutch(line)}" for line in lines if line)


def _no_norm(method: Method) -> str:
    """Say that there is no norm, unless the judgement does."""
    return "" if method is Method.KANS else "geen norm"


def norm_line(norm: Grenswaarde) -> str:
    """Say what a norm asks and when, and who set it."""
    return f"{asked_by(norm)}; {set_in_words(norm)}"


def course(sheet: Sheet, signs: str) -> str:
    """Give the nulmeting, the newest figure and the course in between."""
    base = sheet.indicator.nulmeting
    figure = base.waarde.tekst if base and base.waarde else "niet gemeten"
    when = base and (base.periode or base.peildatum)
    start = f"nulmeting {figure} ({moment(str(when))})" if when else f"nulmeting {figure}"
    last = sheet.last
    if last is None:
        return f"{start}; {missing(sheet)}" if base else missing(sheet)
    drawn = sparkline([point.getal for point in sheet.points], signs)
    return f"{start}  {drawn}  laatste {last.tekst} ({said_moment(last)})"


def said_moment(point: Point) -> str:
    """Give the moment of a figure, and that it is provisional."""
    when = moment(point.when)
    return f"{when}, voorlopig" if point.voorlopig else when


def missing(sheet: Sheet) -> str:
    """Say that there is no figure, with the reason that was given."""
    reason = next((gap.reden for gap in reversed(sheet.series.missing) if gap.reden), "")
    return f"niet gemeten ({reason or 'geen meting vastgelegd'})"


def closing_lines(overview: Overview) -> Iterator[str]:
    """Yield what the words rest on: thresholds, and what could not be read."""
    on, off = (round(each * 100) for each in _marks(overview))
    yield (
        f"Op koers is een kans vanaf {on} %, uit koers een kans onder {off} %;"
        f" een kans vraagt vier cijfers en kijkt {overview.drempels.vooruitblik_perioden} vooruit."
    )
    yield from (f"Let op: {note}" for note in overview.notes)


def _marks(overview: Overview) -> tuple[float, float]:
    drempels = overview.drempels
    return float(drempels.norm_op_koers), float(drempels.norm_uit_koers)
