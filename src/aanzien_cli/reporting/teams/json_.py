"""JSON: teams as data, with a version; shares are numbers from 0 to 1 with four decimals."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from aanzien_cli.analysis.stability.composition import Composition
from aanzien_cli.analysis.stability.events import Exodus
from aanzien_cli.analysis.stability.overview import TeamsView, TeamView
from aanzien_cli.analysis.stability.retention import Retention
from aanzien_cli.analysis.stability.spell import ALWAYS, Spell
from aanzien_cli.reporting.json_text import json_text

SCHEMA_VERSION: Final = 1


def render_json(view: TeamsView) -> str:
    """Write the teams with all spells and events."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "peildatum": _day(view.peildatum),
        "since": _day(view.since),
        "teams": [_team(team) for team in view.teams],
        "gone": [{"id": past.id, "day": _day(past.gone_on), **_past(past)} for past in view.gone],
        "notes": list(view.notes),
    }
    return json_text(data)


def _team(team: TeamView) -> Mapping[str, Any]:
    found = team.judgement
    record = found.team
    return {
        "id": record.id,
        "path": record.path,
        "naam": record.naam,
        "soort": record.soort,
        "verdict": found.verdict.value,
        "reason": team.reason,
        "retention": _retention(team.kept) if team.kept else None,
        "exodus": _exodus(found.exodus) if found.exodus else None,
        **_means(team),
        "mandate": list(record.mandaat.besluiten) if record.mandaat else [],
        "notes": list(team.notes),
        **_past(found.past),
    }


def _means(team: TeamView) -> Mapping[str, Any]:
    """Give what the members are to each other and to the work."""
    dedication = team.dedication
    return {
        "handover_days": team.handover,
        "familiarity": _share(team.familiarity),
        "new": _share(team.fresh),
        "dedicated": {
            "members": dedication.dedicated,
            "of": dedication.known,
            "unknown": dedication.unknown,
        },
        "missing_disciplines": list(team.missing),
        "dependency": _dependency(team),
        "holders": {each.discipline: each.people for each in team.holders},
    }


def _retention(kept: Retention) -> Mapping[str, Any]:
    return {
        "start": _day(kept.start),
        "end": _day(kept.end),
        "core_then": len(kept.base),
        "core_now": len(kept.now),
        "stayed": len(kept.stayed),
        "share": _share(kept.share),
        "yearly": _share(kept.yearly),
        "shrunk": _share(kept.shrunk),
        "outflow": _share(kept.outflow),
        "inflow": _share(kept.inflow),
        "mean_size": _share(kept.mean_size),
        "departures": [
            {"persoon": each.person, "day": _day(each.day), "planned": each.is_planned}
            for each in kept.departures
        ],
        "arrivals": [{"persoon": each.person, "day": _day(each.day)} for each in kept.arrivals],
    }


def _exodus(found: Exodus) -> Mapping[str, Any]:
    return {
        "first": _day(found.first),
        "last": _day(found.last),
        "personen": list(found.people),
        "core": found.size,
    }


def _dependency(team: TeamView) -> Mapping[str, Any] | None:
    found = team.dependency
    if found is None:
        return None
    return {
        "asked_fte": float(found.asked),
        "short_fte": float(found.short),
        "share": _share(found.share),
        "members_without_fte": found.members_without_fte,
    }


def _past(past: Composition) -> Mapping[str, Any]:
    return {
        "known_from": _day(past.known_from),
        "former_names": [
            {"id": each.old, "until": _day(each.day), "declared": each.is_declared}
            for each in past.former
        ],
        "spells": [_spell(each) for each in past.spells],
    }


def _spell(spell: Spell) -> Mapping[str, Any]:
    return {
        "persoon": spell.person,
        "start": None if spell.start == ALWAYS else _day(spell.start),
        "end": _day(spell.end),
        "core": spell.core,
        "rol": spell.role,
        "source": spell.source,
        "censored": spell.censored,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _share(share: Decimal | None) -> float | None:
    return None if share is None else float(round(share, 4))
