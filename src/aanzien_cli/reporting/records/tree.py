"""Tree: a golden thread drawn with lines."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aanzien_cli.analysis.days import moment
from aanzien_cli.analysis.norm_words import asked
from aanzien_cli.analysis.records.words import in_words, name, title
from aanzien_cli.analysis.series import Point, series
from aanzien_cli.analysis.thread_tree import Branch
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets
from aanzien_cli.reporting.visible import visible


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
    named = "  ".join(filter(None, (name(record), title(record))))
    notes = [state(record, register), "zie hierboven" if branch.shown_before else ""]
    noted = "; ".join(filter(None, notes))
    return visible(f"{named} ({noted})" if noted else named)


def state(record: Record, register: Register) -> str:
    """Say in a few words how a record stands, or give the empty text."""
    if isinstance(record, Indicator):
        return _measured(record, register)
    if isinstance(record, Inzetafspraak):
        lent = f"{record.van_afdeling} aan {record.naar}: {in_words(record.fte) or '?'} fte"
        return ", ".join(filter(None, (lent, record.status)))
    if isinstance(record, Toets):
        return record.uitkomst or "nog geen uitkomst"
    if isinstance(record, Opgave) and record.bestuursorgaan:
        return ", ".join(filter(None, (record.status, f"bestuur: {record.bestuursorgaan}")))
    return str(getattr(record, "status", None) or "")


def _measured(indicator: Indicator, register: Register) -> str:
    points = series(indicator, register).points
    measured = _figure(points[-1], indicator.eenheid) if points else "nog niet gemeten"
    return f"{measured}; norm {asked(indicator.norm) if indicator.norm else 'ontbreekt'}"


def _figure(point: Point, unit: str | None) -> str:
    """Say a figure with its unit, unless it was printed with one, and its moment."""
    when = f"{'over' if point.soort else 'op'} {moment(point.when)}"
    return " ".join(filter(None, (point.tekst, "" if point.teken else unit, when)))
