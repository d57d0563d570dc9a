"""Overview: the facts about the stability of teams, gathered for whoever shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from aanzien_cli.analysis.assignments import members
from aanzien_cli.analysis.stability.composition import Composition
from aanzien_cli.analysis.stability.dependency import Dependency, dependency, missing
from aanzien_cli.analysis.stability.events import overlap_days
from aanzien_cli.analysis.stability.familiarity import familiarity
from aanzien_cli.analysis.stability.holders import Holders, holders
from aanzien_cli.analysis.stability.notes import gone, notes, team_notes
from aanzien_cli.analysis.stability.reason import reason
from aanzien_cli.analysis.stability.retention import Retention, retention
from aanzien_cli.analysis.stability.verdict import Judgement, judgement
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Lid, Team


@dataclass(frozen=True, slots=True)
class Dedication:
    """How many core members give most of their working time to the team, of those it is known of.

    A member whose other work is kept apart by an exception with an end counts as dedicated.
    """

    dedicated: int
    known: int
    unknown: int


@dataclass(frozen=True)
class TeamView:
    """All that is shown of one team; shares are from 0 to 1, None where there is nothing to say.

    `kept` and `reason` are about the time since the day that was asked for, or else the last year.
    `handover` is the shortest time, in days, that somebody newer worked with somebody who left.
    """

    judgement: Judgement
    kept: Retention | None
    reason: str
    familiarity: Decimal | None
    fresh: Decimal | None
    dedication: Dedication
    missing: tuple[str, ...]
    dependency: Dependency | None
    holders: tuple[Holders, ...]
    handover: int | None
    notes: tuple[str, ...]


@dataclass(frozen=True)
class TeamsView:
    """The teams of a repository on a day, those that ended, and what limits the picture."""

    peildatum: date
    since: date | None
    teams: tuple[TeamView, ...]
    gone: tuple[Composition, ...]
    notes: tuple[str, ...]


def teams_view(
    register: Register,
    teams: Sequence[Team],
    since: date | None,
    notes_before: Sequence[str] = (),
    *,
    with_gone: bool = True,
) -> TeamsView:
    """Gather the facts about some teams, in the order given.

    `since` is the day to compare with, instead of a year ago. `notes_before` come first.
    `with_gone` asks for the teams that have no file any more.
    """
    return TeamsView(
        peildatum=register.peildatum,
        since=since,
        teams=tuple(_view(team, since, register) for team in teams),
        gone=gone(register) if with_gone else (),
        notes=(*notes_before, *notes(register)),
    )


def _view(team: Team, since: date | None, register: Register) -> TeamView:
    day = register.peildatum
    found = judgement(team, register)
    kept, why = found.kept, found.reason
    if since is not None:
        kept = retention(found.past, day, (day - since).days, team.rotatie)
        why = reason(found.past, kept)
    return TeamView(
        judgement=found,
        kept=kept,
        reason=why,
        familiarity=familiarity(found.past, day, register),
        fresh=_fresh(found.past, register),
        dedication=_dedication(team, register),
        missing=missing(team, register),
        dependency=dependency(team, register),
        holders=holders(team, register),
        handover=_handover(found.past, kept),
        notes=team_notes(team, register),
    )


def _handover(past: Composition, kept: Retention | None) -> int | None:
    """Give the shortest overlap of a leaver with somebody newer, in days; 0 without a successor."""
    gone = kept.departures if kept else ()
    return min((overlap_days(past, each) or 0 for each in gone), default=None)


def _fresh(past: Composition, register: Register) -> Decimal | None:
    """Give the share of the core that is new; who was there when the history began is not."""
    day, limit = register.peildatum, register.drempels.lid_nieuw_dagen
    here = [each for each in past.core if each.holds(day)]
    if not here:
        return None
    new = [each for each in here if not each.censored and (day - each.start).days < limit]
    return Decimal(len(new)) / len(here)


def _dedication(team: Team, register: Register) -> Dedication:
    core = [each.lid for each in members(team, register.peildatum) if each.lid.kern]
    known = [lid for lid in core if lid.fte is not None]
    return Dedication(
        dedicated=sum(_is_dedicated(lid, register) for lid in known),
        known=len(known),
        unknown=len(core) - len(known),
    )


def _is_dedicated(lid: Lid, register: Register) -> bool:
    persoon = register.get(Persoon, lid.persoon)
    contract = persoon.fte if persoon and persoon.fte else Decimal(1)
    excuse = lid.uitzondering
    is_apart = (
        excuse is not None
        and excuse.gescheiden_door is not None
        and excuse.tot is not None
        and register.peildatum < excuse.tot
    )
    return is_apart or (lid.fte or Decimal(0)) >= contract * register.drempels.toewijding
