"""Page: one indicator in full, for a reader at a terminal."""

from collections.abc import Iterator

from aanzien_cli.analysis.days import dutch, moment
from aanzien_cli.analysis.indicators.methods import Method
from aanzien_cli.analysis.indicators.overview import Overview
from aanzien_cli.analysis.indicators.sheet import Sheet
from aanzien_cli.analysis.indicators.small import is_unknown
from aanzien_cli.analysis.indicators.sources import source_in_words
from aanzien_cli.analysis.indicators.words import (
    freshness_in_words,
    method_in_words,
    trend_in_words,
    usual_in_words,
    verdict_in_words,
)
from aanzien_cli.analysis.norm_words import asked_by
from aanzien_cli.reporting.indicators.text import (
    closing_lines,
    course,
    norm_line,
    said_moment,
    written,
)


def render_page(overview: Overview, signs: str) -> str:
    """Write the pages after each other."""
    lines = [line for each in overview.sheets for line in (*_page(each, signs), "")]
    return written([*lines, *closing_lines(overview)])


def _page(sheet: Sheet, signs: str) -> Iterator[str]:
    one = sheet.indicator
    yield f"{one.naam} ({one.id})"
    yield f"  {one.definitie or 'een definitie staat er niet'}"
    yield f"  eenheid: {one.eenheid or 'onbekend'}; soort: {one.soort or 'onbekend'}"
    yield f"  bron: {source_in_words(one)}"
    if one.voorbehoud:
        yield f"  voorbehoud: {one.voorbehoud}"
    ends = ", ".join(f"{end.titel} ({end.id})" for end in sheet.ends)
    yield f"  dient: {ends or 'geen doelstelling'}"
    yield ""
    yield f"  {course(sheet, signs)}"
    yield from _series(sheet)
    yield ""
    yield from map(dutch, (*_judgement(sheet), *_doubts(sheet)))


def _series(sheet: Sheet) -> Iterator[str]:
    found = sheet.series
    rows = [(point.moment, point.tekst, said_moment(point)) for point in found.points]
    rows += [
        (each.moment, f"{each.tekst} {each.eenheid}", f"{moment(each.when)}, andere eenheid")
        for each in found.other_unit
    ]
    rows += [
        (gap.moment, "niet gemeten", f"{moment(gap.when)}: {gap.reden}") for gap in found.missing
    ]
    for _, figure, when in sorted(rows, key=lambda row: row[0]):
        yield f"    {figure:>12}  {when}"


def _judgement(sheet: Sheet) -> Iterator[str]:
    norm = sheet.indicator.norm
    if norm:
        yield f"  norm: {norm_line(norm)}"
    yield f"  oordeel: {method_in_words(Method.KANS, sheet)}"
    for method in (Method.LINEAIR, Method.CAGR, Method.HANDHAVEN):
        yield f"    volgens {method}: {method_in_words(method, sheet)}"
    for each in sheet.milestones:
        asked = asked_by(each.norm) if each.norm else ""
        yield f"  tussennorm: {asked}: {each.status}; {verdict_in_words(each, sheet)}"
    yield f"  trend: {trend_in_words(sheet)}"
    usual = usual_in_words(sheet)
    if usual:
        yield f"  gewone beweging: {usual}"
    yield f"  {freshness_in_words(sheet)}"


def _doubts(sheet: Sheet) -> Iterator[str]:
    """Yield what to keep in mind: what may have bent the figure, and what is not known."""
    said = [*sheet.notes, *(each.message for each in sheet.findings)]
    if sheet.before:
        was = verdict_in_words(sheet.before, sheet)
        said.append(f"met de eerder gepubliceerde cijfers: {sheet.before.status}; {was}")
    if sheet.last and is_unknown(sheet.indicator, sheet.last):
        said.append("op hoeveel gevallen dit deel rust, staat er niet (teller en noemer)")
    if said:
        yield "  let op"
    yield from (f"    - {each}" for each in said)
