"""Indicators: one indicator of the databoek, in the words of a reader."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from aanzien_cli.analysis.days import dutch, moment
from aanzien_cli.analysis.indicators.methods import Method
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
from aanzien_cli.analysis.norm_words import asked_by, set_in_words
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.parts.waarde import in_dutch
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.parts.course import Step, steps
from aanzien_cli.reporting.documents.parts.figures import Figures, figures, shown
from aanzien_cli.reporting.documents.parts.goals import not_measured, unit
from aanzien_cli.reporting.documents.parts.places import figure_mark
from aanzien_cli.reporting.documents.signs import standing
from aanzien_cli.reporting.documents.words import capital
from aanzien_cli.reporting.render.template import Md, literal

_UNWRITTEN: Final = "Wat hier precies wordt geteld, is niet opgeschreven."


@dataclass(frozen=True)
class Row:
    """A name with what is known of it."""

    name: str
    value: Md


@dataclass(frozen=True)
class Entry:
    """An indicator: a row of the first table, and a section of its own."""

    name: str
    title: Md
    definition: str
    reservation: str
    newest: Md
    norm: str
    status: Md
    facts: tuple[Row, ...]
    chart: str
    figures: Figures
    methods: tuple[Row, ...]
    milestones: tuple[Row, ...]
    steps: tuple[Step, ...]
    doubts: tuple[str, ...]


def entry(sheet: Sheet, register: Register, cite: Citations, chart: str) -> Entry:
    """Tell of an indicator; `chart` is the name of its picture, empty for none."""
    one = sheet.indicator
    return Entry(
        name=one.naam,
        title=Md(literal(one.naam) + cite(one, "naam")),
        definition=one.definitie or _UNWRITTEN,
        reservation=one.voorbehoud or "",
        newest=_newest(sheet, register, cite),
        norm=asked_by(one.norm) if one.norm else "geen norm",
        status=standing(sheet.verdict.status),
        facts=tuple(_facts(sheet, register, cite)),
        chart=chart,
        figures=figures(sheet, register, cite),
        methods=tuple(
            Row(each.value, Md(literal(dutch(method_in_words(each, sheet)))))
            for each in (Method.LINEAIR, Method.CAGR, Method.HANDHAVEN)
        ),
        milestones=tuple(_milestones(sheet, cite)),
        steps=steps(one, register),
        doubts=tuple(f"{capital(dutch(each))}." for each in _doubts(sheet)),
    )


def _newest(sheet: Sheet, register: Register, cite: Citations) -> Md:
    last = sheet.last
    if last is None:
        return Md(literal(not_measured(sheet.indicator, register)))
    mark = figure_mark(sheet.indicator, last, register, cite)
    return Md(literal(shown(sheet, last)) + mark)


def _facts(sheet: Sheet, register: Register, cite: Citations) -> Iterator[Row]:
    """Yield what a table tells, each with its place."""
    one = sheet.indicator
    mark = cite(one, "databron") if one.databron else Md("")
    yield Row("Bron", _cited(source_in_words(one), mark))
    yield Row("Nulmeting", _baseline(sheet, cite))
    if one.norm:
        said = f"{asked_by(one.norm)}; {set_in_words(one.norm, _names(one.norm, register))}"
        yield Row("Norm", _cited(said, cite(one, "norm")))
    else:
        yield Row("Norm", Md("geen"))
    said = dutch(verdict_in_words(sheet.verdict, sheet))
    yield Row(
        "Oordeel", Md(standing(sheet.verdict.status) + (literal(f": {said}") if said else ""))
    )
    yield Row("Trend", Md(literal(trend_in_words(sheet))))
    usual = usual_in_words(sheet)
    if usual:
        yield Row("Gewone beweging", Md(literal(usual)))
    yield Row("Hoe oud", Md(literal(freshness_in_words(sheet))))


def _names(norm: Grenswaarde, register: Register) -> tuple[str, ...]:
    """Give what the partners are called that a norm was set with."""
    found = ((each, register.get(Partner, each)) for each in norm.vastgesteld_met)
    return tuple(partner.naam if partner else id_ for id_, partner in found)


def _cited(text: str, mark: Md) -> Md:
    return Md(literal(text) + mark)


def _baseline(sheet: Sheet, cite: Citations) -> Md:
    base = sheet.indicator.nulmeting
    if base is None or base.waarde is None:
        reason = base.ontbrekend.reden if base and base.ontbrekend else "niet opgeschreven"
        return Md(literal(f"niet gemeten ({reason})"))
    when = base.periode or base.peildatum
    parts = (moment(str(when or "")), base.bron or "")
    about = "; ".join(part for part in parts if part)
    shown = in_dutch(base.waarde.getal, base.waarde.teken, base.waarde.opmerking)
    text = f"{shown} {unit(sheet.indicator, shown)}".strip()
    return _cited(f"{text} ({about})" if about else text, cite(sheet.indicator, "nulmeting"))


def _milestones(sheet: Sheet, cite: Citations) -> Iterator[Row]:
    norms = sheet.indicator.tussennormen
    for number, (each, norm) in enumerate(zip(sheet.milestones, norms, strict=True)):
        said = dutch(verdict_in_words(each, sheet))
        value = Md(
            standing(each.status) + literal(f": {said}") + cite(sheet.indicator, _at(number))
        )
        yield Row(asked_by(norm), value)


def _at(number: int) -> str:
    return f"tussennormen.{number}"


def _doubts(sheet: Sheet) -> Iterator[str]:
    """Yield what may have bent the figure, and what is not known."""
    yield from sheet.notes
    yield from (each.message for each in sheet.findings)
    if sheet.before:
        was = verdict_in_words(sheet.before, sheet)
        yield f"met de eerder gepubliceerde cijfers: {sheet.before.status}; {was}"
    if sheet.last and is_unknown(sheet.indicator, sheet.last):
        yield "op hoeveel gevallen dit deel rust, staat er niet"
