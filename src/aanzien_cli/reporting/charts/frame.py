"""Frame: what every chart has in common: its names for who cannot see it, its colours, its text."""

from collections.abc import Iterable
from decimal import Decimal
from html import escape
from typing import Final, NamedTuple

from aanzien_cli.domain.words.visible import visible

WIDTH: Final = 640
FONT: Final = "'Aanzien Sans','Source Sans 3','Segoe UI',Arial,sans-serif"


class Ink(NamedTuple):
    """A colour on white, and on the dark background."""

    light: str
    dark: str


PAPER: Final = Ink("#ffffff", "#14181f")
TEXT: Final = Ink("#1b2430", "#eef2f7")
SOFT: Final = Ink("#4a5563", "#b4bfcc")
GRID: Final = Ink("#dbe1e8", "#33404d")
LINE: Final = Ink("#154273", "#8ab8ff")
SECOND: Final = Ink("#5b84b1", "#5c86b8")
NORM: Final = Ink("#1b7f4b", "#6fcf97")
BAND: Final = Ink("#dff1e7", "#1d3a2c")
OVER: Final = Ink("#b3261e", "#ff8a80")
INKS: Final = {
    "paper": PAPER,
    "text": TEXT,
    "soft": SOFT,
    "grid": GRID,
    "line": LINE,
    "second": SECOND,
    "norm": NORM,
    "band": BAND,
    "over": OVER,
}


def chart(name: str, title: str, description: str, parts: Iterable[str], height: int) -> str:
    """Give an SVG; `name` is unique in a document and keeps the ids of charts apart."""
    dark = "".join(
        f".f-{each}{{fill:{ink.dark}}}.s-{each}{{stroke:{ink.dark}}}" for each, ink in INKS.items()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}"'
        f' height="{height}" role="img" aria-labelledby="{name}-t {name}-d"'
        f' font-family="{FONT}" font-size="13">'
        f'<title id="{name}-t">{text_in(title)}</title><desc id="{name}-d">{text_in(description)}'
        f"</desc><style>@media screen and (prefers-color-scheme:dark){{{dark}}}</style>"
        f'<rect class="f-paper" width="{WIDTH}" height="{height}" fill="{PAPER.light}"/>'
        f"{''.join(parts)}</svg>"
    )


def text_in(text: str) -> str:
    """Give text as it may stand in an SVG, where no line of a CI log is a command either."""
    return escape(visible(" ".join(text.split()))).replace("##", "#&#35;").replace("::", "&#58;:")


def fill(ink: str) -> str:
    """Give the attributes that fill a shape with one of the inks."""
    return f'class="f-{ink}" fill="{INKS[ink].light}"'


def stroke(ink: str, width: str) -> str:
    """Give the attributes that draw a line in one of the inks."""
    return f'class="s-{ink}" stroke="{INKS[ink].light}" stroke-width="{width}"'


def both(inside: str, outside: str, width: str) -> str:
    """Give the attributes that fill a shape with one ink and draw its edge in another."""
    look = f'fill="{INKS[inside].light}" stroke="{INKS[outside].light}" stroke-width="{width}"'
    return f'class="f-{inside} s-{outside}" {look}'


def label(at: tuple[float, float], text: str, *, side: str = "start", look: str = "") -> str:
    """Write a text; `look` holds further attributes, in place of the usual ink."""
    attributes = look or fill("text")
    return (
        f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" text-anchor="{side}" {attributes}>'
        f"{text_in(text)}</text>"
    )


def nice_step(span: Decimal) -> Decimal:
    """Give a step of 1, 2 or 5 times a power of ten that divides a span in three to seven."""
    step = Decimal(1).scaleb(span.adjusted())
    while span / step < 3:  # noqa: PLR2004 -- the fewest parts
        step /= 2 if str(step.normalize().as_tuple().digits[0]) != "5" else Decimal("2.5")
    while span / step > 7:  # noqa: PLR2004 -- the most parts
        step *= 2 if str(step.normalize().as_tuple().digits[0]) != "2" else Decimal("2.5")
    return step.normalize()
