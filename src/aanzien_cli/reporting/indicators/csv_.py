"""CSV: one line per indicator, for a spreadsheet."""

from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.indicators.methods import Progress
from aanzien_cli.analysis.indicators.overview import Overview
from aanzien_cli.analysis.indicators.sheet import Sheet
from aanzien_cli.analysis.indicators.words import bare
from aanzien_cli.analysis.norm import written
from aanzien_cli.reporting.spreadsheet import to_csv

_HEADINGS: Final = (
    *("id", "naam", "eenheid", "doelstellingen", "nulmeting", "nulmeting_over", "laatste"),
    *("laatste_over", "cijfers", "norm", "termijn", "vastgesteld_door", "oordeel", "reden"),
    *("kans_procent", "verwacht", "band", "haalt_nu", "lineair_procent", "cagr_procent"),
    *("trend", "trend_toeval", "dagen_oud", "verouderd", "aandachtspunten"),
)
_SAID: Final = {True: "ja", False: "nee", None: ""}


def render_csv(overview: Overview) -> str:
    """Write a line per indicator; an empty cell is a figure that does not exist."""
    return to_csv(_HEADINGS, (tuple(_cells(each)) for each in overview.sheets))


def _cells(sheet: Sheet) -> Iterator[str]:
    one, last = sheet.indicator, sheet.last
    yield from (one.id, one.naam, one.eenheid or "", " ".join(end.id for end in sheet.ends))
    base = one.nulmeting
    yield base.waarde.tekst if base and base.waarde else ""
    yield str(base.periode or base.peildatum or "") if base else ""
    yield from (last.tekst, last.when) if last else ("", "")
    yield str(len(sheet.points))
    yield from _judged(sheet)
    yield from (_SAID[sheet.holds_now], _percent(sheet.lineair), _percent(sheet.cagr))
    yield {1: "stijgt", -1: "daalt", 0: ""}[sheet.trend.sign]
    yield "" if sheet.trend.p is None else f"{sheet.trend.p:.4f}".replace(".", ",")
    yield "" if sheet.age is None else str(sheet.age)
    yield from (_SAID[sheet.is_stale], str(len(sheet.notes) + len(sheet.findings)))


def _judged(sheet: Sheet) -> Iterator[str]:
    norm, verdict = sheet.indicator.norm, sheet.verdict
    yield written(norm) if norm else ""
    yield str(norm.termijn or "") if norm else ""
    yield (norm.vastgesteld_door or "") if norm else ""
    yield from (verdict.status, verdict.reason)
    found = verdict.outlook
    if found is None:
        yield from ("", "", "")
        return
    yield str(round(found.chance * 100))
    yield from (bare(found.forecast.expected, sheet, 1), bare(found.forecast.band, sheet, 1))


def _percent(found: Progress | None) -> str:
    return "" if found is None else str(round(found.share * 100))
