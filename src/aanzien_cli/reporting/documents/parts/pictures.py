"""Pictures: the work with its lights, and how full teams are, drawn."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from aanzien_cli.analysis.capacity.overview import Overview
from aanzien_cli.analysis.capacity.rows import Row
from aanzien_cli.analysis.days import moment
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.reporting.capacity.figures import whole_percent
from aanzien_cli.reporting.charts.board import Board, BoardRow, draw_board
from aanzien_cli.reporting.charts.heat import FULL, Heat, HeatRow, draw_heat
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.context import Chart
from aanzien_cli.reporting.render.lamps import BY_NAME, GREY

_LIGHTS: Final = ("tijd", "geld", "kwaliteit")


def pictures(running: Sequence[Opdracht], load: Overview) -> Iterator[tuple[str, Chart]]:
    """Yield the charts there is something to draw of, by name."""
    if running:
        yield "bord", _board(running, load.peildatum)
    if load.rows:
        yield "belasting", _heat(load)


def _board(running: Sequence[Opdracht], day: date) -> Chart:
    rows = [_row(each, day) for each in running]
    off = sum(any(lamp.name in ("oranje", "rood") for lamp in row.lamps) for row in rows)
    title = "Lopend werk: verstreken tijd en het stoplicht"
    count = number(len(rows), "lopende opdracht", "lopende opdrachten")
    alt = (
        f"{count}, waarvan {off or 'geen'} met oranje of rood. Het stoplicht staat ook in de tabel."
    )
    return Chart(draw_board(Board("bord", title, alt, _LIGHTS, rows)), title, alt)


def _row(opdracht: Opdracht, day: date) -> BoardRow:
    colors = [getattr(opdracht.voortgang, name, None) for name in _LIGHTS]
    lamps = tuple(BY_NAME[color] if color else GREY for color in colors)
    return BoardRow(opdracht.titel, passed(opdracht, day), lamps)


def passed(opdracht: Opdracht, day: date) -> int | None:
    """Give how much of the planned time has passed, in per cent; None where it is not planned."""
    if opdracht.van is None or opdracht.tot is None or opdracht.tot <= opdracht.van:
        return None
    share = (day - opdracht.van) / (opdracht.tot - opdracht.van)
    return round(100 * min(max(share, 0), 1))


def _heat(load: Overview) -> Chart:
    rows = [HeatRow(each[0].subject.title, tuple(map(_cell, each))) for each in load.rows]
    full = [row.name for row in rows if any((cell or 0) > FULL for cell in row.cells)]
    title = "Hoe vol elk team zit, in procenten van de tijd die er is"
    said = f"Meer werk dan tijd: {', '.join(full)}." if full else "Geen team heeft te veel werk."
    alt = f"{said} De percentages staan ook in de tabel."
    columns = tuple(moment(str(each)) for each in load.periods)
    return Chart(draw_heat(Heat("belasting", title, alt, columns, rows)), title, alt)


def _cell(row: Row) -> int | None:
    return None if row.load is None else whole_percent(row.load)
