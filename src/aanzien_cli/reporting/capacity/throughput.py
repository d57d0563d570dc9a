"""Throughput: what a team has in hand and what leaves it, as a sum that a reader can follow."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from aanzien_cli.analysis.capacity.throughput import Throughput
from aanzien_cli.analysis.days import day
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.reporting.capacity.figures import percent


def throughput_lines(found: Sequence[Throughput], limit: Decimal) -> Iterator[str]:
    """Yield per team the average in hand, what left, and the days that follow from both."""
    if found:
        yield f"Doorloop van opdrachten, van {day(found[0].start)} tot {day(found[0].end)}"
    yield from (f"  {_line(each, limit)}" for each in found)


def _line(found: Throughput, limit: Decimal) -> str:
    in_hand = format_getal(Decimal(repr(round(found.in_hand, 9))), 2)
    said = [
        f"{found.team.naam} ({found.team.id})",
        f"gemiddeld {in_hand} onderhanden, {found.finished} klaar",
        (
            f"{in_hand} × {(found.end - found.start).days} : {found.finished}"
            f" = {_days(found.lead)} per opdracht, gemeten {_days(found.measured)}"
        ),
    ]
    if found.differs(float(limit)):
        said.append(f"meer dan {percent(limit)} anders: kloppen de begin- en einddatums?")
    if found.undated:
        said.append(_undated(found.undated))
    return f"{said[0]}: {'; '.join(said[1:])}"


def _days(days: float) -> str:
    whole = format_getal(Decimal(repr(round(days, 9))), 0)
    return "1 dag" if whole == "1" else f"{whole} dagen"


def _undated(count: int) -> str:
    if count == 1:
        return "1 opdracht zonder begin- of einddatum telt hier niet mee"
    return f"{count} opdrachten zonder begin- of einddatum tellen hier niet mee"
