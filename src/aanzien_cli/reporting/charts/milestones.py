"""Milestones: norms on the way in a picture of figures: a diamond each, with what was asked."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from aanzien_cli.reporting.charts.course import Trend, TrendMilestone
from aanzien_cli.reporting.charts.frame import WIDTH, both, label
from aanzien_cli.reporting.charts.room import Box, along, freest
from aanzien_cli.reporting.charts.scale import LEFT, RIGHT, Scale

_LETTER: Final = 6.2
_HIGH: Final = 12.0
"""About how wide a letter of these words is, and how high."""
_SIZE: Final = 7.0
_WIDE: Final = 10.0
"""Half of a diamond, and the width of a letter of the last figure."""
_BELOW: Final = (18.0, -10.0, 30.0, -22.0)
"""How far below a diamond the feet of its words may stand; what comes first is best."""
_LOOK: Final = f'{both("norm", "paper", "3")} font-size="11" paint-order="stroke"'
"""An edge in the colour of the paper keeps words apart from the lines behind them."""


def draw_milestones(trend: Trend, scale: Scale) -> Iterator[str]:
    """Draw them in the order of time, each with its words where these cover least."""
    taken = [*_drawn(trend, scale)]
    for each in trend.milestones:
        x = scale.x(each.day)
        ends = [scale.y(limit) for limit in (each.low, each.high) if limit is not None]
        taken += [Box(x - _SIZE, y - _SIZE, x + _SIZE, y + _SIZE) for y in ends]
        yield from (_diamond(x, y) for y in ends)
        text, box = _placed(each, (x, ends[0]), scale, taken)
        taken.append(box)
        yield label((box.left, box.bottom - 3), text, look=_LOOK)


def _placed(
    each: TrendMilestone, at: tuple[float, float], scale: Scale, taken: list[Box]
) -> tuple[str, Box]:
    """Give the words and their place; they are short where there is no room for all of them."""
    texts = (f"tussennorm {each.asked}", each.asked)
    found = [(*freest(_places(text, at, scale), taken), text) for text in texts]
    _, box, text = min(found, key=lambda one: one[0])
    return text, box


def _places(text: str, at: tuple[float, float], scale: Scale) -> Iterator[Box]:
    """Yield where words may stand, within the picture: below or above, in the middle or left."""
    width = len(text) * _LETTER
    for below, before in product(_BELOW, (width / 2, width)):
        left = min(max(at[0] - before, LEFT + 4), RIGHT - width + _SIZE)
        foot = at[1] + below + 3
        if _HIGH <= foot <= scale.bottom:
            yield Box(left, foot - _HIGH, left + width, foot)


def _drawn(trend: Trend, scale: Scale) -> Iterator[Box]:
    """Yield what is there already: the line, the last figure, and the word of the norm."""
    places = [(scale.x(point.day), scale.y(point.value)) for point in trend.points]
    yield from along([places[0], *places])
    yield last_figure(trend, scale)
    edge = trend.norms[-1].edge if trend.norms else None
    if edge is not None:
        yield norm_word(trend, scale.y(edge), scale)


def last_figure(trend: Trend, scale: Scale) -> Box:
    """Give the place of the last figure, which is written above its point."""
    last = trend.points[-1]
    x, y = scale.x(last.day), scale.y(last.value)
    return Box(x + 6, y - 22, x + 24 + _WIDE * len(last.shown), y - 5)


def norm_word(trend: Trend, y: float, scale: Scale) -> Box:
    """Give the place of the word of the norm: right of its line, or just below or above that."""
    places = (Box(RIGHT, y + shift - 8, WIDTH, y + shift + 6) for shift in (0, 13, -13))
    return freest(places, [last_figure(trend, scale)])[1]


def _diamond(x: float, y: float) -> str:
    return f'<path d="M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z" {both("paper", "norm", "2")}/>'
