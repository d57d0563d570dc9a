"""Words: what the statistics of an indicator come down to, in Dutch and in the printed unit.

A chance is a chance and a band is a band: nothing here says that something will happen, nor why.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, Protocol

from aanzien_cli.analysis.indicators.forecast import Forecast
from aanzien_cli.analysis.indicators.methods import Method, Progress
from aanzien_cli.analysis.indicators.sheet import Sheet, assurance
from aanzien_cli.analysis.indicators.small import Small
from aanzien_cli.analysis.indicators.theil_sen import Slope
from aanzien_cli.analysis.indicators.trend import FEWEST
from aanzien_cli.analysis.indicators.verdict import Verdict
from aanzien_cli.analysis.series import Point, behind
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.quantities.getal import format_getal

_MOST_DECIMALS: Final = 6
_LEAST: Final = 0.01
_WAY: Final = {1: "stijgt", -1: "daalt"}


class Printed(Protocol):
    """An indicator and its figures, which say how a number of it is printed."""

    @property
    def indicator(self) -> Indicator:
        """The indicator."""

    @property
    def points(self) -> Sequence[Point]:
        """Its figures, from old to new."""


def amount(value: float, sheet: Printed, extra: int = 0) -> str:
    """Print a number as precisely as the indicator, with its unit."""
    return f"{bare(value, sheet, extra)}{unit(sheet)}"


def bare(value: float, sheet: Printed, extra: int = 0) -> str:
    """Print a number as precisely as the indicator, without its unit."""
    return format_getal(Decimal(repr(value)), decimals(sheet) + extra)


def unit(sheet: Printed) -> str:
    """Give the unit to stand behind a number, with the blank before it."""
    mark = sheet.points[-1].teken if sheet.points else ""
    name = behind(sheet.indicator.eenheid or mark)
    return f" {name}" if name else ""


def decimals(sheet: Printed) -> int:
    """Give the number of decimals that the figures of an indicator are printed with."""
    told = sheet.indicator.decimalen
    if told is not None:
        return min(max(told, 0), _MOST_DECIMALS)
    exponents = [point.getal.as_tuple().exponent for point in sheet.points]
    found = max((-each for each in exponents if isinstance(each, int)), default=0)
    return min(max(found, 0), _MOST_DECIMALS)


def chance_in_words(chance: float) -> str:
    """Print a chance as a whole percentage; nothing is quite sure."""
    if chance < _LEAST:
        return "minder dan 1 %"
    return "meer dan 99 %" if chance > 1 - _LEAST else f"{round(chance * 100)} %"


def verdict_in_words(verdict: Verdict, sheet: Printed) -> str:
    """Say the status, the chance and what is expected, and the reason where there is one."""
    said = [_outlook(verdict, sheet), judged_in_words(verdict, sheet), verdict.reason]
    if verdict.small:
        said.append(small_in_words(verdict.small, sheet))
    return "; ".join(part for part in said if part)


def _outlook(verdict: Verdict, sheet: Printed) -> str:
    found = verdict.outlook
    if found is None:
        return ""
    return f"kans {chance_in_words(found.chance)}; verwacht {_expected(found.forecast, sheet)}"


def _expected(found: Forecast, sheet: Printed) -> str:
    """Print what is expected with its band; below zero, where no figure ever was, only the top."""
    extra = int(0 < found.band < 1 and not decimals(sheet))
    if found.expected < 0 <= min(point.getal for point in sheet.points):
        most = max(found.expected + found.band, 0)
        return f"tussen 0 en {amount(most, sheet, extra)}" if most else f"0{unit(sheet)}"
    return f"{bare(found.expected, sheet, extra)} ± {amount(found.band, sheet, extra)}"


def judged_in_words(verdict: Verdict, sheet: Printed) -> str:
    """Say which figure decided, and over when; empty where none did."""
    point = verdict.judged
    return f"{bare(float(point.getal), sheet)}{unit(sheet)} ({point.when})" if point else ""


def small_in_words(few: Small, sheet: Printed) -> str:
    """Say how many cases there are, and between what the figure may well lie."""
    of = "" if few.total is None else f" van {few.total}"
    between = f"{bare(few.low, sheet)} en {amount(few.high, sheet)}"
    return f"{few.hits}{of} gevallen: met 80 % zekerheid tussen {between}"


def trend_in_words(sheet: Sheet) -> str:
    """Say whether there is a trend, how sure that is, and how steep."""
    trend = sheet.trend
    if trend.p is None:
        return f"te weinig cijfers voor een trend ({trend.figures}; minstens {FEWEST})"
    luck = f"toeval geeft dit in {chance_in_words(trend.p)} van de reeksen; {trend.figures} cijfers"
    if not trend.sign:
        return f"geen trend aan te tonen ({luck})"
    meaning = f", {trend.meaning}" if trend.meaning else ""
    steep = f"; {_slope(trend.slope, sheet)}" if trend.slope else ""
    return f"{_WAY[trend.sign]}{meaning} ({luck}){steep}"


def _slope(slope: Slope, sheet: Sheet) -> str:
    low, high = (bare(each, sheet, 1) for each in (slope.low, slope.high))
    return f"{amount(slope.middle, sheet, 1)} per {sheet.trend.per} (tussen {low} en {high})"


def usual_in_words(sheet: Sheet) -> str:
    """Say between what the figures usually move, and what stands out; empty without a chart."""
    chart = sheet.chart
    if chart is None:
        return ""
    limits = f"tussen {bare(chart.low, sheet, 1)} en {amount(chart.high, sheet, 1)}"
    fixed = "" if chart.is_fixed else ", voorlopige grenzen"
    sure = assurance(sheet)
    seen = f"opvallend: {', '.join(chart.signals)}" if chart.signals else "niets opvallends"
    return f"{limits}{fixed}; {seen}{f'; {sure} de norm' if sure else ''}"


def freshness_in_words(sheet: Sheet) -> str:
    """Say how old the newest figure is, and whether that is too old."""
    if sheet.age is None:
        return "niet gemeten"
    days = "1 dag" if sheet.age == 1 else f"{sheet.age} dagen"
    if sheet.most_age is None:
        return f"{days} oud; hoe vaak er een cijfer komt, staat er niet"
    word = "verouderd" if sheet.is_stale else "actueel"
    return f"{word}: {days} oud, hoogstens {sheet.most_age}"


def method_in_words(method: Method, sheet: Sheet) -> str:
    """Say what one method makes of an indicator."""
    if method is Method.KANS:
        return f"{sheet.verdict.status}: {verdict_in_words(sheet.verdict, sheet)}"
    if method is Method.HANDHAVEN:
        words = {True: "gehaald", False: "niet gehaald", None: "niet te zeggen"}
        return f"{words[sheet.holds_now]} met het laatste cijfer"
    found = sheet.lineair if method is Method.LINEAIR else sheet.cagr
    return _progress(found, method, sheet) if found else _NO_WAY[method]


_NO_WAY: Final = {
    Method.LINEAIR: "niet te zeggen: dit vraagt een beginstand, een cijfer van daarna, en één getal"
    " als norm met een termijn",
    Method.CAGR: "niet te zeggen: dit vraagt een beginstand en een cijfer van daarna, boven nul, en"
    " één getal als norm met een termijn",
}


def _progress(found: Progress, method: Method, sheet: Sheet) -> str:
    share = format_getal(Decimal(repr(found.share * 100)), 0)
    what = "van de weg naar de norm" if method is Method.LINEAIR else "van de groei die nodig is"
    said = "beweegt van de norm af" if found.share < 0 else f"{share} % {what}"
    term = sheet.indicator.norm.termijn if sheet.indicator.norm else None
    if term is None or term <= sheet.peildatum:
        return f"{said}; de termijn is voorbij"
    return f"{said}; zo doorgetrokken {amount(found.end, sheet)} op de termijn"
