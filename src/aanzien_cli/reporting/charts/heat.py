"""Heat: how full everybody is in each period, with the number in every cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from aanzien_cli.reporting.charts.frame import WIDTH, chart, fill, label, stroke

_NAMES: Final = 190.0
_TOP: Final = 34.0
_CELL: Final = 34.0
_LONGEST: Final = 26
_STEPS: Final = ((101, "#f6d5d2", "#5a2320"), (86, "#fbe6c4", "#4d3a14"), (1, "#dfeaf6", "#22364d"))
"""From which percentage a cell has which colour, on light and on dark."""
_NOTHING: Final = ("#f1f5f9", "#1c232c")
FULL: Final = 100
"""Above this percentage there is more work than time."""


@dataclass(frozen=True)
class HeatRow:
    """A name with a whole percentage for each column; None where there is none."""

    name: str
    cells: tuple[int | None, ...]


@dataclass(frozen=True)
class Heat:
    """What is drawn."""

    name: str
    title: str
    description: str
    columns: tuple[str, ...]
    rows: Sequence[HeatRow]


def draw_heat(heat: Heat) -> str:
    """Draw it: over 100 % has a sign and a thick edge, whatever its colour."""
    height = round(_TOP + _CELL * len(heat.rows) + 8)
    dark = "".join(f".h-{n}{{fill:{each}}}" for n, each in enumerate(_dark()))
    style = f"<style>@media screen and (prefers-color-scheme:dark){{{dark}}}</style>"
    return chart(heat.name, heat.title, heat.description, (style, *_parts(heat)), height)


def _dark() -> tuple[str, ...]:
    return (*(dark for _, _, dark in _STEPS), _NOTHING[1])


def _parts(heat: Heat) -> Iterator[str]:
    width = (WIDTH - _NAMES - 8) / max(len(heat.columns), 1)
    for number, name in enumerate(heat.columns):
        x = _NAMES + (number + 0.5) * width
        yield label((x, 22), name, side="middle", look=fill("soft"))
    for number, row in enumerate(heat.rows):
        y = _TOP + number * _CELL
        yield label((0, y + 22), _shortened(row.name))
        for column, cell in enumerate(row.cells):
            yield from _cell(cell, (_NAMES + column * width, y), width)


def _cell(cell: int | None, place: tuple[float, float], width: float) -> Iterator[str]:
    x, y = place[0] + 2, place[1] + 2
    size = f'x="{x:.1f}" y="{y:.1f}" width="{width - 4:.1f}" height="{_CELL - 4}" rx="3"'
    edge = stroke("over", "2.5") if cell is not None and cell > FULL else ""
    # Two classes would clash, so the edge is a shape of its own.
    yield f"<rect {size} {_shade(cell)}/>"
    if edge:
        yield f'<rect {size} fill="none" {edge}/>'
    yield label((x + width / 2 - 2, y + 20), _told(cell), side="middle")


def _shade(cell: int | None) -> str:
    for number, (least, light, _) in enumerate(_STEPS):
        if cell is not None and cell >= least:
            return f'class="h-{number}" fill="{light}"'
    return f'class="h-{len(_STEPS)}" fill="{_NOTHING[0]}"'


def _told(cell: int | None) -> str:
    if cell is None:
        return "–"
    return f"▲ {cell} %" if cell > FULL else f"{cell} %"


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
