"""JSON: indicators for programs, with a version and a published schema."""

from collections.abc import Mapping
from typing import Any, Final

from aanzien_cli.analysis.indicators.methods import Progress
from aanzien_cli.analysis.indicators.overview import Overview
from aanzien_cli.analysis.indicators.sheet import Sheet, assurance
from aanzien_cli.analysis.indicators.sources import licence_of
from aanzien_cli.analysis.indicators.verdict import Verdict
from aanzien_cli.analysis.norm import written
from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.reporting.json_text import json_text

SCHEMA_VERSION: Final = 1


def render_json(overview: Overview) -> str:
    """Write an overview; what is not known is null."""
    drempels = overview.drempels
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "peildatum": overview.register.peildatum.isoformat(),
            "thresholds": {
                "trend_toeval": float(drempels.trend_toeval),
                "norm_op_koers": float(drempels.norm_op_koers),
                "norm_uit_koers": float(drempels.norm_uit_koers),
                "vooruitblik_perioden": drempels.vooruitblik_perioden,
            },
            "indicators": [_indicator(each) for each in overview.sheets],
            "notes": list(overview.notes),
        }
    )


def _indicator(sheet: Sheet) -> Mapping[str, Any]:
    one = sheet.indicator
    return {
        "id": one.id,
        "path": one.path,
        "name": one.naam,
        "definition": one.definitie,
        "unit": one.eenheid,
        "kind": one.soort,
        "direction": one.richting,
        "goals": [end.id for end in sheet.ends],
        "source": _source(sheet),
        "baseline": _baseline(sheet),
        "series": [_point(each, sheet) for each in sheet.series.points],
        "other_unit": [_point(each, sheet) for each in sheet.series.other_unit],
        "missing": [{"when": gap.when, "reason": gap.reden} for gap in sheet.series.missing],
        "norm": _norm(one.norm) if one.norm else None,
        **_statistics(sheet),
        "breaks": [{"day": each.day.isoformat(), "reason": each.reason} for each in sheet.breaks],
        "notes": list(sheet.notes),
        "findings": [
            {"rule": each.rule, "message": each.message, "line": each.span.line}
            for each in sheet.findings
        ],
    }


def _statistics(sheet: Sheet) -> Mapping[str, Any]:
    return {
        "verdict": _verdict(sheet.verdict),
        "verdict_before_revision": _verdict(sheet.before) if sheet.before else None,
        "milestones": [
            {**_norm(each.norm), **_verdict(each)} for each in sheet.milestones if each.norm
        ],
        "methods": {
            "lineair": _progress(sheet.lineair),
            "cagr": _progress(sheet.cagr),
            "handhaven": sheet.holds_now,
        },
        "trend": _trend(sheet),
        "usual": _usual(sheet),
        "age_days": sheet.age,
        "most_age_days": sheet.most_age,
        "is_stale": sheet.is_stale,
    }


def _source(sheet: Sheet) -> Mapping[str, Any] | None:
    source = sheet.indicator.databron
    if source is None:
        return None
    return {
        "type": source.type,
        "name": source.naam,
        "table": source.tabel,
        "measure": source.meetwaarde,
        "region": source.regio,
        "dimensions": list(source.dimensies),
        "url": source.url,
        "licence": licence_of(source),
        "keeper": source.beheerder,
    }


def _baseline(sheet: Sheet) -> Mapping[str, Any] | None:
    base = sheet.indicator.nulmeting
    if base is None or base.waarde is None:
        return None
    when = base.periode or base.peildatum
    return {
        "value": float(base.waarde.getal),
        "text": base.waarde.tekst,
        "when": str(when) if when else None,
        "source": base.bron,
    }


def _point(point: Point, sheet: Sheet) -> Mapping[str, Any]:
    return {
        "when": point.when,
        "day": point.moment.isoformat(),
        "value": float(point.getal),
        "text": point.tekst,
        "unit": point.eenheid or sheet.indicator.eenheid,
        "provisional": point.voorlopig,
        "numerator": None if point.teller is None else float(point.teller),
        "denominator": None if point.noemer is None else float(point.noemer),
        "comparable": point in sheet.recent,
    }


def _norm(norm: Grenswaarde) -> Mapping[str, Any]:
    return {
        "norm": written(norm),
        "term": norm.termijn.isoformat() if norm.termijn else None,
        "set_by": norm.vastgesteld_door,
        "set_on": norm.vastgesteld_op.isoformat() if norm.vastgesteld_op else None,
        "set_with": list(norm.vastgesteld_met),
    }


def _verdict(verdict: Verdict) -> Mapping[str, Any]:
    found, few = verdict.outlook, verdict.small
    return {
        "status": verdict.status.value,
        "reason": verdict.reason,
        "chance": _round(found.chance) if found else None,
        "expected": _round(found.forecast.expected) if found else None,
        "band": _round(found.forecast.band) if found else None,
        "ahead": _round(found.ahead) if found else None,
        "judged_by": verdict.judged.when if verdict.judged else None,
        "interval": [_round(few.low), _round(few.high)] if few else None,
    }


def _progress(found: Progress | None) -> Mapping[str, Any] | None:
    return found and {"share": _round(found.share), "end": _round(found.end)}


def _trend(sheet: Sheet) -> Mapping[str, Any]:
    trend, slope = sheet.trend, sheet.trend.slope
    return {
        "figures": trend.figures,
        "p": None if trend.p is None else _round(trend.p),
        "direction": {1: "up", -1: "down", 0: None}[trend.sign],
        "meaning": trend.meaning,
        "slope": _round(slope.middle) if slope else None,
        "slope_interval": [_round(slope.low), _round(slope.high)] if slope else None,
        "per": trend.per,
    }


def _usual(sheet: Sheet) -> Mapping[str, Any] | None:
    chart = sheet.chart
    return chart and {
        "mean": _round(chart.mean),
        "low": _round(chart.low),
        "high": _round(chart.high),
        "fixed": chart.is_fixed,
        "signals": list(chart.signals),
        "assurance": assurance(sheet),
    }


def _round(value: float) -> float:
    """Give a number with as many digits as say something."""
    return float(f"{value:.6g}")
