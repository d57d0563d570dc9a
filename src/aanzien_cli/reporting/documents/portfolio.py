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
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.capacity.figures import fte, hours, percent
from aanzien_cli.reporting.capacity.verdict import verdict
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.accountability import accountability
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import CannotTellError, Context, Document, Kind
from aanzien_cli.reporting.documents.departures import departures
from aanzien_cli.reporting.documents.names import discipline_names, short_name
from aanzien_cli.reporting.documents.parts.choosing import choices
from aanzien_cli.reporting.documents.parts.pictures import pictures
from aanzien_cli.reporting.documents.parts.waiting import waiting
from aanzien_cli.reporting.documents.parts.work import Deviation, Piece, deviations, pieces
from aanzien_cli.reporting.documents.signs import sign
from aanzien_cli.reporting.documents.words import UNKNOWN, capital, periode, spaced
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
    """A team, and per period how full it is."""

    name: Md
    cells: tuple[Md, ...]


@dataclass(frozen=True)
class Short:
    """Disciplines of which more is asked in a period than there is, with how many can do them."""

    period: str
    what: str
    asked: str
    able: str
    people: str


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
        "te_veel": tuple(said for rows in found.rows for said in _too_much(rows, register, cite)),
        "knelpunten": tuple(_shortages(found, register)),
        "let_op": _about_work(found),
        "wachtend": waiting(found.choices, register, cite),
        "gezichtspunten": _perspectives(register, cite),
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


def _perspectives(register: Register, cite: Citations) -> Md:
    """Say from which points of view is chosen, and how much each weighs; empty without weights."""
    organisatie = register.organisatie
    found = organisatie.perspectieven if organisatie else ()
    if organisatie is None or not any(each.gewicht for each in found):
        return Md("")
    weighed = (
        f"{each.naam or each.id} ({format_getal(each.gewicht) if each.gewicht else UNKNOWN})"
        for each in found
    )
    said = f"Hoe zwaar elk gezichtspunt telt bij een keuze: {enumerated(weighed)}."
    return Md(literal(said) + cite(organisatie, "perspectieven"))


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
    found = opgaven_of_opdracht(opdracht, register)
    return ", ".join(short_name(each, register) for each in found) or "geen"


def _off(work: tuple[Opdracht, ...], cite: Citations) -> tuple[Deviation, ...]:
    return deviations(tuple(each for each in work if each.status == "in_uitvoering"), cite)


def _load(rows: tuple[Row, ...], register: Register, cite: Citations) -> Load:
    name = Md(literal(rows[0].subject.title) + _members(rows[0], register, cite))
    return Load(name, tuple(_cell(row) for row in rows))


def _too_much(rows: tuple[Row, ...], register: Register, cite: Citations) -> Iterator[Md]:
    """Say the sum behind each period in which more is asked of a team than it has."""
    for row in rows:
        if _lamp(row) is RED:
            asked = f"het werk vraagt {row.asked} fte, en er is {fte(row.there.total)} fte"
            said = f"{row.subject.title} in {periode(row.period)}: {asked}.{_switching(row)}"
            yield Md(literal(said) + _members(row, register, cite))


def _members(row: Row, register: Register, cite: Citations) -> Md:
    team = register.get(Team, row.subject.id)
    return cite(team, "leden") if team else Md("")


def _switching(row: Row) -> str:
    share = row.lost / (row.supply + row.lost) if row.lost else None
    return f" Van de tijd gaat {percent(share)} op aan wisselen." if share else ""


def _lamp(row: Row) -> Lamp:
    said = verdict(row)
    if said in ("geen vraag", ""):
        return GREY if said else GREEN
    return ORANGE if said.startswith("boven") else RED


def _cell(row: Row) -> Md:
    said = verdict(row)
    return sign(_lamp(row), percent(row.load) if row.load is not None else said)


def _shortages(found: Overview, register: Register) -> Iterator[Short]:
    for period, each in found.bottlenecks:
        yield Short(
            moment(str(period)),
            enumerated(discipline_names(each.disciplines, register)),
            hours(each.asked),
            hours(each.able),
            str(len(each.people)),
        )


def _about_work(found: Overview) -> tuple[str, ...]:
    """Give what is not in the sums, without the ids of people."""
    return tuple(each for each in found.notes if not each.startswith("voor "))
