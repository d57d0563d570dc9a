"""Portfolio: what is worked on, whether people can carry it, and which choices were put off.

It proposes nothing: choosing is for people.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, get_args

from aanzien_cli.analysis.capacity.overview import Overview, overview
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.analysis.capacity.rows import Row
from aanzien_cli.analysis.days import moment
from aanzien_cli.analysis.thread import opgaven_of_opdracht
from aanzien_cli.domain.opdracht import Opdracht, Opdrachtstatus
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.reporting.capacity.figures import hours, percent
from aanzien_cli.reporting.capacity.verdict import sum_in_words, verdict
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.accountability import accountability
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import CannotTellError, Context, Document, Kind
from aanzien_cli.reporting.documents.departures import departures
from aanzien_cli.reporting.documents.parts.learning import choices
from aanzien_cli.reporting.documents.parts.pictures import pictures
from aanzien_cli.reporting.documents.parts.waiting import waiting
from aanzien_cli.reporting.documents.parts.work import Deviation, Piece, deviations, pieces
from aanzien_cli.reporting.documents.signs import sign
from aanzien_cli.reporting.documents.words import capital, spaced
from aanzien_cli.reporting.render.lamps import GREEN, GREY, ORANGE, RED, Lamp
from aanzien_cli.reporting.render.template import Md, literal

_THRESHOLDS: Final = (
    *("planningsplafond", "planningsplafond_klein_team", "schakelverlies"),
    *("opdrachten_per_team", "uitgestelde_keuze_dagen"),
)
_RANK: Final = {status: number_ for number_, status in enumerate(get_args(Opdrachtstatus))}
_BOARD: Final = ("in_uitvoering", "gereed", "in_voorbereiding", "idee", "on_hold")
_UNKNOWN: Final = "status onbekend"
_MOST_TAKEN: Final = 12


@dataclass(frozen=True)
class Column:
    """A column of the board: a status, and the opdrachten that stand there, with their opgaven."""

    name: str
    running: bool
    pieces: tuple[Piece, ...]
    opgaven: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True)
class Load:
    """A team, and per period how full it is; the sums where it does not fit."""

    name: Md
    cells: tuple[Md, ...]
    sums: tuple[str, ...]


def build(context: Context) -> Document:
    """Gather the board, the capacity and the choices. Raises CannotTellError without work."""
    register = context.register
    work = register.of(Opdracht)
    if not work:
        raise CannotTellError("in deze map staan geen opdrachten, dus er is geen portfolio")
    cite = Citations(context)
    found = overview(register, Per.TEAM, span(register))
    model: dict[str, object] = {
        "bord": tuple(_board(work, register, cite)),
        "stand": _standing(work),
        "afwijkingen": _off(work, cite),
        "perioden": tuple(moment(str(period)) for period in found.periods),
        "belasting": tuple(_load(rows, register, cite) for rows in found.rows),
        "knelpunten": tuple(_shortages(found)),
        "let_op": _about_work(found),
        "wachtend": waiting(found.choices, register, cite),
        **_taken(register, cite),
        "afwijkend": departures(register, cite),
        "verantwoording": accountability(context, _THRESHOLDS),
    }
    model["bronnen"] = cite.notes()
    about = "Het werk, de mensen en de keuzes die wachten"
    running = tuple(each for each in work if each.status == "in_uitvoering")
    return Document("portfolio.md.j2", about, model, dict(pictures(running, found)))


KIND = Kind("portfolio", "het werk, of mensen het kunnen dragen, en keuzes die wachten", build)


def _taken(register: Register, cite: Citations) -> dict[str, object]:
    """Give the newest besluiten, and how many there are before those."""
    taken, _ = choices(None, register, cite)
    more = len(taken) - _MOST_TAKEN
    earlier = number(more, "besluit", "besluiten") if more > 0 else ""
    return {"genomen": taken[:_MOST_TAKEN], "eerder": earlier}


def _standing(work: Iterable[Opdracht]) -> str:
    """Count the opdrachten per status, the work that runs first."""
    count = Counter(each.status for each in work)
    order = sorted(count, key=lambda status: -_RANK.get(status or "", -1))
    return ", ".join(f"{spaced(each or _UNKNOWN)} {count[each]}" for each in order)


def _board(work: tuple[Opdracht, ...], register: Register, cite: Citations) -> Iterator[Column]:
    """Give a column for each status that has work, what runs first; what ended is left out."""
    for status in (*_BOARD, None):
        here = tuple(each for each in work if each.status == status)
        if here:
            yield Column(
                capital(spaced(status or _UNKNOWN)),
                status == "in_uitvoering",
                pieces(here, register, cite),
                tuple(_opgaven(each, register) for each in here),
                tuple(each.herkomst or "niet opgeschreven" for each in here),
            )


def _opgaven(opdracht: Opdracht, register: Register) -> str:
    return ", ".join(each.titel for each in opgaven_of_opdracht(opdracht, register)) or "geen"


def _off(work: tuple[Opdracht, ...], cite: Citations) -> tuple[Deviation, ...]:
    return deviations(tuple(each for each in work if each.status == "in_uitvoering"), cite)


def _load(rows: tuple[Row, ...], register: Register, cite: Citations) -> Load:
    subject = rows[0].subject
    team = register.get(Team, subject.id)
    mark = cite(team, "leden") if team else Md("")
    too_much = (row for row in rows if _lamp(row) is RED)
    return Load(
        name=Md(literal(subject.title) + mark),
        cells=tuple(_cell(row) for row in rows),
        sums=tuple(f"{row.period}: {sum_in_words(row)}" for row in too_much),
    )


def _lamp(row: Row) -> Lamp:
    said = verdict(row)
    if said in ("geen vraag", ""):
        return GREY if said else GREEN
    return ORANGE if said.startswith("boven") else RED


def _cell(row: Row) -> Md:
    said = verdict(row)
    return sign(_lamp(row), percent(row.load) if row.load is not None else said)


def _shortages(found: Overview) -> Iterator[str]:
    for period, each in found.bottlenecks:
        who = number(len(each.people), "mens kan dit", "mensen kunnen dit")
        yield (
            f"{period}: {' en '.join(each.disciplines)}: gevraagd {hours(each.asked)}, beschikbaar"
            f" {hours(each.able)}; {who}"
        )


def _about_work(found: Overview) -> tuple[str, ...]:
    """Give what is not in the sums, without the ids of people."""
    return tuple(each for each in found.notes if not each.startswith("voor "))
