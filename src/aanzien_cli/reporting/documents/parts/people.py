"""People: how many an opgave needs and gets, per period, and whether that is enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from aanzien_cli.analysis.capacity.land import Land, lands
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.analysis.days import moment
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.charts.stacked import Bar, Stacked, draw_stacked
from aanzien_cli.reporting.documents.context import Chart
from aanzien_cli.reporting.documents.signs import sign
from aanzien_cli.reporting.documents.words import fte
from aanzien_cli.reporting.render.lamps import GREEN, GREY, RED
from aanzien_cli.reporting.render.template import Md


@dataclass(frozen=True)
class Supply:
    """A period: fte that are needed, promised and delivered, and whether that is enough."""

    period: str
    needed: str
    asked: str
    promised: str
    delivered: str
    verdict: Md


def supplies(opgave: Opgave, register: Register) -> tuple[Land, ...]:
    """Give what is needed and what is there from now on, in the usual periods."""
    return tuple(each for each in lands(register, span(register), opgave) if each.opgave is opgave)


def supply_rows(found: Sequence[Land]) -> tuple[Supply, ...]:
    """Give them as rows."""
    return tuple(
        Supply(
            moment(str(each.period)),
            fte(each.needed),
            fte(each.asked),
            fte(each.promised),
            fte(each.delivered),
            _enough(each),
        )
        for each in found
    )


def _enough(land: Land) -> Md:
    if land.needed is None:
        return sign(GREY, "niet bekend wat nodig is")
    if land.delivered >= land.needed:
        return sign(GREEN, "genoeg")
    short = fte(land.needed - land.delivered)
    return sign(RED, f"{short} fte te weinig")


def supply_chart(name: str, found: Sequence[Land]) -> Chart | None:
    """Draw them; None where there is nothing to draw."""
    if not any(each.needed or each.asked for each in found):
        return None
    title = "Nodig en geleverd, in fte per periode"
    bars = [_bar(each) for each in found]
    alt = _in_words(bars)
    layers = ("geleverd", "toegezegd", "gevraagd")
    svg = draw_stacked(Stacked(name, title, alt, layers, "nodig", bars))
    return Chart(svg, title, alt)


def _in_words(bars: Sequence[Bar]) -> str:
    """Say what each period shows, once where they are the same."""
    said = [_delivered(bar) for bar in bars]
    if len(said) > 1 and len({*said}) == 1:
        return f"{bars[0].name} tot en met {bars[-1].name}: {said[0]}."
    return " ".join(f"{bar.name}: {each}." for bar, each in zip(bars, said, strict=True))


def _delivered(bar: Bar) -> str:
    said = f"{fte(bar.layers[0])} fte geleverd"
    if bar.needed is None:
        return f"{said}, en wat nodig is, is niet bekend"
    return f"{said} van {fte(bar.needed)} nodig"


def _bar(land: Land) -> Bar:
    promised = max(land.promised - land.delivered, Decimal(0))
    asked = max(land.asked - land.promised, Decimal(0))
    return Bar(moment(str(land.period)), (land.delivered, promised, asked), land.needed)
