"""Chapter: one opgave in the report for the council, in a page or two."""

from dataclasses import dataclass

from aanzien_cli.analysis.thread import is_over, opdrachten_of
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Chart
from aanzien_cli.reporting.documents.council.leading import Picture, leading, leading_pictures
from aanzien_cli.reporting.documents.council.lessons import lessons
from aanzien_cli.reporting.documents.parts.choosing import Choice, choices
from aanzien_cli.reporting.documents.parts.goals import Measured, measured
from aanzien_cli.reporting.documents.parts.harm import Harm, harms
from aanzien_cli.reporting.documents.parts.involved import Involved, involved
from aanzien_cli.reporting.documents.parts.learning import Held, held_tests, next_tests
from aanzien_cli.reporting.documents.parts.money import Money, money
from aanzien_cli.reporting.documents.parts.people import (
    Supply,
    supplies,
    supply_chart,
    supply_rows,
)
from aanzien_cli.reporting.documents.parts.work import Deviation, Piece, deviations, pieces
from aanzien_cli.reporting.documents.words import ended, spaced
from aanzien_cli.reporting.render.template import Md

MOST = 5
"""How many toetsen and besluiten a chapter shows; the map has all of them."""


@dataclass(frozen=True)
class Rows:
    """The first of many toetsen or besluiten, and how many were left out."""

    shown: tuple[Held, ...] | tuple[Md, ...]
    left: int


@dataclass(frozen=True)
class Aim:
    """What the opgave is for: its question, its value, its ends and what is measured of them."""

    question: str
    status: str
    over: bool
    value: str
    mark: Md
    plan: str
    ends: tuple[str, ...]
    indicators: tuple[Measured, ...]
    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class Doing:
    """The work, what is off, the money, and who take part."""

    work: tuple[Piece, ...]
    off: tuple[Deviation, ...]
    money: tuple[Money, ...]
    involved: Involved
    people: tuple[Supply, ...]
    chart: str


@dataclass(frozen=True)
class Learned:
    """What was tested, what was learned, what was chosen, and who may be hurt."""

    tests: Rows
    coming: tuple[str, ...]
    lessons: tuple[Md, ...]
    taken: Rows
    open: tuple[Choice, ...]
    harms: tuple[Harm, ...]


@dataclass(frozen=True)
class Chapter:
    """Everything about one opgave, in the order of the three W-vragen."""

    title: str
    aim: Aim
    doing: Doing
    learned: Learned


def chapter(
    opgave: Opgave, charts: dict[str, Chart], register: Register, cite: Citations
) -> Chapter:
    """Gather it for one opgave, and add its charts to those that are there.

    The notes are numbered in the order of the reader.
    """
    ends = register.referring(Doelstelling, "opgave", opgave.id)
    work = opdrachten_of(opgave, register)
    aim = _aim(opgave, charts, register, cite)
    doing = _doing(opgave, charts, register, cite)
    about = (opgave, *ends, *work)
    return Chapter(opgave.titel, aim, doing, _learned(about, work, register, cite))


def _aim(opgave: Opgave, charts: dict[str, Chart], register: Register, cite: Citations) -> Aim:
    ends = register.referring(Doelstelling, "opgave", opgave.id)
    mark = cite(opgave, "waarde") if opgave.waarde else Md("")
    found = {id_: register.get(Indicator, id_) for end in ends for id_ in end.indicatoren}
    rows = tuple(measured(each, register, cite) for each in found.values() if each)
    drawn = tuple(leading_pictures(leading(ends, register), len(charts) + 1, register, cite))
    charts |= {picture.chart: chart for picture, chart in drawn}
    return Aim(
        question=opgave.leefwereldvraag or "",
        status=spaced(opgave.status or ""),
        over=is_over(opgave, register.peildatum),
        value=opgave.waarde or "",
        mark=mark,
        plan=ended(opgave.strategisch_plan) if opgave.strategisch_plan else "",
        ends=tuple(each.titel for each in ends),
        indicators=rows,
        pictures=tuple(picture for picture, _ in drawn),
    )


def _doing(opgave: Opgave, charts: dict[str, Chart], register: Register, cite: Citations) -> Doing:
    work, found = opdrachten_of(opgave, register), supplies(opgave, register)
    name = f"mensen{len(charts) + 1}"
    chart = supply_chart(name, found) if any(each.asked for each in found) else None
    charts |= {name: chart} if chart else {}
    return Doing(
        work=pieces(work, register, cite),
        off=deviations(work, cite),
        money=money(opgave, cite),
        involved=involved(opgave, register, cite),
        people=supply_rows(found),
        chart=name if chart else "",
    )


def _learned(
    about: tuple[Record, ...], work: tuple[Opdracht, ...], register: Register, cite: Citations
) -> Learned:
    tests, learned = held_tests(work, register, cite), lessons(work, register, cite)
    taken, waiting = choices(about, register, cite)
    return Learned(
        tests=Rows(tests[:MOST], max(len(tests) - MOST, 0)),
        coming=next_tests(work, register),
        lessons=learned,
        taken=Rows(taken[:MOST], max(len(taken) - MOST, 0)),
        open=waiting,
        harms=harms(work, register, cite),
    )
