"""Tree: a golden thread drawn with lines."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from aanzien_cli.analysis.days import moment, short_day
from aanzien_cli.analysis.norm_words import asked
from aanzien_cli.analysis.records.words import in_words, name, title
from aanzien_cli.analysis.series import Point, behind, series
from aanzien_cli.analysis.thread_tree import Branch
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.signaal import Signaal
from aanzien_cli.domain.toets import Toets
from aanzien_cli.reporting.visible import visible

_LONGEST: Final = 90


class Lines(NamedTuple):
    """What the lines of a tree are drawn with, each as wide as the others."""

    branch: str
    last: str
    through: str


FINE = Lines("├── ", "└── ", "│   ")
PLAIN = Lines("|-- ", "`-- ", "|   ")


def draw(branches: Sequence[Branch], register: Register, lines: Lines) -> Iterator[str]:
    """Yield the lines of a tree, each with the record's name, its title and how it stands."""
    for number, branch in enumerate(branches):
        is_last = number == len(branches) - 1
        yield (lines.last if is_last else lines.branch) + label(branch, register)
        indent = " " * len(lines.through) if is_last else lines.through
        yield from (indent + line for line in draw(branch.branches, register, lines))


def label(branch: Branch, register: Register) -> str:
    """Say which record a branch is, on one visible line."""
    record = branch.record
    named = "  ".join(filter(None, (name(record), _short(title(record)))))
    notes = [state(record, register), "zie hierboven" if branch.shown_before else ""]
    noted = "; ".join(filter(None, notes))
    return visible(f"{named} ({noted})" if noted else named)


def state(record: Record, register: Register) -> str:
    """Say in a few words how a record stands, or give the empty text."""
    if isinstance(record, Indicator):
        return _measured(record, register)
    say = _STATES.get(type(record))
    return say(record) if say else str(getattr(record, "status", None) or "")


def _short(text: str) -> str:
    """Cut what somebody told at length; the record itself holds all of it."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"


def _lent(afspraak: Inzetafspraak) -> str:
    lent = f"{afspraak.van_afdeling} aan {afspraak.naar}: {in_words(afspraak.fte) or '?'} fte"
    return ", ".join(filter(None, (lent, afspraak.status)))


def _tested(toets: Toets) -> str:
    return toets.uitkomst or "nog geen uitkomst"


def _led(opgave: Opgave) -> str:
    body = f"bestuur: {opgave.bestuursorgaan}" if opgave.bestuursorgaan else ""
    return ", ".join(filter(None, (opgave.status, body)))


def _taken(besluit: Besluit) -> str:
    since = besluit.gevraagd_op
    waiting = f"gevraagd op {short_day(since)}" if since else "nog niet besloten"
    taken = f"besloten op {short_day(besluit.besloten_op)}" if besluit.besloten_op else waiting
    return f"{besluit.soort}, {taken}"


def _heard(signaal: Signaal) -> str:
    day = short_day(signaal.datum, "")
    return ", ".join(filter(None, (signaal.bron, day, _followed(signaal))))


def _followed(signaal: Signaal) -> str:
    if signaal.afgehandeld_op:
        return f"afgehandeld op {short_day(signaal.afgehandeld_op)}"
    to = signaal.doorgezet_naar
    return f"doorgezet naar {to}" if to else "nog geen antwoord"


def _measured(indicator: Indicator, register: Register) -> str:
    points = series(indicator, register).points
    measured = _figure(points[-1], indicator.eenheid) if points else "nog niet gemeten"
    return f"{measured}; norm {asked(indicator.norm) if indicator.norm else 'ontbreekt'}"


def _figure(point: Point, unit: str | None) -> str:
    """Say a figure with its unit, unless it was printed with one, and its moment."""
    when = f"{'over' if point.soort else 'op'} {moment(point.when)}"
    return " ".join(filter(None, (point.tekst, "" if point.teken else behind(unit or ""), when)))


_STATES: Final[Mapping[type[Record], Callable[[Any], str]]] = {
    Besluit: _taken,
    Inzetafspraak: _lent,
    Opgave: _led,
    Signaal: _heard,
    Toets: _tested,
}
