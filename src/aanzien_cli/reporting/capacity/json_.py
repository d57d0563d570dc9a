"""JSON: capacity for programs; hours rounded to 10, fte and shares as numbers."""

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from aanzien_cli.analysis.capacity.bottleneck import Bottleneck
from aanzien_cli.analysis.capacity.gaps import Gap
from aanzien_cli.analysis.capacity.land import Choice, Land
from aanzien_cli.analysis.capacity.least_loss import Loss
from aanzien_cli.analysis.capacity.overview import Overview
from aanzien_cli.analysis.capacity.rows import Row
from aanzien_cli.analysis.capacity.throughput import Throughput
from aanzien_cli.analysis.capacity.what_if import Answer, Flow
from aanzien_cli.analysis.hours import round_hours
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.reporting.capacity.text import bottleneck_in_words
from aanzien_cli.reporting.capacity.verdict import verdict
from aanzien_cli.reporting.json_text import json_text

SCHEMA_VERSION: Final = 1


def render_json(overview: Overview) -> str:
    """Write an overview with its version; a share that does not exist is null."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "peildatum": overview.peildatum.isoformat(),
        "per": overview.per.value,
        "periods": [period.tekst for period in overview.periods],
        "rows": [_row(row) for rows in overview.rows for row in rows],
        "bottlenecks": [_bottleneck(period, each) for period, each in overview.bottlenecks],
        "throughput": [_throughput(each, overview.drempels) for each in overview.throughputs],
        "land": [_land(each) for each in overview.lands],
        "gaps": [_gap(period, each) for period, each in overview.gaps],
        "open_choices": [_choice(each) for each in overview.choices],
        "notes": overview.notes,
        "what_if": _answer(overview.answer) if overview.answer else None,
    }
    return json_text(data)


def _row(row: Row) -> Mapping[str, Any]:
    most, nearly_all = row.enough() or (None, None)
    return {
        "id": row.subject.id,
        "title": row.subject.title,
        "period": row.period.tekst,
        "supply_hours": round_hours(row.supply),
        "switching_hours": round_hours(row.lost),
        "regular_hours": round_hours(row.regular),
        "running_hours": round_hours(row.running),
        "ready_hours": round_hours(row.ready),
        "load": _share(row.load),
        "ceiling": float(row.subject.ceiling),
        "chance_of_overload": _share(row.chance),
        "demand_p80_hours": None if most is None else round_hours(most),
        "demand_p95_hours": None if nearly_all is None else round_hours(nearly_all),
        "wait": _share(row.wait),
        "asked_fte": [float(term) for term in row.asked.terms],
        "available_fte": [float(term) for term in row.there.terms],
        "verdict": verdict(row),
    }


def _bottleneck(period: Periode, found: Bottleneck) -> Mapping[str, Any]:
    return {
        "period": period.tekst,
        "disciplines": found.disciplines,
        "people": found.people,
        "unsure": found.unsure,
        "asked_hours": round_hours(found.asked),
        "able_hours": round_hours(found.able),
        "shortage_hours": round_hours(found.shortage),
        "message": bottleneck_in_words(found),
    }


def _throughput(found: Throughput, drempels: Drempels) -> Mapping[str, Any]:
    return {
        "team": found.team.id,
        "start": found.start.isoformat(),
        "end": found.end.isoformat(),
        "in_hand": round(found.in_hand, 3),
        "finished": found.finished,
        "lead_days": round(found.lead, 1),
        "measured_days": round(found.measured, 1),
        "differs": found.differs(float(drempels.doorlooptijd_verschil)),
        "undated": found.undated,
    }


def _choice(choice: Choice) -> Mapping[str, Any]:
    record = choice.record
    since = choice.since.isoformat()
    return {"kind": record.kind, "id": record.id, "since": since, "days": choice.days}


def _land(land: Land) -> Mapping[str, Any]:
    return {
        "opgave": land.opgave.id,
        "period": land.period.tekst,
        "needed_fte": _number(land.needed),
        "asked_fte": _number(land.asked),
        "promised_fte": _number(land.promised),
        "delivered_fte": _number(land.delivered),
        "ratio": _share(land.ratio),
    }


def _gap(period: Periode, gap: Gap) -> Mapping[str, Any]:
    return {
        "afdeling": gap.afdeling.id,
        "period": period.tekst,
        "day": gap.day.isoformat(),
        "staff_fte": _number(gap.staff),
        "lent_fte": {team: float(fte) for team, fte in gap.lent.items()},
        "regular_fte": _number(gap.regular),
        "short_fte": _number(gap.short),
        "short_statutory_fte": _number(gap.short_statutory),
        "falls": None if gap.staff is None else _loss(gap.loss()),
    }


def _loss(loss: Loss) -> Mapping[str, Any]:
    return {
        "work": [piece.name for piece in loss.falls],
        "fits": loss.fits,
        "short_fte": round(loss.short, 2),
        "proven": loss.proven,
    }


def _answer(answer: Answer) -> Mapping[str, Any]:
    known = answer.gap.staff is not None
    return {
        "fte": float(answer.move.fte),
        "from": answer.move.source.id,
        "to": answer.move.target.id,
        "start": answer.move.start.isoformat(),
        "period": answer.period.tekst,
        "absent_fte": float(answer.absent) if known else None,
        "falls_before": _loss(answer.falls_before) if known else None,
        "falls": _loss(answer.falls) if known else None,
        "shifts": [
            {
                "opdracht": each.opdracht.id,
                "before": each.before and each.before.tekst,
                "after": each.after and each.after.tekst,
            }
            for each in answer.shifts
        ],
        "flow_before": _flow(answer.flow_before) if known else None,
        "flow": _flow(answer.flow) if known else None,
        "team_fte": float(answer.target.there.total),
        "team_asked_fte": float(answer.target.asked.total),
    }


def _flow(flow: Flow) -> Mapping[str, Any]:
    return {
        "left_fte": _number(flow.left),
        "load": _share(flow.load),
        "wait": _share(flow.wait),
        "backlog_hours": round_hours(flow.backlog),
    }


def _share(value: float | Decimal | None) -> float | None:
    return None if value is None or math.isinf(value) else round(float(value), 3)


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
