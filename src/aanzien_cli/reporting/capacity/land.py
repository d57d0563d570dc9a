"""Land: the tables of need and delivery, of gaps at afdelingen, and of choices that wait."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from aanzien_cli.analysis.capacity.gaps import Gap
from aanzien_cli.analysis.capacity.land import Choice, Land
from aanzien_cli.analysis.capacity.least_loss import Loss
from aanzien_cli.analysis.capacity.overview import Overview
from aanzien_cli.analysis.days import day
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.reporting.capacity.bar import Signs, draw
from aanzien_cli.reporting.capacity.figures import fte, percent


def land_lines(overview: Overview, signs: Signs) -> Iterator[str]:
    """Yield per opgave what is needed, asked, promised and delivered, in fte."""
    if overview.lands:
        yield "Koning zonder land: fte per opgave"
    least = overview.drempels.koning_zonder_land
    for _, group in groupby(overview.lands, key=lambda each: each.opgave.path):
        rows = list(group)
        yield f"  {rows[0].opgave.titel} ({rows[0].opgave.id})"
        for row in rows:
            words = f"onder de drempel van {percent(least)}"
            yield f"    {_land(row, signs)}{words if _is_low(row, overview) else ''}"


def _is_low(row: Land, overview: Overview) -> bool:
    return row.urgent and row.ratio is not None and row.ratio < overview.drempels.koning_zonder_land


def _land(row: Land, signs: Signs) -> str:
    needed = "–" if row.needed is None else fte(row.needed)
    share = None if row.ratio is None else float(row.ratio)
    return (
        f"{row.period}  nodig {needed:>5}  gevraagd {fte(row.asked):>5}"
        f"  toegezegd {fte(row.promised):>5}  geleverd {fte(row.delivered):>5}"
        f"  {percent(share):>6}  {draw(share, share, signs)}  "
    )


def gap_lines(overview: Overview) -> Iterator[str]:
    """Yield per afdeling that lends what is left, what its own work asks and what falls."""
    if overview.gaps:
        yield "Wat uitlenen vraagt van de afdelingen, op de krapste dag van de periode"
    ordered = sorted(overview.gaps, key=lambda each: each[1].afdeling.path)
    for _, group in groupby(ordered, key=lambda each: each[1].afdeling.path):
        rows = list(group)
        yield f"  {rows[0][1].afdeling.naam} ({rows[0][1].afdeling.id})"
        said = [(period, _gap(gap)) for period, gap in rows]
        for words, same in groupby(said, key=lambda each: each[1]):
            yield f"    {_span([period for period, _ in same])}  {words}"


def _span(periods: list[Periode]) -> str:
    first, last = periods[0], periods[-1]
    return f"{first}" if first == last else f"{first} tot en met {last}"


def _gap(gap: Gap) -> str:
    if gap.staff is None:
        return f"leent {fte(gap.lent_fte)} fte uit; hoeveel mensen er zijn, staat er niet"
    left = f"{fte(gap.staff)} − {fte(gap.lent_fte)} = {fte(gap.left)} fte"
    if not gap.short:
        return f"{left}, genoeg voor het reguliere werk ({fte(gap.regular)})"
    return (
        f"{left} < {fte(gap.regular)} fte regulier werk: tekort {fte(gap.short)} fte;"
        f" {falls_in_words(gap.loss())}"
    )


def falls_in_words(loss: Loss) -> str:
    """Say which work falls at the least loss; that the law's work does not fit comes first."""
    names = ", ".join(piece.name for piece in loss.falls)
    if not loss.fits:
        short = fte(Decimal(repr(loss.short)))
        rest = f"ook als de rest valt ({names}), is het tekort" if names else "het tekort is"
        return f"past niet: wettelijk werk valt niet, en {rest} {short} fte"
    unproven = "" if loss.proven else " (niet bewezen dat het met minder kan)"
    return f"valt: {names} (niet wettelijk){unproven}" if names else "er valt niets"


def choice_lines(overview: Overview) -> Iterator[str]:
    """Yield the choices that wait, the oldest first."""
    if overview.choices:
        yield "Keuzes die wachten"
    yield from (f"  {_choice(each, overview)}" for each in overview.choices)


def _choice(choice: Choice, overview: Overview) -> str:
    days = "1 dag" if choice.days == 1 else f"{choice.days} dagen"
    limit = overview.drempels.uitgestelde_keuze_dagen
    late = f", langer dan de afgesproken {limit}" if choice.days > limit else ""
    record = choice.record
    return f"{record.kind}:{record.id}  gevraagd op {day(choice.since)}, {days} geleden{late}"
