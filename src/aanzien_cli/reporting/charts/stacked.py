"""Stacked: per period what there is, in layers, with a mark at what is needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.reporting.charts.frame import WIDTH, chart, fill, label, nice_step, stroke

_HEIGHT: Final = 280
_LEFT: Final = 46.0
_TOP: Final = 44.0
_BOTTOM: Final = 234.0
_LOOKS: Final = ("line", "second", "grid")


@dataclass(frozen=True)
class Bar:
    """A period, its layers from the bottom up, and what is needed; None where nobody said."""

    name: str
    layers: tuple[Decimal, ...]
    needed: Decimal | None


@dataclass(frozen=True)
class Stacked:
    """What is drawn: three layers at most, each with a name of its own."""

    name: str
    title: str
    description: str
    layers: tuple[str, ...]
    mark: str
    bars: Sequence[Bar]


def draw_stacked(stacked: Stacked) -> str:
    """Draw it; a layer is told apart by its place and hatching too, not by colour alone."""
    parts = (_hatch(stacked.name), *_legend(stacked), *_bars(stacked))
    return chart(stacked.name, stacked.title, stacked.description, parts, _HEIGHT)


def _hatch(name: str) -> str:
    return (
        f'<defs><pattern id="{name}-p" width="7" height="7" patternUnits="userSpaceOnUse"'
        f' patternTransform="rotate(45)"><rect width="7" height="7" {fill("paper")}/>'
        f'<path d="M0 0V7" {stroke("second", "6")}/></pattern></defs>'
    )


def _look(stacked: Stacked, number: int) -> str:
    if number == 1:
        return f'fill="url(#{stacked.name}-p)" {stroke("second", "1.5")}'
    return fill(_LOOKS[number])


def _legend(stacked: Stacked) -> Iterator[str]:
    x = _LEFT
    for number, name in enumerate(stacked.layers):
        yield f'<rect x="{x:.1f}" y="8" width="14" height="14" {_look(stacked, number)}/>'
        yield label((x + 20, 20), name)
        x += 44 + 8.2 * len(name)
    yield f'<path d="M{x:.1f} 15h18" {stroke("text", "4")} fill="none"/>'
    yield label((x + 24, 20), stacked.mark)


def _bars(stacked: Stacked) -> Iterator[str]:
    tallest = max(
        (max(sum(bar.layers), bar.needed or Decimal(0)) for bar in stacked.bars), default=Decimal(0)
    )
    tallest = max(tallest, Decimal(1)) * Decimal("1.08")
    scale = (_BOTTOM - _TOP) / float(tallest)
    yield from _grid(tallest, scale)
    width = (WIDTH - _LEFT - 16) / max(len(stacked.bars), 1)
    for number, bar in enumerate(stacked.bars):
        yield from _bar(stacked, bar, (_LEFT + number * width, width), scale)


def _grid(tallest: Decimal, scale: float) -> Iterator[str]:
    step = nice_step(tallest)
    exponent = step.as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    for number in range(int(tallest / step) + 1):
        y = _BOTTOM - float(step * number) * scale
        yield f'<path d="M{_LEFT} {y:.1f}H{WIDTH - 16}" {stroke("grid", "1")} fill="none"/>'
        yield label(
            (_LEFT - 8, y + 4), format_getal(step * number, decimals), side="end", look=fill("soft")
        )


def _bar(stacked: Stacked, bar: Bar, place: tuple[float, float], scale: float) -> Iterator[str]:
    left, width = place[0] + place[1] * 0.22, place[1] * 0.56
    y = _BOTTOM
    for number, layer in enumerate(bar.layers):
        height = float(layer) * scale
        y -= height
        if layer:
            size = f'x="{left:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
            yield f"<rect {size} {_look(stacked, number)}/>"
    middle = left + width / 2
    yield label((middle, _BOTTOM + 20), bar.name, side="middle")
    if bar.needed is not None:
        mark = _BOTTOM - float(bar.needed) * scale
        path = f"M{left - 8:.1f} {mark:.1f}h{width + 16:.1f}"
        yield f'<path d="{path}" {stroke("text", "4")} fill="none"/>'
        yield label(
            (middle, min(mark, y) - 8),
            _told(bar),
            side="middle",
            look=f'{fill("text")} font-weight="700"',
        )


def _told(bar: Bar) -> str:
    """Say the first layer and what is needed; a sign where it is less."""
    got, needed = bar.layers[0], bar.needed or Decimal(0)
    short = "▲ " if got < needed else ""
    return f"{short}{format_getal(got, 1)} van {format_getal(needed, 1)}"
