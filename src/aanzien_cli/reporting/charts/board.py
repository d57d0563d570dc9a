"""Board: opdrachten with their lights, and how far their time has gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from aanzien_cli.reporting.charts.frame import chart, fill, label
from aanzien_cli.reporting.render.lamps import Lamp

_TOP: Final = 34.0
_ROW: Final = 34.0
_LONGEST: Final = 44
_BAR: Final = (330.0, 150.0)
_HOLLOW: Final = 'fill="none" stroke="currentColor" stroke-width="3"'
_LIGHTS: Final = (530.0, 44.0)


@dataclass(frozen=True)
class BoardRow:
    """An opdracht: the share of its time that has passed (0 to 100), and its lights."""

    name: str
    passed: int | None
    lamps: tuple[Lamp, ...]


@dataclass(frozen=True)
class Board:
    """What is drawn; `lights` names the columns of lamps."""

    name: str
    title: str
    description: str
    lights: tuple[str, ...]
    rows: Sequence[BoardRow]


def draw_board(board: Board) -> str:
    """Draw it; each lamp has a shape of its own."""
    height = round(_TOP + _ROW * len(board.rows) + 8)
    shades = {lamp.name: lamp.dark for row in board.rows for lamp in row.lamps}
    dark = "".join(f".l-{name}{{color:{color}}}" for name, color in sorted(shades.items()))
    style = f"<style>@media screen and (prefers-color-scheme:dark){{{dark}}}</style>"
    return chart(board.name, board.title, board.description, (style, *_parts(board)), height)


def _parts(board: Board) -> Iterator[str]:
    yield label((_BAR[0], 22), "verstreken tijd", look=fill("soft"))
    for number, name in enumerate(board.lights):
        x = _LIGHTS[0] + number * _LIGHTS[1]
        yield label((x, 22), name, side="middle", look=f'{fill("soft")} font-size="11"')
    for number, row in enumerate(board.rows):
        yield from _row(row, _TOP + number * _ROW)


def _row(row: BoardRow, y: float) -> Iterator[str]:
    yield label((0, y + 20), _shortened(row.name))
    left, width = _BAR
    yield f'<rect x="{left}" y="{y + 9:.1f}" width="{width}" height="12" rx="6" {fill("grid")}/>'
    if row.passed:
        done = width * row.passed / 100
        size = f'width="{done:.1f}" height="12" rx="6"'
        yield f'<rect x="{left}" y="{y + 9:.1f}" {size} {fill("line")}/>'
    told = "–" if row.passed is None else f"{row.passed} %"
    yield label((left + width + 6, y + 20), told, look=fill("soft"))
    for number, lamp in enumerate(row.lamps):
        yield _lamp(lamp, _LIGHTS[0] + number * _LIGHTS[1], y + 15)


def _lamp(lamp: Lamp, x: float, y: float) -> str:
    look = f'class="l-{lamp.name}" color="{lamp.light}"'
    shapes = {
        "circle": f'<circle cx="{x}" cy="{y}" r="7.5" fill="currentColor"/>',
        "triangle": f'<path d="M{x} {y - 8}l8.5 15h-17z" fill="currentColor"/>',
        "square": f'<rect x="{x - 7}" y="{y - 7}" width="14" height="14" fill="currentColor"/>',
        "ring": f'<circle cx="{x}" cy="{y}" r="6" {_HOLLOW}/>',
    }
    return f"<g {look}>{shapes[lamp.shape]}</g>"


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
